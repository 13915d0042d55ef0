/// A bound of a crawl, as the value of ``CaptureField/limit``.
public enum CaptureLimit: String, Sendable, Hashable, CaseIterable {
    /// Addresses per scope.
    case pages
    /// Links followed from a seed.
    case depth
    /// Bytes received by the whole crawl.
    case bytes
}
