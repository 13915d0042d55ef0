import Exact
import Model

/// What the nodes of a unit come to: total, bonus, grade, appraisal; steps 10
/// to 13 and 15 of the order of operations.
struct UnitTotal {
    private let nodes: [ScoredIndicator]
    private let pack: Pack
    private let bonus: ScoredBonus?
    private let total: PointRange?
    private let steps: [Wording]

    init(
        _ nodes: [Aggregation.Node], by tree: Aggregation, pack: Pack,
        bonus findings: @autoclosure () -> [Finding]
    ) {
        self.pack = pack
        let (base, baseSteps) = tree.total(of: nodes, out: pack.policy.total)
        let scored = nodes.map(\.scored)
        self.nodes = scored
        let added = pack.bonus.flatMap { bonus in
            base.map { base in
                BonusScore(
                    bonus, on: base, nodes: scored, rounding: pack.policy.rounding,
                    findings: findings())
            }
        }
        bonus = added?.scored
        total = added?.total ?? base
        steps = baseSteps + (added?.steps ?? [])
    }

    /// The unit's result, not yet ranked.
    func result(
        of unit: Unit, vetoes: [Finding], submitted: DateTime?, _ notices: [Notice]
    ) -> ScoredUnit {
        let (total, vetoSteps) = vetoed(total, by: vetoes)
        return ScoredUnit(
            unit: unit, indicators: nodes, total: total, steps: steps + vetoSteps, vetoes: vetoes,
            bonus: bonus, grades: Grading.grades(of: total, vetoes: vetoes, by: pack.policy),
            rank: nil,
            contribution: total.flatMap { Grading.contribution(of: $0, by: pack.policy) },
            submitted: submitted, notices: notices)
    }

    /// The total a veto leaves: the pack may put it down as a number of its own.
    private func vetoed(
        _ total: PointRange?, by vetoes: [Finding]
    ) -> (PointRange?, steps: [Wording]) {
        guard let fixed = pack.policy.vetoedTotal else { return (total, []) }
        // Also where nothing else is assessed, as of an account that vetoes alone decide on.
        if vetoes.contains(where: \.verdict.isVeto) {
            return (PointRange(fixed), [ScoringWording.vetoedTotal(fixed)])
        }
        guard let total, vetoes.contains(where: \.isOpen) else { return (total, []) }
        let both = total.hull(with: PointRange(fixed))
        return (both, [ScoringWording.maybeVetoedTotal(fixed, both)])
    }
}
