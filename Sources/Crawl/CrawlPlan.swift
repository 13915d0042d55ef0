public import Exact
public import Markup
public import WARC

/// What to crawl, how gently, and under which name.
public struct CrawlPlan: Sendable, Hashable {
    /// The units' scopes; their order is the order of the archive.
    public var scopes: [CrawlScope]
    /// The bounds.
    public var limits: CrawlLimits
    /// Hosts and addresses that may be private: a host as it stands in an
    /// address (`intranet.test`, `localhost`), or a numeric address
    /// (`127.0.0.1`, `::1`, `fd00::5`), or a block of them (`10.12.0.0/16`,
    /// `fd00::/8`). Everything else must be public.
    public var allowPrivate: [String]
    /// The `User-Agent`; its first word is what robots.txt groups are chosen by.
    public var userAgent: String

    /// The day the crawl is about; dates in addresses that lie far from it are
    /// taken for those of an endless calendar. The day of the crawl when `nil`.
    public var today: CivilDate?

    /// A plan of those parts.
    public init(
        scopes: [CrawlScope], limits: CrawlLimits = CrawlLimits(), allowPrivate: [String] = [],
        userAgent: String = "Heng", today: CivilDate? = nil
    ) {
        self.scopes = scopes
        self.limits = limits
        self.allowPrivate = allowPrivate
        self.userAgent = userAgent
        self.today = today
    }

    /// The scopes an address lies within, in the order of the plan.
    public func scopes(containing address: WebAddress) -> [CrawlScope] {
        scopes.filter { $0.contains(address) }
    }

    /// What a plan asks for, as a SHA-256 in hexadecimal: an interrupted crawl
    /// may go on only with the plan it began with. How fast it goes is left out;
    /// that may be changed.
    public var fingerprint: String {
        let bounds = [
            limits.pages, limits.depth, limits.bodyBytes, limits.attachmentBytes, limits.redirects,
            limits.hosts, limits.outsideLinks, today?.year ?? 0,
        ]
        let habits = [limits.readsSitemaps, limits.fallsBackToHTTP, limits.replaysCookies]
        var lines = [userAgent, limits.attachments.rawValue]
        lines += habits.map { "\($0)" } + bounds.map { "\($0)" } + allowPrivate
        for scope in scopes {
            lines += ["scope \(scope.id)"] + scope.seeds.map { "seed \($0)" }
            lines += scope.prefixes.map { "prefix \($0)" }
        }
        return WARCDigest(.sha256, of: lines.joined(separator: "\n").utf8).hexadecimal
    }

    /// What the `warcinfo` record of this crawl's archive should say.
    ///
    /// - Parameters:
    ///   - software: name and version of the program.
    ///   - operator: who crawls and can be asked about it; `nil` when unsaid.
    public func archiveInfo(software: String, operator name: String? = nil) -> HeaderFields {
        var info = HeaderFields()
        info.append("software", software)
        info.append("format", "WARC File Format 1.1")
        info.append(
            "conformsTo",
            "https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/")
        info.append("robots", "classic")
        info.append("http-header-user-agent", userAgent)
        info.append("operator", name)
        return info
    }
}
