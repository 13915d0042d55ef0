public import Exact
public import WARC

/// One try to open a unit's entrance, as the probe log keeps it.
public struct ProbeEntry: Sendable, Hashable {
    /// When the pass began that it belongs to; the tries of one pass vouch for each other.
    public let pass: DateTime
    /// When it was begun.
    public let time: DateTime
    /// The unit's id; `nil` for the control address.
    public let unit: String?
    /// What was tried.
    public let address: String
    /// How it ended.
    public let outcome: CaptureOutcome
    /// The status of the last answer; `nil` when none came.
    public let status: Int?
    /// How long it took, in milliseconds.
    public let milliseconds: Int
    /// One-based, in the log it was read from; 0 for one not yet written.
    public let line: Int

    /// A try.
    public init(
        pass: DateTime, time: DateTime, unit: String?, address: String, outcome: CaptureOutcome,
        status: Int?, milliseconds: Int, line: Int = 0
    ) {
        self.pass = pass
        self.time = time
        self.unit = unit
        self.address = address
        self.outcome = outcome
        self.status = status
        self.milliseconds = milliseconds
        self.line = line
    }
}
