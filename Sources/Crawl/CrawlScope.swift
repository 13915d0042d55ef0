public import Markup

/// What may be asked for on behalf of one unit.
public struct CrawlScope: Sendable, Hashable {
    /// The unit's id.
    public let id: String
    /// Where the crawl begins, in this order. A seed is within the scope
    /// whatever the prefixes say.
    public let seeds: [WebAddress]
    /// What lies within the scope: a folder (`http://a/xz/`) with everything
    /// below it, or a single page (`http://a/xz.html`), with everything below
    /// it as a folder. Both `http` and `https` on their default ports count
    /// as the same place, as sites move from one to the other.
    public let prefixes: [WebAddress]

    /// A scope of those parts.
    public init(id: String, seeds: [WebAddress], prefixes: [WebAddress]) {
        self.id = id
        self.seeds = seeds
        self.prefixes = prefixes
    }

    /// Whether an address lies within the scope.
    public func contains(_ address: WebAddress) -> Bool {
        guard address.isFetchable else { return false }
        return seeds.contains { Self.isSame($0, address) }
            || prefixes.contains { Self.covers($0, address) }
    }

    private static func isSame(_ one: WebAddress, _ other: WebAddress) -> Bool {
        one == other
            || (one.host == other.host && one.port == other.port
                && one.requestTarget == other.requestTarget)
    }

    private static func covers(_ prefix: WebAddress, _ address: WebAddress) -> Bool {
        guard prefix.host == address.host, prefix.port == address.port else { return false }
        if let query = prefix.query {
            return address.path == prefix.path
                && (address.query == query || address.query?.hasPrefix(query + "&") == true)
        }
        if prefix.path.utf8.last == UInt8(ascii: "/") {
            return address.path.hasPrefix(prefix.path) || address.path + "/" == prefix.path
        }
        return address.path == prefix.path || address.path.hasPrefix(prefix.path + "/")
    }
}
