import Exact
import Markup
import Model

extension PageWriter {
    private typealias Words = ReportWording.UnitPage

    /// Shortfalls, the most rewarding first.
    mutating func losses(_ unit: UnitFigures) {
        let losses = unit.losses
        guard !losses.isEmpty else {
            element("p", ["class": "none"], Words.nothingLost)
            return
        }
        element("p", ["class": "note"], Words.lossNote)
        table("fixed") { page in
            page.ready(page.common.lossHead)
            page.element("tbody") { page in
                for finding in losses {
                    let (row, standing) = (page.rowParts(of: finding.criterion), Standing(finding))
                    page.ready(row.list[RowStanding(finding, standing).index])
                    page.ready(row.lostCheck)
                    page.reason(of: finding, standing)
                    page.piece("</td><td class=\"num total\">+")
                    page.html.text(unit.gain(from: finding).map(page.printed.points) ?? "—")
                    page.ready(row.mending)
                }
            }
        }
        line()
    }

    /// What is still open.
    mutating func open(_ unit: UnitFigures) {
        let findings = unit.openFindings
        guard !findings.isEmpty else {
            element("p", ["class": "none"], ReportWording.RoundPage.noOpen)
            return
        }
        element("p", ["class": "note"], ReportWording.RoundPage.openNote)
        table("fixed") { page in
            page.ready(page.common.openHead)
            page.element("tbody") { page in
                for finding in findings {
                    let standing = Standing(finding)
                    page.listRow(finding, standing)
                    page.piece("<td>")
                    page.mark(finding, standing)
                    page.piece("</td><td class=\"num\">")
                    page.html.text(unit.open(at: finding).map(page.printed.points) ?? "—")
                    page.piece("</td><td>")
                    page.reason(of: finding, standing)
                    page.piece("</td></tr>\n")
                }
            }
        }
        line()
    }

    /// What has full points, and what does not apply and why; why points are full stands in the
    /// tree.
    mutating func rest(_ unit: UnitFigures) {
        brief(
            unit, .full, id: "full", Words.fullList, none: Words.nothingFull,
            head: common.fullHead
        ) { page, finding in
            page.piece("<td class=\"num\">")
            page.html.text(page.printed.range(finding.points))
        }
        brief(
            unit, .notApplicable, id: "not-applicable", Words.naList, none: Words.nothingNA,
            head: common.absentHead
        ) { page, finding in
            page.piece("<td>")
            page.reason(of: finding, .notApplicable)
        }
    }

    /// - Parameter content: the last cell of a row up to its end.
    private mutating func brief(
        _ unit: UnitFigures, _ standing: Standing, id: String, _ title: Wording, none: Wording,
        head: [UInt8], content: (inout PageWriter, Finding) -> Void
    ) {
        element("h3", ["id": id], title)
        line()
        let findings = unit.findings.filter { Standing($0) == standing }
        guard !findings.isEmpty else {
            element("p", ["class": "none"], none)
            return
        }
        table("fixed slim") { page in
            page.ready(head)
            page.element("tbody") { page in
                for finding in findings {
                    page.listRow(finding, standing)
                    content(&page, finding)
                    page.piece("</td></tr>\n")
                }
            }
        }
        line()
    }

    /// The veto list with how each came out.
    mutating func vetoes(_ unit: UnitFigures) {
        guard !unit.unit.vetoes.isEmpty else {
            element("p", ["class": "none"], Words.noVetoRule)
            return
        }
        table("tree fixed") { page in
            page.tableHead([
                (ReportWording.code, "w-code"), (ReportWording.vetoList, nil),
                (ReportWording.outcome, "w-mark"), (ReportWording.reason, "w-third"),
            ])
            page.element("tbody") { page in
                for finding in unit.unit.vetoes { page.vetoRow(finding, of: unit) }
            }
        }
        line()
    }

    private mutating func vetoRow(_ finding: Finding, of unit: UnitFigures) {
        let anchor = Self.anchor(finding.criterion.id)
        element("tr", ["class": "item", "id": anchor]) { page in
            page.element("th", ["scope": "row", "class": "code"], data: finding.criterion.id)
            page.cell(data: finding.criterion.check)
            page.element("td") { page in
                if finding.isVeto || finding.warnsOfVeto || finding.outcome != .scored {
                    page.mark(finding)
                } else {
                    page.element("span", ["class": "mark m-full"], Words.vetoPassed)
                }
            }
            page.element("td") { $0.text(finding.reason) }
        }
        line()
        let row = rowParts(of: finding.criterion)
        let terms = Standing(finding) == .full ? row.fullTerms : row.terms
        element("tr", ["class": "more"]) { page in
            page.element("td") { _ in }
            page.element("td", ["colspan": "3"]) { page in
                page.inside(finding, terms: terms, isDecided: finding.isDecided)
            }
        }
        line()
    }

    /// Code and what is checked.
    private mutating func listRow(_ finding: Finding, _ standing: Standing) {
        let row = rowParts(of: finding.criterion)
        ready(row.list[RowStanding(finding, standing).index])
        ready(row.check)
    }
}
