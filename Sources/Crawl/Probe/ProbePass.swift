internal import CCurl
internal import Exact
internal import Markup
internal import WARC

/// One pass over all targets, many at once.
struct ProbePass {
    /// Redirects a visitor's browser would follow before it gives up on a home page.
    private static let mostRedirects = 5
    /// A home page that is longer has opened all the same.
    private static let bodyBytes = 2 << 20
    private static let concurrency = 32

    /// One target on its way.
    private struct Visit {
        let place: Int
        var address: WebAddress
        var date: DateTime?
        var elapsed = Duration.zero
        var redirects = 0
    }

    private let plan: ProbePlan
    private let now: () -> DateTime
    private let multi: MultiHandle
    private let settings: TransferSettings
    private let network: NetworkGuard
    // A gate may send a visitor to the same address again, with a cookie.
    private var jar = CookieJar()
    private var waiting: [Visit]
    private var active: [UnsafeMutableRawPointer: (transfer: Transfer, visit: Visit)] = [:]
    private var tries: [ProbeTry?]

    init(_ plan: ProbePlan, _ clock: @escaping () -> DateTime) throws(CrawlError) {
        guard let multi = MultiHandle() else { throw .noClient(reason: "curl_multi_init") }
        self.plan = plan
        self.multi = multi
        now = clock
        settings = TransferSettings(userAgent: plan.userAgent, timeout: plan.timeout)
        network = NetworkGuard(allowing: plan.allowPrivate)
        tries = Array(repeating: nil, count: plan.targets.count)
        waiting = plan.targets.indices.reversed().map {
            Visit(place: $0, address: plan.targets[$0].address)
        }
    }

    mutating func run() throws(CrawlError) -> [ProbeTry] {
        while !waiting.isEmpty || !active.isEmpty {
            while active.count < Self.concurrency, let visit = waiting.popLast() {
                try begin(visit)
            }
            var running: Int32 = 0
            let code = curl_multi_perform(multi.pointer, &running)
            guard code == CURLM_OK else {
                throw .noClient(reason: String(cString: curl_multi_strerror(code)))
            }
            if !collect(), !active.isEmpty { curl_multi_poll(multi.pointer, nil, 0, 1_000, nil) }
        }
        return tries.compactMap(\.self)
    }

    private mutating func begin(_ visit: Visit) throws(CrawlError) {
        var visit = visit
        let date = now()
        visit.date = visit.date ?? date
        let job = FetchJob(
            address: visit.address, role: .page, bodyBytes: Self.bodyBytes, interval: .zero)
        let transfer = Transfer(
            job, place: visit.place, date: date, settings: settings, network: network,
            cookies: jar.field(for: visit.address))
        guard let transfer else { throw .noClient(reason: "curl_easy_init") }
        let code = curl_multi_add_handle(multi.pointer, transfer.easy)
        guard code == CURLM_OK else {
            throw .noClient(reason: String(cString: curl_multi_strerror(code)))
        }
        active[transfer.easy] = (transfer, visit)
    }

    /// Takes what has ended; whether there was anything.
    private mutating func collect() -> Bool {
        var left: Int32 = 0
        var isAny = false
        while let message = curl_multi_info_read(multi.pointer, &left) {
            guard message.pointee.msg == CURLMSG_DONE, let easy = message.pointee.easy_handle else {
                continue
            }
            // The message is gone once the handle is taken out.
            let code = message.pointee.data.result
            curl_multi_remove_handle(multi.pointer, easy)
            guard let (transfer, visit) = active.removeValue(forKey: easy) else { continue }
            isAny = true
            settle(visit, transfer.finish(code))
        }
        return isAny
    }

    private mutating func settle(_ visit: Visit, _ attempt: FetchAttempt) {
        var visit = visit
        visit.elapsed += attempt.duration
        var outcome = attempt.outcome
        if outcome == .answered, visit.elapsed >= plan.timeout { outcome = .timeout }
        if outcome == .answered, let response = attempt.response {
            _ = jar.take(response, of: visit.address)
            let leads = [301, 302, 303, 307, 308].contains(response.status)
            if leads, let reference = response.fields["Location"],
                let next = visit.address.resolve(reference), next.isFetchable
            {
                visit.redirects += 1
                if visit.redirects <= Self.mostRedirects {
                    visit.address = next
                    waiting.append(visit)
                    return
                }
                outcome = .tooManyRedirects
            }
        }
        tries[visit.place] = ProbeTry(
            target: plan.targets[visit.place], date: visit.date ?? attempt.date,
            address: visit.address, outcome: outcome, status: attempt.response?.status,
            elapsed: visit.elapsed)
    }
}
