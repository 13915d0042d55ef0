internal import Exact
internal import Markup
internal import WARC

/// One crawl under way: the frontier says what, the fetcher gets it, the
/// recorder keeps it.
struct Crawl {
    let plan: CrawlPlan
    let limits: CrawlLimits
    let now: () -> DateTime
    let fetcher: Fetcher
    let recorder: Recorder
    let earlier: EarlierCaptures
    private let former: FormerCaptures
    var frontier: Frontier
    var outside: OutsideLinks
    /// Hosts asked for links that lead out of each scope.
    var outsideHosts: [Set<String>]
    var indexes = FolderIndexes()
    private var trim = HeapTrim()
    var robots: [String: RobotsDecision] = [:]
    /// Origins whose robots.txt was looked through for sitemaps.
    var sitemapOrigins: Set<String> = []
    var sitemapsAsked: Set<WebAddress> = []
    var outcomes: [[CaptureOutcome: Int]]
    /// The bounds because of which addresses of each scope were not asked for
    /// although their turn had come.
    var spentBounds: [Set<CaptureLimit>]
    var addresses = 0
    var bytes = 0

    init(
        _ plan: CrawlPlan, writer: WARCWriter, earlier: EarlierCaptures, former: FormerCaptures,
        discovery: LinkDiscovery?, now: @escaping () -> DateTime,
        log: @escaping (CrawlEvent) -> Void
    ) throws(CrawlError) {
        self.plan = plan
        self.now = now
        limits = plan.limits.bounded
        self.earlier = earlier
        self.former = former
        fetcher = try Fetcher(
            plan, earlier: earlier, former: former, press: writer.press,
            discovery: discovery, now: now)
        recorder = Recorder(writer: writer, log: log)
        frontier = Frontier(plan, today: plan.today ?? now().date)
        outside = OutsideLinks(bound: limits.outsideLinks)
        outsideHosts = Array(repeating: [], count: plan.scopes.count)
        spentBounds = Array(repeating: [], count: plan.scopes.count)
        outcomes = Array(repeating: [:], count: plan.scopes.count)
    }

    /// Fetches level after level until there is nothing more.
    mutating func run(_ progress: (CrawlProgress) -> Void) throws(CrawlError) {
        repeat {
            repeat {
                let batch = frontier.takeBatch()
                // Not all at once, for there may be hundreds of thousands.
                let asked = batch.lazy.map { [frontier] in frontier.address($0) }
                try fetchRobots(for: asked, progress)
                if limits.readsSitemaps { try fetchSitemaps(progress) }
                try fetch(batch, progress)
            } while frontier.followRedirects()
        } while frontier.descend()
        try fetchOutside(progress)
    }

    private mutating func fetch(
        _ batch: [Int32], _ progress: (CrawlProgress) -> Void
    ) throws(CrawlError) {
        // What is known to be another page's twin at the start of the batch.
        var twins: [Int32: WebAddress] = [:]
        for entry in batch { twins[entry] = indexes.twin(of: frontier.address(entry)) }
        // What may not be asked for has no place among the jobs.
        let places = batch.indices.filter { permission(batch[$0], twins).isGiven }
        var written = 0
        func writeRefusals(upTo end: Int) throws(CrawlError) {
            while written < end {
                if case .refused(let outcome, let detail) = permission(batch[written], twins) {
                    try refuse(batch[written], outcome, detail, twin: twins[batch[written]])
                    report(batch[written], nil, outcome, batch.count - written - 1, progress)
                }
                written += 1
            }
        }
        try fetcher.run(places.count, job: { job(batch[places[$0]]) }) {
            (job, exchange) throws(CrawlError) in
            try writeRefusals(upTo: places[job])
            written = places[job] + 1
            let entry = batch[places[job]]
            let outcome = try settle(entry, exchange, bound: fetcher.bound(at: job))
            trim.count()
            report(entry, exchange, outcome, batch.count - places[job] - 1, progress)
        }
        try writeRefusals(upTo: batch.count)
    }

    /// Whether an address may be asked for.
    private enum Permission {
        case given(RobotsRules?)
        case refused(CaptureOutcome, String)

        var isGiven: Bool { if case .given = self { true } else { false } }
    }

    private func permission(_ entry: Int32, _ twins: [Int32: WebAddress]) -> Permission {
        if let twin = twins[entry] { return .refused(.same, Sentences.same(twin)) }
        let address = frontier.address(entry)
        switch robots[address.origin] {
        case .closed(let outcome, let detail): return .refused(outcome, detail)
        case .rules(let rules):
            return rules.forbids(address.requestTarget).map {
                .refused(.robots, Sentences.robotsForbids($0))
            } ?? .given(rules)
        case nil: return .given(nil)
        }
    }

    /// Remembers what a sitemap announces.
    mutating func announce(_ pages: [WebAddress], by sitemap: WebAddress) {
        frontier.announced(
            pages.map { ($0, PageLinks.isDocument($0) ? .attachment : .page) }, by: sitemap)
    }

    private func job(_ entry: Int32) -> FetchJob {
        let (address, role) = (frontier.address(entry), frontier.role(entry))
        var job = FetchJob(
            address: address, role: role,
            bodyBytes: role == .page ? limits.bodyBytes : limits.attachmentBytes,
            interval: interval(of: address))
        job.payers = frontier.scopesReaching(entry)
        if role == .attachment {
            job.extent =
                switch limits.attachments {
                case .whole: .whole
                case .range: .beginning
                case .head: .head
                }
        }
        if job.extent == .whole { job.validators = former.validators(of: address) }
        return job
    }

    /// The least time between requests to the host of an address.
    func interval(of address: WebAddress) -> Duration {
        guard case .rules(let rules) = robots[address.origin] else { return limits.interval }
        return max(limits.interval, min(rules.crawlDelay ?? .zero, limits.crawlDelay))
    }
}
