public import WARC

/// What the crawl of one scope came to.
public struct ScopeSummary: Sendable, Hashable {
    /// The scope's id.
    public let id: String
    /// Addresses asked for, or refused one by one (robots.txt, private
    /// addresses).
    public let visited: Int
    /// Addresses found, but not asked for because of a limit.
    public let unvisited: Int
    /// The limits that were reached, in alphabetical order.
    public let limits: [CaptureLimit]
    /// How many addresses ended in which way.
    public let outcomes: [CaptureOutcome: Int]

    /// Whether everything found was captured: no limit was reached, and every
    /// address was answered.
    public var isComplete: Bool {
        unvisited == 0 && outcomes.keys.allSatisfy { $0 == .answered }
    }
}
