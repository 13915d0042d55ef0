extension WebAddress {
    /// Whether `text` carries a user name, which is never sent and would only hide where an address
    /// really leads.
    public static func namesUser(_ text: String) -> Bool {
        // Browsers read `\` as `/`, and so do we.
        let bytes = text.utf8.map { $0 == UInt8(ascii: "\\") ? UInt8(ascii: "/") : $0 }
        let slash = UInt8(ascii: "/")
        let mark = zip(bytes, bytes.dropFirst()).enumerated().first { $0.element == (slash, slash) }
        guard let mark else { return false }
        let authority = bytes.dropFirst(mark.offset + 2).prefix {
            $0 != slash && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#")
        }
        return authority.contains(UInt8(ascii: "@"))
    }

    /// Whether this address lies under the folder `home`; `http` and `https` count as one place, as
    /// they do for the scope of a crawl.
    public func isInside(_ home: WebAddress) -> Bool {
        host == home.host && port == home.port && path.hasPrefix(home.path)
    }

    /// What two addresses of one place have in common; a folder's key begins the keys of everything
    /// in it.
    public var placeKey: String { "\(host):\(port ?? 0)\(path)" }
}
