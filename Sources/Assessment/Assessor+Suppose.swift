public import Exact
import Indicators
public import Model
import Scoring

extension Assessor {
    /// What a supposition moves.
    public struct Supposed: Sendable {
        /// What was supposed, in words.
        public let changes: [Wording]
        /// The round as it is.
        public let before: ScoredRound
        /// The round as it would be.
        public let after: ScoredRound
    }

    /// Scores the round as it is and as it would be; nothing is written.
    ///
    /// A fact that is set counts as decided by a person: it overrules claim and
    /// observation. Weights change after facts and outcomes, and change no
    /// points a rule gave.
    /// - Throws: `RejectedInput` with everything that is not of this round.
    public func suppose(
        _ supposition: Supposition, _ prepared: PreparedRound, _ gathered: GatheredEvidence
    ) throws(RejectedInput) -> Supposed {
        let reader = SuppositionReader(prepared, knowing: gathered.facts)
        let read = try reader.read(supposition)
        let replaced = Set(read.facts.map { FactKey(unit: $0.unit, name: $0.name) })
        let decided = Set(read.judgements.map { FactKey(unit: $0.unit, name: $0.criterion) })
        let input = input(prepared, gathered)
        let changed = RoundInput(
            round: input.round, pack: input.pack,
            facts: input.facts.filter { !replaced.contains(FactKey(unit: $0.unit, name: $0.name)) }
                + read.facts,
            submissions: input.submissions,
            judgements: input.judgements.filter {
                !decided.contains(FactKey(unit: $0.unit, name: $0.criterion))
            } + read.judgements,
            unreadable: input.unreadable)
        let before = score(prepared, gathered)
        let after = Scorer.score(
            changed, with: prepared.prepared.book, engine: before.engine,
            archives: before.archives)
        let refused = SuppositionReader.refusals(in: after)
        guard refused.isEmpty else { throw RejectedInput(refused) }
        return Supposed(
            changes: read.changes, before: before,
            after: supposition.weights.isEmpty
                ? after : Scorer.reweighed(after, with: read.weights))
    }

    /// How the ranking stands up to other weights.
    public func sensitivity(
        of scored: ScoredRound, seed: UInt64, draws: Int, spread: Decimal128
    ) -> Sensitivity {
        Scorer.sensitivity(of: scored, seed: seed, draws: draws, spread: spread)
    }

    func input(_ prepared: PreparedRound, _ gathered: GatheredEvidence) -> RoundInput {
        RoundInput(
            round: prepared.round, pack: prepared.pack, facts: gathered.facts,
            submissions: gathered.submissions, judgements: gathered.judgements,
            unreadable: gathered.unreadable)
    }

    private struct FactKey: Hashable {
        let unit: String
        let name: String
    }
}
