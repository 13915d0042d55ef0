/// How gentle a crawl is, and where it ends.
public struct CrawlLimits: Sendable, Hashable {
    /// The least time between the starts of two requests to one host; a
    /// longer `Crawl-delay` of its robots.txt wins. 1 s by default.
    public var interval: Duration
    /// Requests to one host at the same time, 1 … 64; 2 by default.
    public var concurrencyPerHost: Int
    /// Requests at the same time in all, 1 … 256; 16 by default.
    public var concurrency: Int
    /// How long one request may take from start to end; 20 s by default.
    public var timeout: Duration
    /// How often a request is repeated after a timeout, a broken connection
    /// or an answer of 429, 502, 503 or 504; 0 … 10, by default 1.
    public var retries: Int
    /// Addresses asked for per scope; 2 000 by default.
    public var pages: Int
    /// Links followed from a seed; 8 by default.
    public var depth: Int
    /// Bytes of a page's body; what is longer is cut. 8 MiB by default.
    public var bodyBytes: Int
    /// Bytes of a document's or picture's body; what is longer is cut.
    /// 8 MiB by default.
    public var attachmentBytes: Int
    /// Bytes received by the whole crawl; 2 GiB by default.
    public var totalBytes: Int
    /// Redirects followed in a row; 5 by default.
    public var redirects: Int
    /// A `Crawl-delay` above this is cut down to it, so that a host cannot
    /// stop a round; 30 s by default.
    public var crawlDelay: Duration
    /// Whether the sitemaps that robots.txt files name are read; what they
    /// announce is asked for once every link was followed. True by default.
    public var readsSitemaps: Bool

    /// The defaults.
    public init() {
        interval = .seconds(1)
        concurrencyPerHost = 2
        concurrency = 16
        timeout = .seconds(20)
        retries = 1
        pages = 2_000
        depth = 8
        bodyBytes = 8 << 20
        attachmentBytes = 8 << 20
        totalBytes = 2 << 30
        redirects = 5
        crawlDelay = .seconds(30)
        readsSitemaps = true
    }

    /// The limits with every value brought into its range.
    var bounded: CrawlLimits {
        var limits = self
        limits.interval = min(max(.zero, interval), .seconds(3600))
        limits.concurrencyPerHost = min(max(1, concurrencyPerHost), 64)
        limits.concurrency = min(max(1, concurrency), 256)
        limits.timeout = min(max(.milliseconds(1), timeout), .seconds(3600))
        limits.retries = min(max(0, retries), 10)
        limits.pages = min(max(1, pages), 1_000_000)
        limits.depth = min(max(0, depth), 1_000)
        limits.bodyBytes = min(max(1, bodyBytes), 1 << 30)
        limits.attachmentBytes = min(max(1, attachmentBytes), 1 << 30)
        limits.totalBytes = max(1, totalBytes)
        limits.redirects = min(max(0, redirects), 20)
        limits.crawlDelay = max(.zero, crawlDelay)
        return limits
    }
}
