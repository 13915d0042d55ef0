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
    /// How much of documents and pictures is asked for; all of it by default.
    public var attachments: AttachmentFetch
    /// Bytes received by the whole crawl; 64 GiB by default.
    public var totalBytes: Int
    /// Bytes received for one scope; 2 GiB by default. What is under way when
    /// it is reached is let finish.
    public var scopeBytes: Int
    /// How long the requests of one scope may take together, from the start of
    /// each to its end; 6 h by default. Waiting one's turn does not count, so
    /// that a slow site costs its own unit only.
    public var scopeTime: Duration
    /// Hosts asked on behalf of one scope; 500 by default.
    public var hosts: Int
    /// Links to other sites that are looked at for one scope, each with one
    /// `HEAD` after the crawl; none by default.
    public var outsideLinks: Int
    /// Whether a page is asked for over http where its https handshake fails;
    /// true by default.
    public var fallsBackToHTTP: Bool
    /// Whether a cookie is sent back to a host that answers a request with
    /// nothing but the cookie and a way back to the same address; true by
    /// default. See ``CookieJar``.
    public var replaysCookies: Bool
    /// Redirects followed in a row; 5 by default.
    public var redirects: Int
    /// A `Crawl-delay` above this is cut down to it, so that a host cannot
    /// stop a round; 30 s by default.
    public var crawlDelay: Duration
    /// Whether the sitemaps that robots.txt files name are read; what they
    /// announce is asked for once every link was followed. True by default.
    public var readsSitemaps: Bool

    /// How much of documents and pictures is asked for.
    public enum AttachmentFetch: String, Sendable, Hashable {
        /// All of it, up to ``CrawlLimits/attachmentBytes``. What announces
        /// itself as longer is cut after ``CrawlLimits/beginning``.
        case whole
        /// Its first ``CrawlLimits/beginning`` bytes.
        case range
        /// Its head alone.
        case head
    }

    /// How much of a document is taken where it is not wanted whole, in bytes.
    public static let beginning = 65_536

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
        attachments = .whole
        totalBytes = 64 << 30
        scopeBytes = 2 << 30
        scopeTime = .seconds(6 * 3_600)
        hosts = 500
        outsideLinks = 0
        fallsBackToHTTP = true
        replaysCookies = true
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
        limits.scopeBytes = max(1, scopeBytes)
        limits.scopeTime = max(.milliseconds(1), scopeTime)
        limits.hosts = min(max(1, hosts), 100_000)
        limits.outsideLinks = min(max(0, outsideLinks), 1_000_000)
        limits.redirects = min(max(0, redirects), 20)
        limits.crawlDelay = max(.zero, crawlDelay)
        return limits
    }
}
