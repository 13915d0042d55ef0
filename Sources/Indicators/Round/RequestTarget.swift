import Markup

/// Tells what a round names that may be asked.
enum RequestTarget {
    /// Whether `text` is a host alone: a name, an IPv4 address, or an IPv6
    /// address without brackets.
    static func isHost(_ text: String) -> Bool {
        [text, "[\(text)]"].contains { host in
            WebAddress("http://\(host)/")?.host == host.lowercased()
        }
    }

    /// Whether `text` is a block of IP addresses: an address, a slash and the
    /// number of leading bits that its members share.
    static func isBlock(_ text: String) -> Bool {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, isHost(String(parts[0])), let bits = Int(parts[1]) else {
            return false
        }
        let isSix = parts[0].contains(":")
        guard isSix || parts[0].utf8.allSatisfy({ $0 == 46 || (48...57).contains($0) }) else {
            return false
        }
        return (1...(isSix ? 128 : 32)).contains(bits)
    }
}
