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
