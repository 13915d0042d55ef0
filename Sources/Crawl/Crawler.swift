public import Exact
internal import Markup
public import WARC

/// Fetches what a plan asks for and stores every exchange.
///
/// A crawl goes level by level: first the seeds, then the links on them, each
/// in the order found, so that the archive has the same order however fast
/// the servers are. What a site does wrong becomes a record and never stops
/// anything else.
public enum Crawler {
    /// Runs a crawl to its end. Takes the calling thread for as long as that
    /// lasts; all of libcurl runs on it.
    ///
    /// - Parameters:
    ///   - plan: what to fetch, how gently.
    ///   - writer: the archive; it is synced at the end.
    ///   - earlier: the archive that an interrupted run of the same plan left;
    ///     what it has is not asked for again. Usually the files the writer goes
    ///     on with.
    ///   - former: an archive of an earlier time; what has not changed since is
    ///     not stored again, and not sent again by servers that can tell.
    ///   - discovery: finds what pages lead to besides their links.
    ///   - clock: the time to stamp exchanges with.
    ///   - log: called for everything that is written into the archive, on the
    ///     same thread.
    ///   - progress: called for every address dealt with, on the same thread.
    /// - Throws: ``CrawlError`` when the plan is wrong or the archive cannot
    ///   be written; never because of a site.
    @discardableResult
    public static func run(
        _ plan: CrawlPlan, into writer: WARCWriter, continuing earlier: WARCArchive? = nil,
        since former: WARCArchive? = nil, discovery: LinkDiscovery? = nil,
        clock: @escaping () -> DateTime,
        log: @escaping (CrawlEvent) -> Void = { _ in },
        progress: (CrawlProgress) -> Void = { _ in }
    ) throws(CrawlError) -> CrawlSummary {
        try check(plan)
        let known = earlier.map { EarlierCaptures(reading: $0) } ?? EarlierCaptures()
        let past = former.map { FormerCaptures(reading: $0) } ?? FormerCaptures()
        var crawl = try Crawl(
            plan, writer: writer, earlier: known, former: past, discovery: discovery, now: clock,
            log: log)
        try crawl.run(progress)
        let summary = try crawl.close()
        do {
            try writer.sync()
        } catch {
            throw .archive(error)
        }
        return summary
    }

    static func check(_ plan: CrawlPlan) throws(CrawlError) {
        var ids: Set<String> = []
        for scope in plan.scopes {
            guard ids.insert(scope.id).inserted else { throw .duplicateScope(scope.id) }
            guard scope.seeds.contains(where: \.isFetchable) else { throw .noSeed(scope: scope.id) }
        }
        guard plan.userAgent.unicodeScalars.allSatisfy({ $0.value >= 32 && $0.value != 127 }) else {
            throw .badUserAgent(plan.userAgent)
        }
    }
}
