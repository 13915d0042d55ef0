public import Exact
public import Markup
public import WARC

/// How one try to open an address went.
public struct ProbeTry: Sendable, Hashable {
    /// What was tried.
    public let target: ProbePlan.Target
    /// When it was begun.
    public let date: DateTime
    /// Where it ended, redirects followed.
    public let address: WebAddress
    /// How it ended.
    public let outcome: CaptureOutcome
    /// The status of the last answer; `nil` when none came.
    public let status: Int?
    /// How long it took, all redirects together.
    public let elapsed: Duration
}
