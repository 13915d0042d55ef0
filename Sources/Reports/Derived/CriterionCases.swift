import Model

/// What happened to one criterion across the units: one case for each unit it happened to.
struct CriterionCases: Sendable {
    /// A unit's finding and what it moves in the unit's total.
    struct Case: Sendable {
        /// The position of the unit in the round.
        let unit: Int
        let finding: Finding
        let amount: Points
    }

    let criterion: Criterion
    /// The dearest first, then in rank order.
    let cases: [Case]
    /// What the cases move together.
    let sum: Points

    init(_ criterion: Criterion, _ cases: [Case]) {
        self.criterion = criterion
        self.cases = cases.stablySorted(by: \.amount)
        sum = Points.total(cases.map(\.amount))
    }

    /// Of the criteria that cost points for certain, the dearest first.
    static func lost(in figures: RoundFigures) -> [CriterionCases] {
        gathered(figures) { unit in
            unit.losses.map { ($0, unit.gain(from: $0) ?? .zero) }
        }
    }

    /// Of the criteria that are still open, those first that may move the most.
    static func open(in figures: RoundFigures) -> [CriterionCases] {
        gathered(figures) { unit in
            unit.openFindings.map { ($0, unit.open(at: $0) ?? .zero) }
        }
    }

    private static func gathered(
        _ figures: RoundFigures, _ findings: (UnitFigures) -> [(Finding, Points)]
    ) -> [CriterionCases] {
        var cases: [String: [Case]] = [:]
        for (index, unit) in figures.units.enumerated() {
            for (finding, amount) in findings(unit) {
                cases[finding.criterion.id, default: []]
                    .append(Case(unit: index, finding: finding, amount: amount))
            }
        }
        return figures.round.pack.pointCriteria
            .compactMap { criterion in
                cases[criterion.id].map { CriterionCases(criterion, $0) }
            }
            .stablySorted(by: \.sum)
    }
}
