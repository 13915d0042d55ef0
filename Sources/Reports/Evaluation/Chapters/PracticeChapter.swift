import Exact
import Markup
import Model

extension EvaluationWriter {
    private typealias Words = EvaluationWording.Practice

    /// Who did well where others did not.
    mutating func practice() {
        var found = false
        for group in figures.groups {
            guard let best = group.units.first.map({ figures.table.rows[$0] }),
                let total = best.total,
                !best.isVetoed
            else { continue }
            found = true
            paragraph(
                Words.leader(
                    group.name, best.name, printed.range(total),
                    printed.percent(total.share(100, of: policy.total.amount))))
        }
        // Full points are a practice to show only where they are not what everybody has.
        let shown = data.firstLevel.filter { result in
            !result.strongest.isEmpty && result.strongest.count * 2 <= result.rate.units
        }
        list(
            shown.map { result in
                Words.strong(
                    result.node.name, names(result.strongest, limit: 8),
                    printed.percent(result.rate.percent))
            })
        let rewarded = figures.table.rows.indices.filter { figures.table.rows[$0].hasBonus }
        let bonuses = rewarded.flatMap { index in
            let unit = figures.units[index].unit
            return (unit.bonus?.findings ?? []).filter {
                $0.points.lowest > .zero && EvaluationFigures.isShown($0, options.edition)
            }.map { (unit.unit.name, EvaluationFigures.shown($0, options.edition)) }
        }
        if !bonuses.isEmpty {
            heading(Words.bonuses)
            list(bonuses.map { Words.bonus($0, $1.criterion.check, $1.reason) })
        }
        if !found, shown.isEmpty, bonuses.isEmpty { paragraph(Words.none) }
    }
}
