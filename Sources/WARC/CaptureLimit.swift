/// A bound of a crawl, as the value of ``CaptureField/limit``.
public enum CaptureLimit: String, Sendable, Hashable, CaseIterable {
    /// Addresses per scope.
    case pages
    /// Links followed from a seed.
    case depth
    /// Bytes received for one scope or by the whole crawl.
    case bytes
    /// Time the requests of one scope took.
    case time
    /// Hosts asked on behalf of one scope.
    case hosts
    /// Addresses of a pattern that goes on without end: a calendar, a query that
    /// grows, a path that repeats itself.
    case trap
}
