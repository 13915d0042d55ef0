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
            page.tableHead([
                (ReportWording.code, "w-code"), (ReportWording.problem, nil),
                (Words.gain, "num w-num"), (Words.how, "w-quarter"),
                (ReportWording.due, "w-date"), (ReportWording.responsible, "w-name"),
            ])
            page.element("tbody") { page in
                for finding in losses {
                    let row = page.rowParts(of: finding.criterion)
                    page.html.unescaped(trusted: row.list[RowStanding(finding).index])
                    page.piece("<td>")
                    page.html.unescaped(trusted: row.lostCheck)
                    page.reason(of: finding)
                    page.piece("</td>")
                    page.cell(
                        "num total",
                        data: "+\(unit.gain(from: finding).map(page.printed.points) ?? "—")")
                    page.html.unescaped(trusted: row.mending)
                    page.piece("</tr>\n")
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
            page.tableHead([
                (ReportWording.code, "w-code"), (ReportWording.criterion, nil),
                (ReportWording.outcome, "w-mark"), (ReportWording.RoundPage.mayMove, "num w-num"),
                (ReportWording.reason, "w-third"),
            ])
            page.element("tbody") { page in
                for finding in findings {
                    page.listRow(finding) { page in
                        page.element("td") { $0.mark(finding) }
                        page.cell(
                            "num", data: unit.open(at: finding).map(page.printed.points) ?? "—")
                    }
                }
            }
        }
        line()
    }

    /// What has full points, and what does not apply.
    mutating func rest(_ unit: UnitFigures) {
        brief(unit, .full, id: "full", Words.fullList, none: Words.nothingFull)
        brief(unit, .notApplicable, id: "not-applicable", Words.naList, none: Words.nothingNA)
    }

    private mutating func brief(
        _ unit: UnitFigures, _ standing: Standing, id: String, _ title: Wording, none: Wording
    ) {
        element("h3", ["id": id], title)
        line()
        let findings = unit.findings.filter { Standing($0) == standing }
        guard !findings.isEmpty else {
            element("p", ["class": "none"], none)
            return
        }
        table("fixed") { page in
            page.tableHead([
                (ReportWording.code, "w-code"), (ReportWording.criterion, nil),
                (ReportWording.points, "num w-num"), (ReportWording.reason, "w-third"),
            ])
            page.element("tbody") { page in
                for finding in findings {
                    page.listRow(finding) { page in
                        page.cell(
                            "num",
                            data: standing == .notApplicable
                                ? "—" : page.printed.range(finding.points))
                    }
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
            page.element("td") { $0.reason(of: finding) }
        }
        line()
        let row = rowParts(of: finding.criterion)
        element("tr", ["class": "more"]) { page in
            page.element("td") { _ in }
            page.element("td", ["colspan": "3"]) { page in
                page.inside(
                    finding, terms: Standing(finding) == .full ? row.fullTerms : row.terms)
            }
        }
        line()
    }

    /// Code and what is checked, what `content` writes, the reason.
    private mutating func listRow(
        _ finding: Finding, _ content: (inout PageWriter) -> Void
    ) {
        let row = rowParts(of: finding.criterion)
        html.unescaped(trusted: row.list[RowStanding(finding).index])
        html.unescaped(trusted: row.check)
        content(&self)
        piece("<td>")
        reason(of: finding)
        piece("</td></tr>\n")
    }
}
