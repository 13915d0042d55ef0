/// The links that need no thought, which are most: a path of letters, digits and `/`, such as
/// `/zwgk/art/2022/3/1/art_406_12.html`, or the `#` of a button.
enum PlainReference {
    /// What `reference` means on the page `base`; nil when it must be taken apart.
    static func address(of reference: String, on base: WebAddress) -> WebAddress? {
        var reference = reference
        return reference.withUTF8 { address(of: $0, on: base) }
    }

    /// The same of a reference that is no string yet.
    static func address(
        of reference: UnsafeBufferPointer<UInt8>, on base: WebAddress
    ) -> WebAddress? {
        guard base.isFetchable, let first = reference.first else { return nil }
        // A place on the page itself.
        if first == 0x23, reference.count < WebAddress.maximumLength { return base }
        if let whole = address(reference) { return whole }
        guard isPlain(reference) else { return nil }
        var whole = base.description
        return whole.withUTF8 { whole in
            var kept = Int(base.pathStart)
            if first != 0x2F {
                let path = whole[kept..<Int(base.pathEnd)]
                guard let slash = path.lastIndex(of: 0x2F) else { return nil }
                kept = slash + 1
            }
            let count = kept + reference.count
            guard count <= WebAddress.maximumLength else { return nil }
            let text = String(unsafeUninitializedCapacity: count) { buffer in
                _ = buffer.initialize(fromContentsOf: whole[..<kept])
                _ = UnsafeMutableBufferPointer(rebasing: buffer[kept...])
                    .initialize(fromContentsOf: reference)
                return count
            }
            return WebAddress(
                description: text, hostStart: base.hostStart, hostEnd: base.hostEnd,
                pathStart: base.pathStart, pathEnd: UInt16(count))
        }
    }

    /// A whole address that is in normal form as it stands, such as
    /// `https://www.shili.example/xxgk/list?id=3`; nil when it must be taken apart.
    static func address(_ text: UnsafeBufferPointer<UInt8>) -> WebAddress? {
        guard text.count <= WebAddress.maximumLength, let hostStart = hostStart(text) else {
            return nil
        }
        var index = hostStart
        var labelStart = index
        while index < text.count, text[index] != 0x2F, text[index] != 0x3A {
            let byte = text[index]
            if byte == 0x2E {
                guard (1...63).contains(index - labelStart) else { return nil }
                labelStart = index + 1
            } else if byte == 0x2D {
                // Two of them may be those of Punycode.
                guard text[index - 1] != 0x2D else { return nil }
            } else {
                guard (0x61...0x7A).contains(byte) || ASCII.isDigit(byte) else { return nil }
            }
            index += 1
        }
        let hostEnd = index
        guard (1...63).contains(hostEnd - labelStart), hostEnd - hostStart <= 253,
            let pathStart = portEnd(text, from: hostEnd, isSecure: text[4] == 0x73)
        else { return nil }
        let rest = UnsafeBufferPointer(rebasing: text[pathStart...])
        let path = rest.firstIndex(of: 0x3F) ?? rest.count
        guard path > 0, isPlain(UnsafeBufferPointer(rebasing: rest[..<path])),
            rest[path...].dropFirst().allSatisfy({
                isPlain($0) || $0 == 0x3D || $0 == 0x26 || $0 == 0x2E
            })
        else { return nil }
        return WebAddress(
            description: String(decoding: text, as: UTF8.self), hostStart: UInt16(hostStart),
            hostEnd: UInt16(hostEnd), pathStart: UInt16(pathStart),
            pathEnd: UInt16(pathStart + path))
    }

    /// What follows `http://` or `https://`.
    private static func hostStart(_ text: UnsafeBufferPointer<UInt8>) -> Int? {
        if text.starts(with: "http://".utf8) { return 7 }
        return text.starts(with: "https://".utf8) ? 8 : nil
    }

    /// Where the path begins behind a port, if there is one; nil for a port that a normal address
    /// does not have, and where there is no path.
    private static func portEnd(
        _ text: UnsafeBufferPointer<UInt8>, from hostEnd: Int, isSecure: Bool
    ) -> Int? {
        guard hostEnd < text.count else { return nil }
        guard text[hostEnd] == 0x3A else { return hostEnd }
        let digits = text[(hostEnd + 1)...].prefix { ASCII.isDigit($0) }
        guard (1...5).contains(digits.count), digits.first != 0x30, digits.endIndex < text.count,
            text[digits.endIndex] == 0x2F
        else { return nil }
        let port = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
        return port <= 65_535 && port != (isSecure ? 443 : 80) ? digits.endIndex : nil
    }

    private static func isPlain(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard text.count < WebAddress.maximumLength else { return false }
        var previous = UInt8(ascii: "/")
        for (index, byte) in text.enumerated() {
            // A segment that begins with a dot may be a dot segment, `//` begins a host.
            let isStart = previous == 0x2F
            if byte == 0x2E ? isStart : byte == 0x2F ? isStart && index == 1 : !isPlain(byte) {
                return false
            }
            previous = byte
        }
        return true
    }

    @inline(__always)
    private static func isPlain(_ byte: UInt8) -> Bool {
        ASCII.isLetter(byte) || ASCII.isDigit(byte) || byte == 0x5F || byte == 0x2D
    }
}
