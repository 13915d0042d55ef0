public import Model

/// What a unit is told about itself before the assessors come.
public struct UnitSelfCheck: Sendable {
    /// The unit's result, in a round of this unit alone and without a rank.
    public let scored: ScoredRound
    /// What was gathered.
    public let gathered: GatheredEvidence
    /// The submission that was read; `nil` when there was none.
    public let submission: Submission?
    /// What only the unit can answer, and has not, in the pack's order.
    public let unanswered: [Unanswered]
    /// The order in which mending pays best.
    public let repairs: [Repair]
}
