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
                    let criterion = finding.criterion
                    page.element("tr", page.listMarks(finding)) { page in
                        page.codeCell(criterion)
                        page.element("td") { page in
                            page.element("div", ["class": "soft small"], data: criterion.check)
                            page.text(finding.verdict.reason)
                        }
                        page.cell(
                            "num total",
                            data: "+\(unit.gain(from: finding).map(page.printed.points) ?? "—")")
                        page.cell(data: criterion.fix)
                        page.cell("code", data: criterion.due?.description ?? "—")
                        page.cell(data: criterion.responsible ?? "—")
                    }
                    page.line()
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
                    page.element("tr", page.listMarks(finding)) { page in
                        page.codeCell(finding.criterion)
                        page.cell(data: finding.criterion.check)
                        page.element("td") { $0.mark(finding) }
                        page.cell(
                            "num", data: unit.open(at: finding).map(page.printed.points) ?? "—")
                        page.element("td", finding.verdict.reason)
                    }
                    page.line()
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
        let findings = unit.unit.findings.filter { Standing($0) == standing }
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
                    page.element("tr", page.listMarks(finding)) { page in
                        page.codeCell(finding.criterion)
                        page.cell(data: finding.criterion.check)
                        page.cell(
                            "num",
                            data: standing == .notApplicable
                                ? "—" : page.printed.range(finding.verdict.points))
                        page.element("td", finding.verdict.reason)
                    }
                    page.line()
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
                if finding.verdict.isVeto || finding.verdict.outcome != .scored {
                    page.mark(finding)
                } else {
                    page.element("span", ["class": "mark m-full"], Words.vetoPassed)
                }
            }
            page.element("td", finding.verdict.reason)
        }
        line()
        element("tr", ["class": "more"]) { page in
            page.element("td") { _ in }
            page.element("td", ["colspan": "3"]) { $0.inside(finding) }
        }
        line()
    }

    private func listMarks(_ finding: Finding) -> KeyValuePairs<MarkupName, String?> {
        [
            "data-s": RowStanding(finding).rawValue,
            "data-n": marks.indicator(of: finding.criterion),
            "data-c": marks.clause(of: finding.criterion),
        ]
    }

    private mutating func codeCell(_ criterion: Criterion) {
        element("th", ["scope": "row", "class": "code"]) { page in
            page.element("a", ["href": "#\(Self.anchor(criterion.id))"], data: criterion.id)
        }
    }
}
