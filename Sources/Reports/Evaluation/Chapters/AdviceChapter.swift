import Exact
import Markup
import Model

extension EvaluationWriter {
    private typealias Words = EvaluationWording.Advice

    /// What each group should do first, and what it would bring.
    mutating func advice() {
        for (number, group) in figures.groups.enumerated() {
            if figures.groups.count > 1 {
                heading(Words.group(number + 1, group.name))
            }
            advice(for: group)
        }
        if policy.gradesByShare { paragraph(Words.byShare) }
    }

    private mutating func advice(for group: RoundFigures.Group) {
        let units = group.units
        let vetoed = units.filter { figures.table.rows[$0].isVetoed }
        let worst = policy.grades.last
        let failing = units.filter { index in
            !figures.table.rows[index].isVetoed
                && figures.table.rows[index].grades?.highest == worst
        }
        let silent = units.filter { !figures.table.rows[$0].isSubmitted }
        var items: [Wording] = []
        if !vetoed.isEmpty { items.append(Words.vetoed(names(vetoed, limit: 20))) }
        let warned = units.filter { figures.table.rows[$0].isWarned }
        if !warned.isEmpty { items.append(Words.warned(names(warned, limit: 20))) }
        if !failing.isEmpty, let worst {
            items.append(Words.failing(names(failing, limit: 20), grade: worst.name))
        }
        if scored.round.submissionDeadline != nil, !silent.isEmpty {
            items.append(Words.silent(names(silent, limit: 20)))
        }
        for (criterion, gain, count) in dearest(in: units).prefix(3) {
            items.append(
                Words.first(
                    criterion.check, fix: criterion.fix, units: count,
                    points: printed.points(gain)))
        }
        items.isEmpty ? paragraph(Words.keep) : list(items)
        let steps = units.compactMap(data.nextGrade)
        guard !steps.isEmpty else { return }
        table(
            [
                (ReportWording.unit, nil), (ReportWording.total, "n"), (ReportWording.grade, "c"),
                (Words.step, nil), (Words.gain, "n"), (Words.target, "c"),
            ], caption: Words.stepsTitle
        ) { page in
            for step in steps { page.stepRow(step) }
        }
        paragraph([Words.stepsNote], style: "note")
    }

    /// The criteria that cost the units of a group the most, with what mending gains together.
    private func dearest(in units: [Int]) -> [(criterion: Criterion, gain: Points, units: Int)] {
        var gains: [String: (gain: Points, units: Int)] = [:]
        for index in units {
            for loss in data.losses(of: index) {
                let known = gains[loss.criterion] ?? (.zero, 0)
                gains[loss.criterion] = (
                    known.gain + (loss.amount ?? .zero), known.units + 1
                )
            }
        }
        return scored.pack.criteria.compactMap { criterion in
            gains[criterion.id].map { (criterion: criterion, gain: $0.gain, units: $0.units) }
        }.stablySorted { $0.gain }
    }

    private mutating func stepRow(_ step: EvaluationFigures.NextGrade) {
        let unit = figures.table.rows[step.unit]
        row { page in
            page.head(unit.name)
            page.number(page.printed.range(unit.total))
            page.cell(page.printed.grades(unit.grades), style: "c")
            page.cell(
                EvaluationWording.list(
                    step.shortfalls.map {
                        "\($0.criterion) (+\(page.printed.points($0.amount ?? .zero)))"
                    }))
            page.number("+" + page.printed.points(step.gain))
            page.cell(step.grade.name, style: "c")
        }
    }
}
