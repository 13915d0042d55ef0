import Model

/// What a phrase was taken for.
struct RuleProposal: Sendable {
    /// The ways to write it, the one that says most first; the engine takes the first it knows.
    var spellings: [RuleSpelling]
    /// The patterns of scoring it shows, such as `P1`.
    var patterns: [String]
    var sureness: Sureness
    /// What a person should look at.
    var look: [Wording] = []
    /// What fails the unit as a whole besides.
    var vetoes: [String] = []
    /// By when it was due.
    var due: (year: Int?, month: Int, day: Int?)?
}
