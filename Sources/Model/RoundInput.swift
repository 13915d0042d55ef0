/// Everything scoring reads about a round: nothing else can move a point.
public struct RoundInput: Sendable, Hashable {
    /// The round.
    public let round: Round
    /// The pack.
    public let pack: Pack
    /// Observed and claimed facts of all units.
    public let facts: [Fact]
    /// What came in; at most one submission a unit.
    public let submissions: [Submission]
    /// What people decided; at most one judgement a unit and criterion.
    public let judgements: [Judgement]
    /// The units that handed in nothing but what cannot be read, by their ids.
    public let unreadable: Set<String>

    /// The inputs of a round.
    public init(
        round: Round, pack: Pack, facts: [Fact], submissions: [Submission],
        judgements: [Judgement], unreadable: Set<String> = []
    ) {
        self.round = round
        self.pack = pack
        self.facts = facts
        self.submissions = submissions
        self.judgements = judgements
        self.unreadable = unreadable
    }
}
