/// One fault that a counted fact stands for, for example one dead link.
public struct Fault: Sendable, Hashable {
    /// What makes two faults the same problem, for example `dead-link <url>`.
    /// A fault charged under one criterion is not charged under another.
    public let key: String
    /// The fault in one phrase, personal data masked.
    public let what: Wording
    /// Where it was seen.
    public let evidence: Evidence
    /// How much it counts: 1 for a countable fault, the days for a delay.
    public let count: Int

    /// A fault seen at a place.
    public init(key: String, what: Wording, evidence: Evidence, count: Int = 1) {
        self.key = key
        self.what = what
        self.evidence = evidence
        self.count = count
    }
}
