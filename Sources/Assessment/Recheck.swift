public import Model

/// What a filled rectification ledger comes to: what the unit says it did, and its claims for the
/// re-check.
public struct Recheck: Sendable {
    /// The unit.
    public let unit: Unit
    /// Its claims, those of the round changed by what was put right, as a submission to check again;
    /// `nil` when the ledger does not say when it was handed in.
    public let submission: NamedFile?
    /// How many answers changed.
    public let changed: Int
    /// How many problems are said to be put right, and how many are disputed.
    public let counts: (done: Int, disputed: Int)
    /// What is disputed, by the problems' numbers, with the unit's reasons.
    public let disputes: [(number: String, reason: String)]
    /// What a person should know.
    public let notices: [Notice]
}
