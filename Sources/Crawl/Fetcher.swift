internal import CCurl
internal import Exact
internal import Markup
internal import WARC

/// Asks for many addresses at once over libcurl, politely, on the thread that
/// calls it.
final class Fetcher {
    /// Results that wait for an earlier one are held up to here, in bytes;
    /// beyond, nothing new is begun but what is waited for.
    private static let heldBytesBound = 268_435_456

    private let limits: CrawlLimits
    private let settings: TransferSettings
    private let network: NetworkGuard
    private let earlier: EarlierCaptures
    private let now: () -> DateTime
    private let clock = ContinuousClock()
    private let multi: UnsafeMutableRawPointer
    private var active: [UnsafeMutableRawPointer: (transfer: Transfer, attempts: [FetchAttempt])] =
        [:]
    private var lanes: [String: HostLane] = [:]
    private var results: [Int: FetchResult] = [:]
    private var unreadable: Set<WebAddress> = []
    private var heldBytes = 0
    private var receivedBytes = 0

    /// Whether the bound on all bytes was reached.
    var isSpent: Bool { receivedBytes >= limits.totalBytes }

    init(
        _ plan: CrawlPlan, earlier: EarlierCaptures, now: @escaping () -> DateTime
    ) throws(CrawlError) {
        guard CurlLibrary.isReady, let multi = curl_multi_init() else {
            throw .noClient(reason: "curl_multi_init")
        }
        self.multi = multi
        self.now = now
        self.earlier = earlier
        limits = plan.limits.bounded
        settings = TransferSettings(userAgent: plan.userAgent, timeout: limits.timeout)
        network = NetworkGuard(allowing: plan.allowPrivate)
        heng_curl_multi_set_long(multi, CURLMOPT_MAX_TOTAL_CONNECTIONS, limits.concurrency)
        heng_curl_multi_set_long(multi, CURLMOPT_MAX_HOST_CONNECTIONS, limits.concurrencyPerHost)
    }

    deinit {
        for easy in active.keys { curl_multi_remove_handle(multi, easy) }
        active = [:]
        curl_multi_cleanup(multi)
    }

    /// Fetches the jobs and delivers their results in the order of the jobs,
    /// each as soon as those before it are there. What an earlier run has is
    /// not asked for. A job that was not begun
    /// because of the bound on all bytes has no attempts.
    func run(
        _ jobs: [FetchJob], deliver: (Int, FetchResult) throws(CrawlError) -> Void
    ) throws(CrawlError) {
        let start = clock.now
        for (place, job) in jobs.enumerated() where !earlier.has(job.address) {
            lanes[job.address.host, default: HostLane(now: start)].add(
                HostLane.Waiting(place: place, notBefore: start, attempts: []))
        }
        var next = 0
        while next < jobs.count {
            if let result = known(jobs[next], next, start) {
                try deliver(next, result)
                next += 1
                continue
            }
            if isSpent { giveUp() }
            try begin(jobs, waitedFor: next)
            var running: Int32 = 0
            let code = curl_multi_perform(multi, &running)
            guard code == CURLM_OK else {
                throw .noClient(reason: String(cString: curl_multi_strerror(code)))
            }
            collect(jobs)
            while let result = results.removeValue(forKey: next) {
                heldBytes -= result.bytes
                try deliver(next, result)
                next += 1
            }
            if next < jobs.count { curl_multi_poll(multi, nil, 0, pause(), nil) }
        }
    }

    /// The result an earlier run has of a job. One whose record cannot be read
    /// any more is asked for after all.
    private func known(
        _ job: FetchJob, _ place: Int, _ start: ContinuousClock.Instant
    ) -> FetchResult? {
        guard earlier.has(job.address), !unreadable.contains(job.address) else { return nil }
        guard let result = earlier.result(job.address) else {
            unreadable.insert(job.address)
            lanes[job.address.host, default: HostLane(now: start)].add(
                HostLane.Waiting(place: place, notBefore: start, attempts: []))
            return nil
        }
        receivedBytes += result.bytes
        return result
    }

    /// Begins whatever may be begun now, one request per host in turn.
    private func begin(_ jobs: [FetchJob], waitedFor: Int) throws(CrawlError) {
        var hasBegun = true
        while hasBegun {
            hasBegun = false
            let instant = clock.now
            for host in lanes.keys.sorted() where active.count < limits.concurrency {
                let only = heldBytes > Self.heldBytesBound ? waitedFor : nil
                guard var lane = lanes.removeValue(forKey: host) else { continue }
                if lane.active < limits.concurrencyPerHost,
                    let waiting = lane.take(at: instant, only: only)
                {
                    let job = jobs[waiting.place]
                    lane.active += 1
                    lane.nextStart = instant + lane.interval(job.interval)
                    hasBegun = true
                    try begin(job, waiting)
                }
                lanes[host] = lane
            }
        }
    }

    private func begin(_ job: FetchJob, _ waiting: HostLane.Waiting) throws(CrawlError) {
        let transfer = Transfer(
            job, place: waiting.place, date: now(), settings: settings, network: network)
        guard let transfer else { throw .noClient(reason: "curl_easy_init") }
        let code = curl_multi_add_handle(multi, transfer.easy)
        guard code == CURLM_OK else {
            throw .noClient(reason: String(cString: curl_multi_strerror(code)))
        }
        active[transfer.easy] = (transfer, waiting.attempts)
    }

    private func collect(_ jobs: [FetchJob]) {
        var left: Int32 = 0
        while let message = curl_multi_info_read(multi, &left) {
            guard message.pointee.msg == CURLMSG_DONE, let easy = message.pointee.easy_handle else {
                continue
            }
            // The message is gone once the handle is taken out.
            let code = message.pointee.data.result
            curl_multi_remove_handle(multi, easy)
            guard let (transfer, earlier) = active.removeValue(forKey: easy) else { continue }
            let attempt = transfer.finish(code)
            receivedBytes += attempt.message.count
            settle(transfer.job, transfer.place, earlier + [attempt])
        }
    }

    private func settle(_ job: FetchJob, _ place: Int, _ attempts: [FetchAttempt]) {
        lanes[job.address.host]?.active -= 1
        lanes[job.address.host]?.note(isInTrouble: attempts.last?.isTrouble ?? false)
        if let delay = delayBeforeRepeating(attempts), !isSpent {
            lanes[job.address.host]?.putBack(
                HostLane.Waiting(place: place, notBefore: clock.now + delay, attempts: attempts))
            return
        }
        let result = FetchResult(attempts: attempts)
        heldBytes += result.bytes
        results[place] = result
    }

    /// How long to wait before asking again, or `nil` when the answer stands.
    private func delayBeforeRepeating(_ attempts: [FetchAttempt]) -> Duration? {
        guard let last = attempts.last, attempts.count <= limits.retries else { return nil }
        let doubling = Duration.milliseconds(500 << min(attempts.count - 1, 6))
        switch last.outcome {
        case .timeout, .connection: return doubling
        case .answered:
            guard let response = last.response, [429, 502, 503, 504].contains(response.status)
            else { return nil }
            let asked =
                response.fields["Retry-After"]
                .flatMap { RetryAfter.seconds($0, now: last.date) } ?? 0
            return max(doubling, .seconds(min(max(0, asked), 30)))
        default: return nil
        }
    }

    private func giveUp() {
        for host in lanes.keys {
            for waiting in lanes[host]?.drain() ?? [] {
                let result = FetchResult(attempts: waiting.attempts)
                heldBytes += result.bytes
                results[waiting.place] = result
            }
        }
    }

    /// Milliseconds until something may be begun, at most a second.
    private func pause() -> Int32 {
        let instant = clock.now
        let waits = lanes.values.compactMap { lane -> Int? in
            guard lane.active < limits.concurrencyPerHost, let earliest = lane.earliest else {
                return nil
            }
            return max(0, instant.duration(to: earliest).milliseconds)
        }
        // libcurl wakes by itself when a transfer moves.
        guard active.count < limits.concurrency, let shortest = waits.min() else { return 1_000 }
        return Int32(clamping: min(shortest, 1_000))
    }
}

/// libcurl's set-up for the process, which it wants exactly once.
enum CurlLibrary {
    static let isReady = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK
}
