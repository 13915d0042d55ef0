public import Model

/// A judgement sheet as it was filled in.
public struct FilledJudgements: Sendable {
    /// The decisions that can be used, in the order of the rows: at most one a unit and criterion,
    /// then the reviews.
    /// Reasons stand as they were typed: mask them before they are published.
    public let judgements: [Judgement]
    /// Everything to know about it, by place. Entries are quoted as they were typed.
    public let notices: [Notice]
    /// What stands in the cells, also what cannot be used.
    public let entries: JudgementEntries
}
