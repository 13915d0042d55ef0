/// One step of verifying a published round: what was looked at, and everything
/// that differs.
public struct VerificationStep: Sendable, Hashable {
    /// What was looked at and what came of it, in one sentence.
    public let summary: Wording
    /// What differs, each with its place.
    public let differences: [Notice]

    /// A step with its differences.
    public init(_ summary: Wording, differences: [Notice]) {
        self.summary = summary
        self.differences = differences
    }
}
