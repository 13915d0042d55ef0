public import Model
public import Rules

/// What came of reading a round.
public struct RoundReading: Sendable {
    /// The round with all it needs; `nil` when any notice is an error.
    public let prepared: Prepared?
    /// The pack, also when the round itself cannot be used.
    public let pack: Pack?
    /// Everything to know about the round and its pack, in file order.
    public let notices: [Notice]

    /// A round that can be run.
    public struct Prepared: Sendable {
        /// The round.
        public let round: Round
        /// Its files and its crawl.
        public let plan: RoundPlan
        /// Its pack.
        public let pack: Pack
        /// The rules of the pack and of the round's own vetoes.
        public let book: RuleBook
    }
}
