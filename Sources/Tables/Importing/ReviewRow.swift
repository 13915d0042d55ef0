public import Model

/// What became of a row of the table: the line of the review list.
public struct ReviewRow: Sendable {
    /// Where it stands.
    public let place: Place
    /// What the row was taken for.
    public let kind: Wording
    /// The code of the criterion; `nil` for rows that are none.
    public let code: String?
    /// The names above it.
    public let path: String
    /// Its name, or what else stands in the row.
    public let text: String
    /// Its points, as the pack has them.
    public let points: Points?
    /// The scoring standard, as the table says it.
    public let phrase: String
    /// The rule it became, in one sentence.
    public let rule: String
    /// The patterns of scoring that were recognised.
    public let patterns: [String]
    /// How sure that is; `nil` for rows that are no criterion.
    public let sureness: Sureness?
    /// Whether the standard was understood, whatever the engine can write.
    public let isUnderstood: Bool
    /// The facts it reads.
    public let facts: [String]
    /// What to look at.
    public let look: [Wording]
    /// What stands in columns nobody knows.
    public let others: [String]
}
