/// A numeric IP address, and whether it is a public one.
struct NetworkAddress: Hashable {
    /// 4 bytes (IPv4) or 16 (IPv6), in network order.
    let bytes: [UInt8]

    init?(bytes: [UInt8]) {
        guard bytes.count == 4 || bytes.count == 16 else { return nil }
        // The same machine, whichever way it is written.
        if bytes.count == 16, bytes.starts(with: Self.mappedPrefix) {
            self.bytes = Array(bytes.suffix(4))
        } else {
            self.bytes = bytes
        }
    }

    private static let mappedPrefix: [UInt8] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 255, 255]

    /// Whether the address can be on the public internet (the special-purpose
    /// registries of RFC 6890 as of 2026; everything else is refused).
    var isPublic: Bool {
        bytes.count == 4 ? Self.isPublic4(bytes) : Self.isPublic6(bytes)
    }

    private static func isPublic4(_ b: [UInt8]) -> Bool {
        switch (b[0], b[1], b[2]) {
        case (0, _, _), (10, _, _), (127, _, _): false  // this network, private, loopback
        case (100, 64...127, _): false  // shared by carriers (CGNAT)
        case (169, 254, _): false  // link-local; cloud metadata
        case (172, 16...31, _), (192, 168, _): false  // private
        case (192, 0, 0), (192, 0, 2), (192, 88, 99): false  // protocols, documentation, 6to4
        case (198, 18...19, _), (198, 51, 100), (203, 0, 113): false  // tests, documentation
        case (224...255, _, _): false  // multicast, reserved, broadcast
        default: true
        }
    }

    private static func isPublic6(_ b: [UInt8]) -> Bool {
        // NAT64 carries an IPv4 address.
        if b.starts(with: [0, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0]) {
            return isPublic4(Array(b.suffix(4)))
        }
        // 6to4 does so as well.
        if b[0] == 0x20 && b[1] == 0x02 { return isPublic4(Array(b[2..<6])) }
        // Only 2000::/3 is given out: neither loopback, unique-local,
        // link-local, site-local nor multicast are in it.
        guard b[0] & 0xE0 == 0x20 else { return false }
        if b[0] == 0x20 && b[1] == 0x01 {
            // 2001::/23, protocols and Teredo; 2001:db8::/32, documentation.
            if b[2] < 2 || (b[2] == 0x0D && b[3] == 0xB8) { return false }
        }
        // 3fff::/20, documentation.
        return !(b[0] == 0x3F && b[1] == 0xFF && b[2] < 0x10)
    }
}
