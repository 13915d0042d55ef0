public import Exact

/// Tries whether addresses open, once each, as a visitor would find them.
///
/// Nothing is archived and robots.txt is not asked: a probe opens what the unit itself names as its
/// entrance, once, and follows no links.
public enum Prober {
    /// Tries every target of a plan. Takes the calling thread until the last has ended.
    ///
    /// - Parameter clock: the time to stamp tries with.
    /// - Returns: a try for each target, in their order.
    /// - Throws: ``CrawlError`` when there is no HTTP client; never because of a site.
    public static func run(
        _ plan: ProbePlan, clock: @escaping () -> DateTime
    ) throws(CrawlError) -> [ProbeTry] {
        var pass = try ProbePass(plan, clock)
        return try pass.run()
    }
}
