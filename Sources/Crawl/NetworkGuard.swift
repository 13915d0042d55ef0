#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// Decides which machines may be connected to, after the name was resolved.
///
/// Looking at the name is not enough: a public name may resolve to a private
/// address, and to another one at the next look (DNS rebinding). So the
/// decision falls on the address the socket is about to connect to.
struct NetworkGuard: Sendable {
    private let hosts: Set<String>
    private let addresses: Set<[UInt8]>
    private let blocks: [NetworkBlock]

    init(allowing names: [String]) {
        var hosts: Set<String> = []
        var addresses: Set<[UInt8]> = []
        var blocks: [NetworkBlock] = []
        for name in names {
            let bare =
                name.hasPrefix("[") && name.hasSuffix("]") ? name.dropFirst().dropLast() : name[...]
            if let address = Self.parse(String(bare)) {
                addresses.insert(address.bytes)
            } else if let block = NetworkBlock(String(bare)) {
                blocks.append(block)
            } else {
                hosts.insert(bare.lowercased())
            }
        }
        self.hosts = hosts
        self.addresses = addresses
        self.blocks = blocks
    }

    /// Whether a host, as it stands in an address, may be private.
    func allows(host: String) -> Bool {
        hosts.contains(host)
    }

    /// Whether an address may be connected to for a host.
    func allows(_ address: NetworkAddress, host: String) -> Bool {
        address.isPublic || addresses.contains(address.bytes) || hosts.contains(host)
            || blocks.contains { $0.contains(address) }
    }

    /// Reads a numeric address.
    static func parse(_ text: String) -> NetworkAddress? {
        var four = in_addr()
        if inet_pton(AF_INET, text, &four) == 1 {
            return NetworkAddress(bytes: withUnsafeBytes(of: four) { Array($0) })
        }
        var six = in6_addr()
        if inet_pton(AF_INET6, text, &six) == 1 {
            return NetworkAddress(bytes: withUnsafeBytes(of: six) { Array($0) })
        }
        return nil
    }

    /// The address inside a socket address; `nil` for another family or one
    /// that is too short.
    static func address(family: Int32, _ bytes: UnsafeRawBufferPointer) -> NetworkAddress? {
        switch family {
        case AF_INET:
            guard bytes.count >= MemoryLayout<sockaddr_in>.size else { return nil }
            let start = MemoryLayout<sockaddr_in>.offset(of: \.sin_addr) ?? 4
            return NetworkAddress(bytes: Array(bytes[start..<start + 4]))
        case AF_INET6:
            guard bytes.count >= MemoryLayout<sockaddr_in6>.size else { return nil }
            let start = MemoryLayout<sockaddr_in6>.offset(of: \.sin6_addr) ?? 8
            return NetworkAddress(bytes: Array(bytes[start..<start + 16]))
        default: return nil
        }
    }

    /// The usual written form of an address.
    static func text(_ address: NetworkAddress) -> String {
        var text = [CChar](repeating: 0, count: 64)
        let family = address.bytes.count == 4 ? AF_INET : AF_INET6
        guard inet_ntop(family, address.bytes, &text, socklen_t(text.count)) != nil else {
            return ""
        }
        return String(
            decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// A socket as libcurl wants one; -1 when there is none to be had.
    static func open(family: Int32, type: Int32, protocol number: Int32) -> Int32 {
        #if canImport(Darwin)
            socket(family, type, number)
        #else
            socket(family, type | Int32(SOCK_CLOEXEC.rawValue), number)
        #endif
    }
}
