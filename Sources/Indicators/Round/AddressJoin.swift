import Markup

/// Joins the addresses a round writes down.
enum AddressJoin {
    /// Whether `text` carries a user name, which is never sent and would only
    /// hide where an address really leads.
    static func hasUserInformation(_ text: String) -> Bool {
        // Browsers read `\` as `/`, and so does ``WebAddress``.
        let bytes = text.utf8.map { $0 == UInt8(ascii: "\\") ? UInt8(ascii: "/") : $0 }
        let slash = UInt8(ascii: "/")
        let mark = zip(bytes, bytes.dropFirst()).enumerated().first { $0.element == (slash, slash) }
        guard let mark else { return false }
        let authority = bytes.dropFirst(mark.offset + 2).prefix {
            $0 != slash && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#")
        }
        return authority.contains(UInt8(ascii: "@"))
    }

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

    /// Whether `address` lies under the folder `home`; `http` and `https` count
    /// as one place, as they do for the crawl's scope.
    static func isInside(_ address: WebAddress, _ home: WebAddress) -> Bool {
        address.host == home.host && address.port == home.port
            && address.path.hasPrefix(home.path)
    }

    /// What two addresses of one place have in common; a folder's key begins
    /// the keys of everything in it.
    static func key(_ address: WebAddress) -> String {
        "\(address.host):\(address.port ?? 0)\(address.path)"
    }
}
