internal import Markup
internal import WARC

extension Crawl {
    /// Redirects of a robots.txt that are followed (RFC 9309 §2.3.1.2).
    private static let robotsRedirects = 5

    /// Asks for the robots.txt of every origin that is new in a batch.
    mutating func fetchRobots(
        for batch: some Sequence<WebAddress>, _ progress: (CrawlProgress) -> Void
    ) throws(CrawlError) {
        var wanted: [(origin: String, address: WebAddress)] = []
        for address in batch {
            guard robots[address.origin] == nil,
                !wanted.contains(where: { $0.origin == address.origin }),
                let file = address.resolve("/robots.txt")
            else { continue }
            wanted.append((address.origin, file))
        }
        for hop in 0...Self.robotsRedirects where !wanted.isEmpty {
            let asked = wanted
            wanted = []
            try fetcher.run(asked.count, job: { robotsJob(asked[$0].address) }) {
                (place, exchange) throws(CrawlError) in
                let (origin, address) = asked[place]
                let target = try keepRobots(exchange, address)
                if let target, hop < Self.robotsRedirects {
                    wanted.append((origin, target))
                } else {
                    robots[origin] = RobotsDecision(
                        exchange?.answer, agent: plan.userAgent,
                        bodyBytes: RobotsRules.maximumBytes)
                }
                progress(
                    CrawlProgress(
                        done: addresses, waiting: asked.count - place - 1, bytes: bytes,
                        address: address,
                        outcome: exchange?.outcome ?? .limit, status: exchange?.status))
            }
        }
    }

    private func robotsJob(_ address: WebAddress) -> FetchJob {
        FetchJob(
            address: address, role: .robots, bodyBytes: RobotsRules.maximumBytes,
            interval: limits.interval)
    }

    /// Writes a robots.txt down; gives where it redirects to, as long as that
    /// is on the same host. Another host's rules are not this host's.
    private mutating func keepRobots(
        _ exchange: Exchange?, _ address: WebAddress
    ) throws(CrawlError) -> WebAddress? {
        addresses += 1
        var story = Recorder.Story(scopes: scopes(on: address), role: .robots)
        guard let exchange else {
            story.limit = .bytes
            try recorder.write(
                address, nil, outcome: .limit, detail: Sentences.totalBound(limits.totalBytes),
                date: now(), story)
            return nil
        }
        bytes += exchange.received
        var (outcome, detail) = (exchange.outcome, exchange.detail)
        var target: WebAddress?
        if let reference = exchange.redirect {
            target = address.resolve(reference)
            story.redirect = target?.description
            if target?.isFetchable != true {
                (outcome, detail) = (
                    .refusedScheme, Sentences.noScheme(String(reference.prefix(200)))
                )
                target = nil
            } else if let other = target, other.host != address.host {
                (outcome, detail) = (.refusedScope, Sentences.outOfScope(other.description))
                target = nil
            }
        }
        guard !exchange.isKnown else { return target }
        try recorder.write(
            address, exchange, outcome: outcome, detail: detail, date: exchange.date, story)
        return target
    }

    /// The scopes that have anything on an address's origin.
    private func scopes(on address: WebAddress) -> [String] {
        plan.scopes.filter { scope in
            (scope.seeds + scope.prefixes).contains { $0.origin == address.origin }
        }.map(\.id)
    }
}
