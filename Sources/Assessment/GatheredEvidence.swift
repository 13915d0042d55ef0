import Evidence
public import Model

/// Everything a round's score is computed from, besides the round and the pack.
public struct GatheredEvidence: Sendable {
    /// Observed facts, then claimed ones; scoring does not depend on the order.
    public let facts: [Fact]
    /// What came in.
    public let submissions: [Submission]
    /// The units that handed in nothing but what cannot be read, by their ids.
    public let unreadable: Set<String>
    /// What people decided.
    public let judgements: [Judgement]
    /// The archives the observations were taken from.
    public let archives: [ScoredRound.Archive]
    /// The archives themselves, for what is read from them later.
    let captures: CaptureArchive
    /// Everything the score rests on, the engine included.
    public let basis: Basis
    /// What a person should know about a unit's inputs, by the unit's id.
    public let unitNotices: [String: [Notice]]
    /// What a person should know about the round's inputs.
    public let notices: [Notice]

    /// What the person at the terminal must know at once: the round's notices,
    /// then every unit's warnings and errors by unit id. Without the latter a
    /// refused submission would show only in the report.
    public var concerns: [Notice] {
        notices
            + unitNotices.sorted { $0.key < $1.key }
            .flatMap { $0.value.filter { $0.severity >= .warning } }
    }
}
