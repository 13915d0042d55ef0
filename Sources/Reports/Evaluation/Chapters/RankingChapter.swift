import Exact
import Markup
import Model

extension EvaluationWriter {
    /// One table a group, before everything else: what readers look for first.
    mutating func ranking() {
        guard !figures.table.rows.isEmpty else {
            paragraph(ReportWording.RoundPage.noUnits)
            return
        }
        for (number, group) in figures.groups.enumerated() {
            let caption = EvaluationWording.rankingTable(
                number + 1, group: group.name, units: group.units.count)
            let heads: [Head] =
                [
                    (ReportWording.rank, "c"), (ReportWording.unit, nil),
                    (ReportWording.total, "n"),
                ] + (hasRates ? [(ReportWording.scoreRate, "n")] : []) + [
                    (ReportWording.grade, "c")
                ]
                + (hasShortRows
                    ? scored.pack.indicators.map { (EvaluationWording.column($0), "n") } : [])
            table(heads, caption: caption) { page in
                for index in group.units { page.rankingRow(index) }
            }
        }
        paragraph([ReportWording.RoundPage.rangeNote], style: "note")
    }

    /// More first-level columns than these do not fit on a sheet; the annex has them all.
    private var hasShortRows: Bool { scored.pack.indicators.count <= 7 }

    /// Of a hundred points the rate says the same again.
    private var hasRates: Bool { policy.total != Points(100) }

    private mutating func rankingRow(_ index: Int) {
        let unit = figures.table.rows[index]
        row { page in
            page.cell(page.printed.rank(unit.rank), style: "c")
            page.unitHead(unit)
            page.number(page.printed.range(unit.total))
            if page.hasRates {
                page.number(
                    page.printed.percent(unit.total?.share(100, of: page.policy.total.amount)))
            }
            page.cell(page.printed.grades(unit.grades), style: "c")
            if page.hasShortRows {
                for node in unit.nodes(downTo: 1) { page.number(page.printed.range(node.points)) }
            }
        }
    }
}
