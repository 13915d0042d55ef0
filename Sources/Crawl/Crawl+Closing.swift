internal import Markup
internal import WARC

extension Crawl {
    /// Records written for addresses that a scope left out.
    private static let leftOutBound = 10_000

    /// Writes what was left out and what every scope came to.
    mutating func close() throws(CrawlError) -> CrawlSummary {
        var summaries: [ScopeSummary] = []
        var told: Set<Int32> = []
        for (number, scope) in plan.scopes.enumerated() {
            let progress = frontier.progress[number]
            // What another scope had fetched is captured all the same.
            let leftOut = progress.leftOut.filter { !frontier.isFetched($0.entry) }
            for (entry, limit) in leftOut.prefix(Self.leftOutBound)
            where told.insert(entry).inserted {
                try leaveOut(entry, limit)
            }
            var limits = progress.limits
            limits.formUnion(spentBounds[number])
            let spent = outcomes[number][.limit] ?? 0
            let summary = ScopeSummary(
                id: scope.id, visited: progress.reached - spent,
                unvisited: leftOut.count + progress.uncounted + spent,
                limits: limits.sorted { $0.rawValue < $1.rawValue }, outcomes: outcomes[number])
            if !earlier.scopes.contains(scope.id),
                let target = scope.seeds.first(where: \.isFetchable)
            {
                try recorder.write(summary, target: target, date: now())
            }
            summaries.append(summary)
        }
        return CrawlSummary(scopes: summaries, addresses: addresses, bytes: bytes)
    }

    private func leaveOut(_ entry: Int32, _ limit: CaptureLimit) throws(CrawlError) {
        let known = frontier.entry(entry)
        guard !earlier.leftOut.contains(known.address) else { return }
        let detail =
            frontier.trap(entry).map { Sentences.trap($0) } ?? Sentences.bound(limit, limits)
        let story = Recorder.Story(
            scopes: frontier.scopes(of: entry), role: known.role, via: known.via,
            depth: nil, limit: limit)
        try recorder.write(
            known.address, nil, outcome: .limit, detail: detail, date: now(), story)
    }
}
