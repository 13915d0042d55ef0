public import Exact

/// How a unit stood to its duty to submit when the round was scored.
public enum Answering: Sendable, Hashable {
    /// A submission came in by the deadline: its claims count, and what it
    /// leaves out is unanswered.
    case inTime
    /// A submission came in only after the deadline: its claims do not count.
    case late(DateTime)
    /// The deadline passed without a submission.
    case never
    /// The unit handed in what cannot be read: its claims are not known, and it
    /// is not said to have missed the deadline.
    case unreadable
    /// No deadline has passed: claims count, and nothing is overdue.
    case open

    /// Whether what the unit claims may be used.
    public var claimsCount: Bool {
        switch self {
        case .inTime, .open: true
        case .late, .never, .unreadable: false
        }
    }
}
