import Exact
import Markup
import Model

extension EvaluationWriter {
    private typealias Words = EvaluationWording.Summary

    /// The report on half a page.
    mutating func summary() {
        paragraph(
            Words.who(
                scored.round.organiser, units: figures.table.rows.count,
                groups: figures.groups.count,
                pack: scored.pack.title, criteria: scored.pack.criteria.count,
                asOf: printed.time(scored.round.asOf)))
        guard let average = figures.average, let highest = figures.highest,
            let lowest = figures.lowest
        else { return }
        let rate = average.share(100, of: policy.total.amount)
        paragraph(
            Words.average(
                printed.range(average), of: printed.exact(policy.total),
                rate: printed.percent(rate), median: printed.range(data.median)),
            Words.extremes(
                names(highest.units), printed.range(highest.total), names(lowest.units),
                printed.range(lowest.total)),
            gradeSentence)
        indicatorSentences()
        problemSentence()
        let rows = figures.table.rows
        let vetoed = rows.indices.filter { rows[$0].isVetoed }
        if !vetoed.isEmpty { paragraph(Words.vetoed(names(vetoed, limit: 10), vetoed.count)) }
        let warned = rows.indices.filter { rows[$0].isWarned }
        if !warned.isEmpty { paragraph(Words.warned(names(warned, limit: 10), warned.count)) }
        let open = figures.table.provisional
        if open > 0 { paragraph(ReportWording.RoundPage.caution(units: open)) }
    }

    private var gradeSentence: Wording {
        Words.grades(
            figures.grades.filter { $0.certain > 0 }.map { ($0.grade.name, $0.certain) },
            open: figures.table.rows.count { unit in
                unit.grades.map { $0.lowest != $0.highest } ?? false
            })
    }

    /// The strongest and the weakest first-level indicators.
    private mutating func indicatorSentences() {
        let known = data.firstLevel.filter { $0.rate.percent != nil }
        let sorted = known.stablySorted { $0.rate.percent?.lowest ?? .zero }
        guard let best = sorted.first, let worst = sorted.last, sorted.count > 1 else { return }
        paragraph(
            Words.indicators(
                best.node.name, printed.percent(best.rate.percent), worst.node.name,
                printed.percent(worst.rate.percent)))
    }

    private mutating func problemSentence() {
        let common = data.common.prefix(3).map { ($0.criterion.check, $0.losing.count) }
        guard !common.isEmpty else { return }
        paragraph(Words.problems(common, all: data.common.count))
    }
}
