public import Exact

/// How a round's columns are crawled, as its `crawl:` entry says.
///
/// Everything left out of the file has the gentle value described here.
public struct RoundCrawl: Sendable, Hashable {
    /// The site, an absolute address that ends in `/`; the homes of units are
    /// written relative to it.
    public let site: String
    /// Hosts and IP addresses that may be asked although they are private; none
    /// unless the round names them.
    public let allowPrivate: [String]
    /// Requests a second and host, above 0 up to 1000; 1 unless said otherwise.
    public let rate: Decimal128
    /// Requests under way at once, 1 to 64; 2 unless said otherwise.
    public let concurrency: Int
    /// How long one request may take, 0.1 s to 10 min; 20 s unless said
    /// otherwise.
    public let timeout: Duration
    /// How often a failed request is tried again, 0 to 10; 1 unless said
    /// otherwise.
    public let retries: Int
    /// The most pages of one unit, 1 to 100,000; 2,000 unless said
    /// otherwise.
    public let maxPages: Int
    /// The most links away from a column, 0 to 100; 8 unless said otherwise.
    public let maxDepth: Int
    /// The most bytes of one body, 1 kB to 256 MB; 8 MiB unless said otherwise.
    public let maxBody: Int
    /// What the crawler calls itself; `Heng` unless said otherwise.
    public let userAgent: String
    /// Whether the sitemaps that robots.txt files name are read; true unless
    /// said otherwise.
    public let readsSitemaps: Bool
}
