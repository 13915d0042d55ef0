public import Model

extension Scorer {
    /// The round as it would have come out with other weights.
    ///
    /// Findings stay as they are; sums, bonus, grades and places are worked
    /// out anew by steps 9 to 15 of <doc:OrderOfOperations>.
    public static func reweighed(_ round: ScoredRound, with weights: Weights) -> ScoredRound {
        let units = ranked(
            reweighed(inFileOrder(round), weights, by: round.pack), of: round)
        return ScoredRound(
            round: round.round, pack: round.pack, engine: round.engine, archives: round.archives,
            units: units, notices: round.notices, agreements: round.agreements,
            composites: Composites.of(
                units, by: round.round.composite, rounding: round.pack.policy.rounding),
            basis: round.basis)
    }

    /// The units in the order of the round file, as ties are kept in it.
    static func inFileOrder(_ round: ScoredRound) -> [ScoredUnit] {
        let places = Dictionary(
            round.round.units.enumerated().map { ($1.id, $0) },
            uniquingKeysWith: { first, _ in first })
        return round.units.sorted {
            places[$0.unit.id] ?? .max < places[$1.unit.id] ?? .max
        }
    }

    static func ranked(_ units: [ScoredUnit], of round: ScoredRound) -> [ScoredUnit] {
        Ranking.ordered(units, by: round.pack.policy)
    }

    /// The units with other weights, not yet ranked.
    static func reweighed(
        _ units: [ScoredUnit], _ weights: Weights, by pack: Pack
    ) -> [ScoredUnit] {
        units.map { unit in
            let tree = Aggregation(rule: pack.policy.notApplicable, weights: weights)
            return UnitTotal(
                unit.indicators.map(tree.again), by: tree, pack: pack,
                bonus: unit.bonus?.findings ?? []
            ).result(of: unit.unit, vetoes: unit.vetoes, submitted: unit.submitted, unit.notices)
        }
    }
}
