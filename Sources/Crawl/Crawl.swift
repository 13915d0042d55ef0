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
    private(set) var frontier: Frontier
    var robots: [String: RobotsDecision] = [:]
    /// Origins whose robots.txt was looked through for sitemaps.
    var sitemapOrigins: Set<String> = []
    var sitemapsAsked: Set<WebAddress> = []
    private(set) var outcomes: [[CaptureOutcome: Int]]
    var addresses = 0
    var bytes = 0

    init(
        _ plan: CrawlPlan, writer: WARCWriter, earlier: EarlierCaptures,
        now: @escaping () -> DateTime
    ) throws(CrawlError) {
        self.plan = plan
        self.now = now
        limits = plan.limits.bounded
        self.earlier = earlier
        fetcher = try Fetcher(plan, earlier: earlier, press: writer.press, now: now)
        recorder = Recorder(writer: writer)
        frontier = Frontier(plan)
        outcomes = Array(repeating: [:], count: plan.scopes.count)
    }

    /// Fetches level after level until there is nothing more.
    mutating func run(_ progress: (CrawlProgress) -> Void) throws(CrawlError) {
        repeat {
            repeat {
                let batch = frontier.takeBatch()
                try fetchRobots(for: batch, progress)
                if limits.readsSitemaps { try fetchSitemaps(progress) }
                try fetch(batch, progress)
            } while frontier.followRedirects()
        } while frontier.descend()
    }

    private mutating func fetch(
        _ batch: [Int32], _ progress: (CrawlProgress) -> Void
    ) throws(CrawlError) {
        // What robots.txt forbids has no place among the jobs.
        let places = batch.indices.filter { permission(batch[$0]).isGiven }
        var written = 0
        func writeRefusals(upTo end: Int) throws(CrawlError) {
            while written < end {
                if case .refused(let outcome, let detail) = permission(batch[written]) {
                    try refuse(batch[written], outcome, detail)
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
            let outcome = try settle(entry, exchange)
            report(entry, exchange, outcome, batch.count - places[job] - 1, progress)
        }
        try writeRefusals(upTo: batch.count)
    }

    /// What robots.txt says about an address.
    private enum Permission {
        case given(RobotsRules?)
        case refused(CaptureOutcome, String)

        var isGiven: Bool { if case .given = self { true } else { false } }
    }

    private func permission(_ entry: Int32) -> Permission {
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
        var delay: Duration?
        if case .rules(let rules) = robots[address.origin] { delay = rules.crawlDelay }
        return FetchJob(
            address: address, role: role,
            bodyBytes: role == .page ? limits.bodyBytes : limits.attachmentBytes,
            interval: max(limits.interval, min(delay ?? .zero, limits.crawlDelay)))
    }

    private func story(_ entry: Int32) -> Recorder.Story {
        let known = frontier.entry(entry)
        return Recorder.Story(
            scopes: frontier.scopes(of: entry), role: known.role, via: known.via,
            depth: known.depth)
    }

    private mutating func refuse(
        _ entry: Int32, _ outcome: CaptureOutcome, _ detail: String
    ) throws(CrawlError) {
        var story = story(entry)
        if outcome == .limit { story.limit = .bytes }
        count(entry, outcome)
        let address = frontier.address(entry)
        guard !earlier.has(address) else { return }
        try recorder.write(
            address, nil, outcome: outcome, detail: detail, date: now(), story)
    }

    /// Takes the links or the redirect from an exchange and writes it down.
    private mutating func settle(
        _ entry: Int32, _ exchange: Exchange?
    ) throws(CrawlError) -> CaptureOutcome {
        addresses += 1
        var story = story(entry)
        guard let exchange else {
            story.limit = .bytes
            count(entry, .limit)
            try recorder.write(
                frontier.address(entry), nil, outcome: .limit,
                detail: Sentences.totalBound(limits.totalBytes), date: now(), story)
            return .limit
        }
        bytes += exchange.received
        var (outcome, detail) = (exchange.outcome, exchange.detail)
        if let reference = exchange.redirect {
            (outcome, detail) = turn(entry, reference, outcome, detail, &story)
        } else if !exchange.links.isEmpty {
            frontier.found(exchange.links, on: entry)
        }
        count(entry, outcome)
        guard !exchange.isKnown else { return outcome }
        try recorder.write(
            frontier.address(entry), exchange, outcome: outcome, detail: detail,
            date: exchange.date, story)
        return outcome
    }

    private mutating func turn(
        _ entry: Int32, _ reference: String, _ outcome: CaptureOutcome, _ detail: String,
        _ story: inout Recorder.Story
    ) -> (CaptureOutcome, String) {
        guard let target = frontier.address(entry).resolve(reference), target.isFetchable
        else { return (.refusedScheme, Sentences.noScheme(String(reference.prefix(200)))) }
        story.redirect = target.description
        switch frontier.redirected(entry, to: target) {
        case .follow: return (outcome, detail)
        case .outOfScope: return (.refusedScope, Sentences.outOfScope(target.description))
        case .circle: return (.tooManyRedirects, Sentences.circle)
        case .tooMany:
            return (.tooManyRedirects, Sentences.tooManyRedirects(limits.redirects))
        }
    }

    private mutating func count(_ entry: Int32, _ outcome: CaptureOutcome) {
        for scope in frontier.scopesReaching(entry) { outcomes[scope][outcome, default: 0] += 1 }
    }

    private func report(
        _ entry: Int32, _ exchange: Exchange?, _ outcome: CaptureOutcome, _ waiting: Int,
        _ progress: (CrawlProgress) -> Void
    ) {
        progress(
            CrawlProgress(
                done: addresses, waiting: waiting, bytes: bytes,
                address: frontier.address(entry), outcome: outcome,
                status: exchange?.status))
    }
}
