import Exact
import Markup
import Model

/// The page of a comparison: totals, what moved them over all units, then each unit.
struct ComparisonPage {
    private typealias Words = CompareWording
    private let report: ComparisonReport
    private let language: Language

    init(_ report: ComparisonReport, in language: Language) {
        self.report = report
        self.language = language
    }

    func bytes() -> [UInt8] {
        var page = EvaluationWriter(report.figures, EvaluationOptions(), in: language)
        let kind = Words.kind.text(in: language)
        page.document("\(report.title) · \(kind)") { page in
            page.element("header", ["class": "masthead"]) { page in
                page.element("p", ["class": "head"], data: report.figures.round.round.organiser)
                page.element("h1") { page in
                    page.text(report.title)
                    page.element("span", ["class": "kind"], Words.kind)
                }
                page.element("p", ["class": "issue"], Words.versus(report.sides))
            }
            page.line()
            totals(&page)
            if report.pairs.count > 1 { criteria(&page) }
            for pair in report.pairs { self.pair(pair, &page) }
        }
        return page.html.finished()
    }

    private func totals(_ page: inout EvaluationWriter) {
        page.element("h2", ["id": "totals"], Words.totalsTitle)
        page.line()
        page.table([
            (ReportWording.unit, nil), (report.sides.before, "n"), (report.sides.after, "n"),
            (Words.difference, "n"), (Words.placesHead, "c"), (Words.gradesHead, "c"),
            (Words.changedCount, "n"),
        ]) { page in
            for (index, pair) in report.pairs.enumerated() {
                let (old, new) = (pair.comparison.before.unit, pair.comparison.after.unit)
                page.row { page in
                    page.element("th", ["scope": "row"]) { page in
                        page.element("a", ["href": "#pair-\(index + 1)"], data: pair.name)
                    }
                    page.number(page.printed.range(old.total))
                    page.number(page.printed.range(new.total))
                    page.number(page.signed(pair.comparison.difference))
                    page.cell(
                        "\(page.printed.rank(old.rank)) → \(page.printed.rank(new.rank))",
                        style: "c")
                    page.cell(
                        "\(page.printed.grades(old.grades)) → \(page.printed.grades(new.grades))",
                        style: "c")
                    page.number("\(pair.comparison.changed.count)")
                }
            }
            for unit in report.alone {
                page.row { page in
                    page.head(unit.name)
                    page.element(
                        "td", ["colspan": "6"], unit.isNew ? Words.onlyAfter : Words.onlyBefore)
                }
            }
        }
        page.paragraph([Words.movedNote], style: "note")
    }

    private func criteria(_ page: inout EvaluationWriter) {
        page.element("h2", ["id": "criteria"], Words.criteriaTitle)
        page.line()
        let moved = report.byCriterion
        guard !moved.isEmpty else {
            page.paragraph(Words.nothing)
            return
        }
        page.table([
            (ReportWording.code, "c"), (ReportWording.criterion, nil), (Words.movedAll, "n"),
            (Words.up, "n"), (Words.down, "n"),
        ]) { page in
            for row in moved {
                page.row { page in
                    page.cell(row.criterion.id, style: "c")
                    page.head(row.criterion.check)
                    page.number(page.printed.signed(row.moved))
                    page.number("\(row.up)")
                    page.number("\(row.down)")
                }
            }
        }
    }

    private func pair(_ pair: ComparisonReport.Pair, _ page: inout EvaluationWriter) {
        let comparison = pair.comparison
        let number = (report.pairs.firstIndex { $0.name == pair.name } ?? 0) + 1
        page.element("h2", ["id": "pair-\(number)"], data: pair.name)
        page.line()
        page.table([
            (ReportWording.code, "c"), (ReportWording.indicator, nil),
            (report.sides.before, "n"), (report.sides.after, "n"),
        ]) { page in
            for node in comparison.nodes {
                page.row { page in
                    page.cell(node.node.id, style: "c")
                    page.head(node.node.name)
                    page.number(page.printed.range(node.before))
                    page.number(page.printed.range(node.after))
                }
            }
        }
        guard !comparison.changed.isEmpty else {
            page.paragraph(Words.nothing)
            return
        }
        page.table([
            (ReportWording.code, "c"), (ReportWording.criterion, nil),
            (report.sides.before, "n"), (report.sides.after, "n"), (Words.moved, "n"),
            (Words.why, "w"),
        ]) { page in
            for change in comparison.changed { row(change, &page) }
            if let rest = comparison.rest, page.policy.rounding.round(rest) != .zero {
                page.row { page in
                    page.cell("")
                    page.element("th", ["scope": "row", "colspan": "3"], Words.rest)
                    page.number(page.printed.signed(rest))
                    page.cell(Words.restWhy)
                }
            }
        }
    }

    private func row(
        _ change: UnitComparison.CriterionChange, _ page: inout EvaluationWriter
    ) {
        page.row { page in
            page.cell(change.criterion.id, style: "c")
            page.head(change.criterion.check)
            page.number(result(change.before, page.printed))
            page.number(result(change.after, page.printed))
            page.number(page.signed(change.moved))
            page.element("td", ["class": "w"]) { page in
                for why in ComparisonReport.why(change, report.pack, page.printed) {
                    page.element("div", why)
                }
            }
        }
    }

    /// Points out of the full ones, or why there are none.
    private func result(_ finding: Finding?, _ printed: PrintedValue) -> String {
        guard let finding else { return "—" }
        let standing = Standing(finding)
        guard standing != .notApplicable else {
            return ReportWording.standing(standing).text(in: language)
        }
        let points = printed.range(finding.verdict.points)
        let full = printed.exact(finding.criterion.points)
        return standing.isOpen
            ? "\(ReportWording.standing(standing).text(in: language)) \(points)"
            : "\(points) / \(full)"
    }
}
