public import Exact
internal import Markup
internal import WARC

/// Tries whether addresses open, once each, as a visitor would find them.
///
/// Nothing is archived and robots.txt is not asked: a probe opens what the unit itself names as its
/// entrance, once, and follows no links.
public enum Prober {
    /// Redirects a visitor's browser would follow before it gives up on a home page.
    private static let mostRedirects = 5
    /// A home page that is longer has opened all the same.
    private static let bodyBytes = 2 << 20

    /// Tries every target of a plan. Takes the calling thread until the last has ended.
    ///
    /// - Parameter clock: the time to stamp tries with.
    /// - Returns: a try for each target, in their order.
    /// - Throws: ``CrawlError`` when there is no HTTP client; never because of a site.
    public static func run(
        _ plan: ProbePlan, clock: @escaping () -> DateTime
    ) throws(CrawlError) -> [ProbeTry] {
        var limits = CrawlLimits()
        limits.interval = .zero
        limits.concurrencyPerHost = 4
        limits.concurrency = 32
        limits.retries = 0
        limits.timeout = plan.timeout
        let crawl = CrawlPlan(
            scopes: [], limits: limits, allowPrivate: plan.allowPrivate, userAgent: plan.userAgent)
        var tries = [ProbeTry?](repeating: nil, count: plan.targets.count)
        var waiting = plan.targets.indices.map {
            Step(place: $0, address: plan.targets[$0].address)
        }
        for turn in 0...mostRedirects where !waiting.isEmpty {
            let fetcher = try Fetcher(crawl, earlier: EarlierCaptures(), now: clock)
            let steps = waiting
            waiting = []
            let jobs = steps.map {
                FetchJob(
                    address: $0.address, role: .page, bodyBytes: bodyBytes, interval: .zero)
            }
            try fetcher.run(jobs) { (job, result) throws(CrawlError) in
                guard let attempt = result.last else { return }
                var step = steps[job]
                step.date = step.date ?? attempt.date
                step.elapsed += attempt.elapsed
                if turn < mostRedirects, attempt.outcome == .answered, step.elapsed < plan.timeout,
                    let reference = attempt.response.flatMap({ Crawl.redirect($0) }),
                    let next = step.address.resolve(reference), next.isFetchable
                {
                    step.address = next
                    waiting.append(step)
                    return
                }
                tries[step.place] = ProbeTry(
                    target: plan.targets[step.place], date: step.date ?? attempt.date,
                    address: step.address, outcome: outcome(attempt, plan.timeout, step.elapsed),
                    status: attempt.response?.status, elapsed: step.elapsed)
            }
        }
        return tries.compactMap(\.self)
    }

    private struct Step {
        let place: Int
        var address: WebAddress
        var date: DateTime?
        var elapsed = Duration.zero

        init(place: Int, address: WebAddress) {
            self.place = place
            self.address = address
        }
    }

    private static func outcome(
        _ attempt: FetchAttempt, _ timeout: Duration, _ elapsed: Duration
    ) -> CaptureOutcome {
        guard attempt.outcome == .answered else { return attempt.outcome }
        if elapsed >= timeout { return .timeout }
        let leads = attempt.response.map { Crawl.redirect($0) != nil } ?? false
        return leads ? .tooManyRedirects : .answered
    }
}
