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
    /// The most bytes of one document or picture, 1 kB to 256 MB; as
    /// ``maxBody`` unless said otherwise.
    public let maxAttachment: Int
    /// How much of documents and pictures is asked for; all of them up to
    /// ``maxAttachment`` unless said otherwise.
    public let attachments: AttachmentFetch
    /// The most bytes received for one unit, 1 kB to 1 TB; 2 GiB unless said
    /// otherwise.
    public let maxBytes: Int
    /// How long the requests of one unit may take together, 1 s to 168 h; 6 h
    /// unless said otherwise.
    public let maxTime: Duration
    /// The most hosts asked for one unit, 1 to 10,000; 500 unless said
    /// otherwise.
    public let maxHosts: Int
    /// The most bytes received in all, 1 kB to 1 TB; 64 GiB unless said
    /// otherwise.
    public let maxTotal: Int
    /// Whether links to other sites are looked at; not unless said otherwise.
    public let outsideLinks: OutsideLinks
    /// The most links to other sites looked at for one unit, 1 to 100,000;
    /// 2,000 unless said otherwise.
    public let maxOutside: Int
    /// Whether a page is asked for over http where its https cannot be had;
    /// true unless said otherwise.
    public let fallsBack: Bool
    /// Whether a cookie is sent back to a host that answers nothing without it;
    /// true unless said otherwise.
    public let replaysCookies: Bool
    /// What the crawler calls itself; `Heng` unless said otherwise.
    public let userAgent: String
    /// Whether the sitemaps that robots.txt files name are read; true unless
    /// said otherwise.
    public let readsSitemaps: Bool

    /// How much of documents and pictures is asked for.
    public enum AttachmentFetch: String, Sendable, Hashable, CaseIterable {
        /// All of it, up to the bound.
        case whole
        /// The beginning.
        case range
        /// Whether it is there, and how long it is.
        case head
    }

    /// Whether links to other sites are looked at.
    public enum OutsideLinks: String, Sendable, Hashable, CaseIterable {
        /// Not at all.
        case off
        /// One `HEAD` for each address, after the crawl.
        case head
    }
}
