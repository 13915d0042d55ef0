public import Model
import Parallel
public import Rules

/// Turns facts and judgements into points, grades and places.
///
/// A pure function: the same input gives the same record, whatever the order
/// of facts, submissions and judgements, and nothing but the input moves a
/// point. The order of the steps is in <doc:OrderOfOperations>.
public enum Scorer {
    /// Scores every unit of a round.
    ///
    /// Never fails: what cannot be used (a judgement of an unknown unit, a
    /// fact the pack does not declare) is left aside with a notice, and a
    /// criterion whose rule did not compile awaits review.
    ///
    /// - Parameters:
    ///   - input: the round, the pack, the facts and what people decided.
    ///   - book: the compiled rules of `input.pack` and `input.round.vetoes`.
    ///   - engine: the version of the engine, for the record.
    ///   - archives: the archives the facts were taken from, for the record.
    ///   - notices: what earlier stages found about the round, kept in front.
    ///   - unitNotices: the same for single units, by unit id.
    ///   - basis: everything `input` was read from, for the record.
    public static func score(
        _ input: RoundInput, with book: RuleBook, engine: String,
        archives: [ScoredRound.Archive] = [], notices: [Notice] = [],
        unitNotices: [String: [Notice]] = [:], basis: Basis? = nil
    ) -> ScoredRound {
        let (round, pack) = (input.round, input.pack)
        let desk = UnitDesk(input, with: book, unitNotices: unitNotices)
        let units = Concurrently.map(round.units) { desk.score($0) }
        let ranked = Ranking.ordered(units, by: pack.policy)
        return ScoredRound(
            round: round, pack: pack, engine: engine, archives: archives, units: ranked,
            notices: notices + strangers(desk.named, in: round) + desk.judgements.notices,
            agreements: Agreements.of(desk.judgements.panels, in: pack),
            composites: Composites.of(
                ranked, by: round.composite, rounding: pack.policy.rounding), basis: basis)
    }

    /// A notice for every unit that facts or submissions speak of and the
    /// round does not know.
    private static func strangers(_ named: Set<String>, in round: Round) -> [Notice] {
        let known = Set(round.units.map(\.id))
        return named.subtracting(known).sorted().map { unit in
            Notice(
                .warning, ScoringWording.unknownUnit, found: unit,
                fix: NearestName.of(unit, among: known.sorted()).map(ScoringWording.didYouMean))
        }
    }
}
