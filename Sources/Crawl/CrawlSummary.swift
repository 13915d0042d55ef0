/// What a crawl came to.
public struct CrawlSummary: Sendable, Hashable {
    /// The scopes in the order of the plan.
    public let scopes: [ScopeSummary]
    /// Addresses that were asked for, robots.txt among them.
    public let addresses: Int
    /// Bytes of responses received, heads included.
    public let bytes: Int
}
