public import Model

/// Everything a round's score is computed from, besides the round and the pack.
public struct GatheredEvidence: Sendable {
    /// Observed and claimed facts, sorted by unit, name and origin.
    public let facts: [Fact]
    /// What came in.
    public let submissions: [Submission]
    /// What people decided.
    public let judgements: [Judgement]
    /// The archives the observations were taken from.
    public let archives: [ScoredRound.Archive]
    /// What a person should know about a unit's inputs, by the unit's id.
    public let unitNotices: [String: [Notice]]
    /// What a person should know about the round's inputs.
    public let notices: [Notice]
}
