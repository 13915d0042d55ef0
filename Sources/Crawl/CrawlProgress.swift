public import Markup
public import WARC

/// How far a crawl is; given once for every address dealt with.
public struct CrawlProgress: Sendable, Hashable {
    /// Addresses dealt with so far.
    public let done: Int
    /// Addresses known to come on this level.
    public let waiting: Int
    /// Bytes received so far.
    public let bytes: Int
    /// The address just dealt with.
    public let address: WebAddress
    /// How it ended.
    public let outcome: CaptureOutcome
    /// The status code, when there was an answer.
    public let status: Int?

    /// Whether it could not be had, which is never the site's fault alone: an
    /// answer of whatever status is had.
    public var isMissed: Bool {
        switch outcome {
        case .answered, .cut, .same: false
        default: true
        }
    }
}
