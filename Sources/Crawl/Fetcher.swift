internal import CCurl
internal import Exact
internal import Markup
internal import WARC

/// Asks for many addresses at once over libcurl, politely, on the thread that
/// calls it. What comes is read and packed on others.
final class Fetcher {
    /// Answers that are worked on or wait for an earlier one are held up to
    /// here, in bytes; beyond, nothing new is begun but what is waited for.
    private static let heldBytesBound = 8 << 20

    private let limits: CrawlLimits
    private let settings: TransferSettings
    private let network: NetworkGuard
    private let earlier: EarlierCaptures
    private let former: FormerCaptures
    private let press: WARCPress
    private let discovery: LinkDiscovery?
    private let now: () -> DateTime
    private let clock = ContinuousClock()
    private let multi: MultiHandle
    private let workshop: Workshop<Exchange?>
    private var active: [UnsafeMutableRawPointer: (transfer: Transfer, attempts: [FetchAttempt])] =
        [:]
    private var lanes: [String: HostLane] = [:]
    /// The hosts in order; their turn comes in it.
    private var hosts: [String] = []
    private var exchanges: [Int: Exchange?] = [:]
    private var unreadable: Set<WebAddress> = []
    /// The bytes of each answer that is worked on.
    private var inWork: [Int: Int] = [:]
    private var jar = CookieJar()
    private var budget: ScopeBudget
    /// Why jobs of the present run were not begun.
    private var bounds: [Int: CaptureLimit] = [:]
    private var heldBytes = 0
    private var receivedBytes = 0

    /// Whether the bound on all bytes was reached.
    var isSpent: Bool { receivedBytes >= limits.totalBytes }

    init(
        _ plan: CrawlPlan, earlier: EarlierCaptures, former: FormerCaptures, press: WARCPress,
        discovery: LinkDiscovery? = nil, now: @escaping () -> DateTime
    ) throws(CrawlError) {
        guard let multi = MultiHandle() else { throw .noClient(reason: "curl_multi_init") }
        self.multi = multi
        self.now = now
        self.earlier = earlier
        self.former = former
        self.press = press
        self.discovery = discovery
        workshop = Workshop { multi.wake() }
        limits = plan.limits.bounded
        settings = TransferSettings(userAgent: plan.userAgent, timeout: limits.timeout)
        network = NetworkGuard(allowing: plan.allowPrivate)
        budget = ScopeBudget(limits, scopes: plan.scopes.count)
        heng_curl_multi_set_long(
            multi.pointer, CURLMOPT_MAX_TOTAL_CONNECTIONS, limits.concurrency)
        heng_curl_multi_set_long(
            multi.pointer, CURLMOPT_MAX_HOST_CONNECTIONS, limits.concurrencyPerHost)
    }

    deinit {
        for easy in active.keys { curl_multi_remove_handle(multi.pointer, easy) }
        active = [:]
    }

    /// Fetches jobs and delivers what came of them in their order, each as soon
    /// as those before it are there. What an earlier run has is not asked for.
    /// Of a job that was not begun because of a bound there is nothing;
    /// ``bound(at:)`` says which one it was.
    ///
    /// - Parameter job: gives the job of a place; always the same one.
    func run(
        _ count: Int, job: (Int) -> FetchJob,
        deliver: (Int, Exchange?) throws(CrawlError) -> Void
    ) throws(CrawlError) {
        defer { workshop.waitForAll() }
        bounds = [:]
        let start = clock.now
        for place in 0..<count {
            let job = job(place)
            if !earlier.has(job.address) { queue(place, of: job, start) }
        }
        var next = 0
        while next < count {
            let coming = job(next)
            if let result = known(coming, next, start) {
                try deliver(
                    next,
                    Exchange(
                        coming, result, press: press, former: former, discovery: discovery))
                next += 1
                continue
            }
            if isSpent { giveUp(job) }
            try begin(job, waitedFor: next)
            var running: Int32 = 0
            let code = curl_multi_perform(multi.pointer, &running)
            guard code == CURLM_OK else {
                throw .noClient(reason: String(cString: curl_multi_strerror(code)))
            }
            collect()
            takeFinished()
            let before = next
            while let exchange = exchanges.removeValue(forKey: next) {
                heldBytes -= exchange?.weight ?? 0
                try deliver(next, exchange)
                next += 1
            }
            if next == before {
                curl_multi_poll(
                    multi.pointer, nil, 0, pause(waitingFor: coming.address.host), nil)
            }
        }
    }

    /// Why the job of a place was not begun.
    func bound(at place: Int) -> CaptureLimit { bounds[place] ?? .bytes }

    private func queue(_ place: Int, of job: FetchJob, _ start: ContinuousClock.Instant) {
        let host = job.address.host
        if lanes[host] == nil {
            lanes[host] = HostLane(now: start)
            hosts.append(host)
            hosts.sort()
        }
        lanes[host]?.add(place)
    }

    /// The result an earlier run has of a job. One whose record cannot be read
    /// any more is asked for after all.
    private func known(
        _ job: FetchJob, _ place: Int, _ start: ContinuousClock.Instant
    ) -> FetchResult? {
        guard earlier.has(job.address), !unreadable.contains(job.address) else { return nil }
        guard let result = earlier.result(job.address) else {
            unreadable.insert(job.address)
            queue(place, of: job, start)
            return nil
        }
        receivedBytes += result.bytes
        budget.charge(job.payers, bytes: result.bytes, time: .zero)
        return result
    }

    /// Begins whatever may be begun now, one request per host in turn.
    private func begin(_ jobs: (Int) -> FetchJob, waitedFor: Int) throws(CrawlError) {
        var hasBegun = true
        while hasBegun && active.count < limits.concurrency {
            hasBegun = false
            let instant = clock.now
            for host in hosts where active.count < limits.concurrency {
                let only = heldBytes > Self.heldBytesBound ? waitedFor : nil
                guard var lane = lanes.removeValue(forKey: host) else { continue }
                if lane.active < limits.concurrencyPerHost,
                    let waiting = lane.take(at: instant, only: only)
                {
                    let job = jobs(waiting.place)
                    hasBegun = true
                    if let bound = budget.bound(of: job.payers) {
                        bounds[waiting.place] = bound
                        handIn(job, waiting.place, FetchResult(attempts: waiting.attempts))
                    } else {
                        lane.active += 1
                        lane.nextStart = instant + lane.interval(job.interval)
                        try begin(job, waiting)
                    }
                }
                lanes[host] = lane
            }
        }
    }

    private func begin(_ job: FetchJob, _ waiting: HostLane.Waiting) throws(CrawlError) {
        let transfer = Transfer(
            job, place: waiting.place, date: now(), settings: settings, network: network,
            cookies: jar.field(for: job.address))
        guard let transfer else { throw .noClient(reason: "curl_easy_init") }
        let code = curl_multi_add_handle(multi.pointer, transfer.easy)
        guard code == CURLM_OK else {
            throw .noClient(reason: String(cString: curl_multi_strerror(code)))
        }
        active[transfer.easy] = (transfer, waiting.attempts)
    }

    private func collect() {
        var left: Int32 = 0
        while let message = curl_multi_info_read(multi.pointer, &left) {
            guard message.pointee.msg == CURLMSG_DONE, let easy = message.pointee.easy_handle else {
                continue
            }
            // The message is gone once the handle is taken out.
            let code = message.pointee.data.result
            curl_multi_remove_handle(multi.pointer, easy)
            guard let (transfer, earlier) = active.removeValue(forKey: easy) else { continue }
            let attempt = transfer.finish(code)
            receivedBytes += attempt.message.count
            budget.charge(
                transfer.job.payers, bytes: attempt.message.count, time: attempt.duration)
            settle(transfer.job, transfer.place, earlier + [attempt])
        }
    }

    private func settle(_ job: FetchJob, _ place: Int, _ attempts: [FetchAttempt]) {
        var attempts = attempts
        if var last = attempts.popLast() {
            last.isGate = opensGate(job, last, attempts)
            attempts.append(last)
        }
        lanes[job.address.host]?.active -= 1
        lanes[job.address.host]?.note(isInTrouble: attempts.last?.isTrouble ?? false)
        if let delay = delayBeforeRepeating(attempts), !isSpent {
            lanes[job.address.host]?.putBack(
                HostLane.Waiting(place: place, notBefore: clock.now + delay, attempts: attempts))
            return
        }
        handIn(job, place, FetchResult(attempts: attempts))
    }

    /// Cookies one address may hand out before it shows its page.
    private static let gatesBound = 3

    /// Whether an answer gave nothing but a cookie; the jar has it then.
    private func opensGate(
        _ job: FetchJob, _ attempt: FetchAttempt, _ earlier: [FetchAttempt]
    ) -> Bool {
        guard limits.replaysCookies, attempt.outcome == .answered,
            earlier.count(where: \.isGate) < Self.gatesBound,
            attempt.head?.fields["Set-Cookie"] != nil, let response = attempt.response,
            CookieGate.isOne(response, of: job.address)
        else { return false }
        return jar.take(response, of: job.address)
    }

    private func handIn(_ job: FetchJob, _ place: Int, _ result: FetchResult) {
        inWork[place] = result.bytes
        heldBytes += result.bytes
        workshop.submit(place) { [press, former, discovery] in
            Exchange(job, result, press: press, former: former, discovery: discovery)
        }
    }

    private func takeFinished() {
        for (place, exchange) in workshop.takeFinished() {
            heldBytes += (exchange?.weight ?? 0) - (inWork.removeValue(forKey: place) ?? 0)
            exchanges.updateValue(exchange, forKey: place)
        }
    }

    /// How long to wait before asking again, or `nil` when the answer stands.
    private func delayBeforeRepeating(_ attempts: [FetchAttempt]) -> Duration? {
        guard let last = attempts.last else { return nil }
        if last.isGate { return .zero }
        let failed = attempts.count(where: { !$0.isGate })
        guard failed <= limits.retries else { return nil }
        let doubling = Duration.milliseconds(500 << min(failed - 1, 6))
        switch last.outcome {
        case .timeout, .connection: return doubling
        case .answered:
            guard let response = last.head, [429, 502, 503, 504].contains(response.status)
            else { return nil }
            let asked =
                response.fields["Retry-After"]
                .flatMap { RetryAfter.seconds($0, now: last.date) } ?? 0
            return max(doubling, .seconds(min(max(0, asked), 30)))
        default: return nil
        }
    }

    private func giveUp(_ job: (Int) -> FetchJob) {
        for host in hosts {
            for waiting in lanes[host]?.drain() ?? [] {
                handIn(job(waiting.place), waiting.place, FetchResult(attempts: waiting.attempts))
            }
        }
    }

    /// Milliseconds until something may be begun, at most a second.
    ///
    /// - Parameter host: that of the job whose answer is waited for.
    private func pause(waitingFor host: String) -> Int32 {
        let instant = clock.now
        // While too much is held, nothing but that job may be begun.
        let isFull = heldBytes > Self.heldBytesBound
        let near = isFull ? [host] : hosts
        let waits = near.compactMap { host -> Int? in
            guard let lane = lanes[host], lane.active < limits.concurrencyPerHost,
                let earliest = lane.earliest
            else { return nil }
            return max(0, instant.duration(to: earliest).milliseconds)
        }
        // libcurl wakes by itself when a transfer moves.
        guard active.count < limits.concurrency, let shortest = waits.min() else { return 1_000 }
        // What is waited for may be under way; whatever is finished wakes us too.
        return Int32(clamping: min(max(shortest, isFull ? 20 : 0), 1_000))
    }
}

/// libcurl's set-up for the process, which it wants exactly once.
enum CurlLibrary {
    static let isReady = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK
}
