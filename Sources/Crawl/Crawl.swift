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
        fetcher = try Fetcher(plan, earlier: earlier, now: now)
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
        _ batch: [Int], _ progress: (CrawlProgress) -> Void
    ) throws(CrawlError) {
        var jobs: [FetchJob] = []
        // The place of each job in the batch; what robots.txt forbids has none.
        var places: [Int] = []
        var refusals: [Int: (CaptureOutcome, String)] = [:]
        for (place, entry) in batch.enumerated() {
            let (address, role) = (frontier.entries[entry].address, frontier.entries[entry].role)
            switch robots[address.origin] {
            case .closed(let outcome, let detail): refusals[place] = (outcome, detail)
            case .rules(let rules):
                if let rule = rules.forbids(address.requestTarget) {
                    refusals[place] = (.robots, Sentences.robotsForbids(rule))
                } else {
                    jobs.append(job(address, role, rules.crawlDelay))
                    places.append(place)
                }
            case nil:
                jobs.append(job(address, role, nil))
                places.append(place)
            }
        }
        var written = 0
        func writeRefusals(upTo end: Int) throws(CrawlError) {
            while written < end {
                if let (outcome, detail) = refusals[written] {
                    try refuse(batch[written], outcome, detail)
                    report(batch[written], nil, outcome, batch.count - written - 1, progress)
                }
                written += 1
            }
        }
        try fetcher.run(jobs) { (job, result) throws(CrawlError) in
            try writeRefusals(upTo: places[job])
            let entry = batch[places[job]]
            let outcome = try settle(entry, result)
            report(entry, result.last, outcome, batch.count - places[job] - 1, progress)
        }
        try writeRefusals(upTo: batch.count)
    }

    /// Remembers what a sitemap announces.
    mutating func announce(_ pages: [WebAddress], by sitemap: WebAddress) {
        frontier.announced(
            pages.map { ($0, PageLinks.isDocument($0) ? .attachment : .page) }, by: sitemap)
    }

    private func job(_ address: WebAddress, _ role: CaptureRole, _ delay: Duration?) -> FetchJob {
        FetchJob(
            address: address, role: role,
            bodyBytes: role == .page ? limits.bodyBytes : limits.attachmentBytes,
            interval: max(limits.interval, min(delay ?? .zero, limits.crawlDelay)))
    }

    private func story(_ entry: Int) -> Recorder.Story {
        let known = frontier.entries[entry]
        return Recorder.Story(
            scopes: frontier.scopes(of: known.address), role: known.role, via: known.via,
            depth: known.depth)
    }

    private mutating func refuse(
        _ entry: Int, _ outcome: CaptureOutcome, _ detail: String
    ) throws(CrawlError) {
        var story = story(entry)
        if outcome == .limit { story.limit = .bytes }
        count(entry, outcome)
        let address = frontier.entries[entry].address
        guard !earlier.has(address) else { return }
        try recorder.write(
            address, [], outcome: outcome, detail: detail, date: now(), story)
    }

    /// Takes the links or the redirect from a result and writes it down.
    private mutating func settle(
        _ entry: Int, _ result: FetchResult
    ) throws(CrawlError) -> CaptureOutcome {
        addresses += 1
        bytes += result.bytes
        var story = story(entry)
        guard let last = result.last else {
            story.limit = .bytes
            count(entry, .limit)
            try recorder.write(
                frontier.entries[entry].address, [], outcome: .limit,
                detail: Sentences.totalBound(limits.totalBytes), date: now(), story)
            return .limit
        }
        var (outcome, detail) = (last.outcome, last.detail)
        if let response = last.response {
            if let reference = Self.redirect(response) {
                (outcome, detail) = turn(entry, reference, last.outcome, last.detail, &story)
            } else if frontier.entries[entry].role == .page {
                frontier.found(
                    PageLinks.links(
                        in: response, of: frontier.entries[entry].address, limit: limits.bodyBytes),
                    on: entry)
            }
        }
        count(entry, outcome)
        guard !result.isKnown else { return outcome }
        try recorder.write(
            frontier.entries[entry].address, result.attempts, outcome: outcome, detail: detail,
            date: last.date, story)
        return outcome
    }

    static func redirect(_ response: HTTPResponse) -> String? {
        [301, 302, 303, 307, 308].contains(response.status) ? response.fields["Location"] : nil
    }

    private mutating func turn(
        _ entry: Int, _ reference: String, _ outcome: CaptureOutcome, _ detail: String,
        _ story: inout Recorder.Story
    ) -> (CaptureOutcome, String) {
        guard let target = frontier.entries[entry].address.resolve(reference), target.isFetchable
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

    private mutating func count(_ entry: Int, _ outcome: CaptureOutcome) {
        for scope in frontier.progress.indices
        where frontier.progress[scope].reached.contains(entry) {
            outcomes[scope][outcome, default: 0] += 1
        }
    }

    private func report(
        _ entry: Int, _ attempt: FetchAttempt?, _ outcome: CaptureOutcome, _ waiting: Int,
        _ progress: (CrawlProgress) -> Void
    ) {
        progress(
            CrawlProgress(
                done: addresses, waiting: waiting, bytes: bytes,
                address: frontier.entries[entry].address, outcome: outcome,
                status: attempt?.response?.status))
    }
}
