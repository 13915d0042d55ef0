import Model
import Rules

/// Adds a unit's bonus to its total.
///
/// Points above zero count once the entry line is reached, together at most the
/// cap; points below zero, which criticism costs, always count.
struct BonusScore {
    /// What the record keeps.
    let scored: ScoredBonus
    /// The total with the bonus, never below zero.
    let total: PointRange
    let steps: [Wording]

    init(
        _ bonus: Bonus, on base: PointRange, nodes: [ScoredIndicator], rounding: RoundingPolicy,
        findings: [Finding]
    ) {
        let points = findings.filter { $0.verdict.outcome != .notApplicable }.map(\.verdict.points)
        let gains = points.map { $0.mapped { max($0, .zero) } }.reduce(.zero, +)
        let losses = points.map { $0.mapped { min($0, .zero) } }.reduce(.zero, +)
        var steps: [Wording] = []
        var gained = gains
        if let cap = bonus.cap {
            gained = gains.mapped { min($0, cap) }
            if gained != gains { steps.append(ScoringWording.bonusCapped(gains, cap, gained)) }
        }
        if let entry = bonus.entry {
            let reached = Self.reached(entry, base, nodes)
            let low = entry.admits(rounding.round(reached.lowest))
            let high = entry.admits(rounding.round(reached.highest))
            gained = PointRange(low ? gained.lowest : .zero, high ? gained.highest : .zero)
            steps.append(
                ScoringWording.bonusEntry(
                    entry, reached, isReached: low ? true : high ? nil : false))
        }
        let added = gained + losses
        let sum = base + added
        total = sum.mapped { max($0, .zero) }
        steps.append(ScoringWording.bonusStep(base, added, sum))
        if total != sum { steps.append(ScoringWording.totalFloor) }
        scored = ScoredBonus(base: base, findings: findings, points: added)
        self.steps = steps
    }

    /// What is held against the entry line: the total, or some indicators' points.
    private static func reached(
        _ entry: Bonus.Entry, _ base: PointRange, _ nodes: [ScoredIndicator]
    ) -> PointRange {
        guard !entry.of.isEmpty else { return base }
        return nodes.flatMap(\.withDescendants)
            .filter { entry.of.contains($0.indicator.id) }
            .compactMap(\.points).reduce(.zero, +)
    }
}

extension ScoredIndicator {
    /// This node and all below, parents first.
    fileprivate var withDescendants: [ScoredIndicator] {
        [self] + children.flatMap(\.withDescendants)
    }
}
