import Model

/// What happened to one criterion across the units: one case for each unit it happened to.
struct CriterionCases: Sendable {
    /// Where a unit's finding stands, and what it moves in the unit's total.
    struct Case: Sendable {
        /// The position of the unit in the round.
        let unit: Int
        /// The place among the unit's losses, or among what is open there.
        let place: Int
        let amount: Points
    }

    let criterion: Criterion
    /// The dearest first, then in rank order.
    let cases: [Case]
    /// What the cases move together.
    let sum: Points

    private init(_ criterion: Criterion, _ cases: [Case]) {
        self.criterion = criterion
        self.cases = cases.stablySorted(by: \.amount)
        sum = Points.total(cases.map(\.amount))
    }

    /// Of the criteria that cost points for certain, the dearest first.
    static func lost(in figures: RoundFigures) -> [CriterionCases] { gathered(figures, \.losses) }

    /// Of the criteria that are still open, those first that may move the most.
    static func open(in figures: RoundFigures) -> [CriterionCases] { gathered(figures, \.open) }

    private static func gathered(
        _ figures: RoundFigures, _ mentions: (UnitStanding) -> [UnitStanding.Mention]
    ) -> [CriterionCases] {
        var cases: [String: [Case]] = [:]
        for (index, unit) in figures.table.rows.enumerated() {
            for (place, mention) in mentions(unit).enumerated() {
                cases[mention.criterion, default: []]
                    .append(Case(unit: index, place: place, amount: mention.amount ?? .zero))
            }
        }
        return figures.round.pack.pointCriteria
            .compactMap { criterion in
                cases[criterion.id].map { CriterionCases(criterion, $0) }
            }
            .stablySorted(by: \.sum)
    }
}
