import Exact
import Markup
import Model

extension PageWriter {
    private typealias Words = ReportWording.RoundPage

    /// Every shortfall of every unit with what it costs.
    mutating func problems() {
        let losing = figures.units.filter { !$0.losses.isEmpty }
        guard !losing.isEmpty else {
            element("p", ["class": "none"], Words.nothingLost)
            return
        }
        element("p", ["class": "note"], Words.problemNote)
        line()
        table("fixed") { page in
            page.tableHead([
                (ReportWording.code, "w-code"), (ReportWording.problem, nil),
                (Words.costs, "num w-num"), (ReportWording.page, "w-third"),
                (ReportWording.fix, "w-quarter"),
            ])
            for unit in losing {
                page.element("tbody") { page in
                    page.groupRow(unit, findings: unit.losses) { unit.gain(from: $0) }
                    for finding in unit.losses {
                        page.problemRow(finding, of: unit, amount: unit.gain(from: finding))
                    }
                }
                page.line()
            }
        }
        line()
    }

    /// What keeps totals open.
    mutating func openPoints() {
        let open = figures.units.filter { !$0.openFindings.isEmpty }
        guard !open.isEmpty else {
            element("p", ["class": "none"], Words.noOpen)
            return
        }
        element("p", ["class": "note"], Words.openNote)
        line()
        table("fixed") { page in
            page.tableHead([
                (ReportWording.code, "w-code"), (ReportWording.criterion, nil),
                (Words.mayMove, "num w-num"), (ReportWording.page, "w-third"),
                (ReportWording.outcome, "w-quarter"),
            ])
            for unit in open {
                page.element("tbody") { page in
                    page.groupRow(unit, findings: unit.openFindings) { unit.open(at: $0) }
                    for finding in unit.openFindings {
                        page.problemRow(
                            finding, of: unit, amount: unit.open(at: finding), isOpen: true)
                    }
                }
                page.line()
            }
        }
        line()
    }

    private mutating func groupRow(
        _ unit: UnitFigures, findings: [Finding], amount: (Finding) -> Points?
    ) {
        let sum = Points.total(findings.compactMap(amount))
        element("tr", ["class": "group"]) { page in
            page.element("th", ["colspan": "5", "scope": "rowgroup"]) { page in
                page.element("div", ["class": "line"]) { page in
                    let scored = unit.unit
                    page.element("span") { page in
                        page.element(
                            "a", ["href": page.address(of: scored.unit)], data: scored.unit.name)
                        page.tags(of: scored)
                    }
                    page.element(
                        "span", ["class": "soft small"],
                        Words.sum(findings.count, points: page.printed.points(sum)))
                }
            }
        }
        line()
    }

    private mutating func problemRow(
        _ finding: Finding, of unit: UnitFigures, amount: Points?, isOpen: Bool = false
    ) {
        let criterion = finding.criterion
        element("tr") { page in
            page.element("th", ["scope": "row", "class": "code"]) { page in
                let anchor = "\(page.address(of: unit.unit.unit))#\(Self.anchor(criterion.id))"
                page.element("a", ["href": anchor], data: criterion.id)
            }
            page.element("td") { page in
                page.element("div", ["class": "soft small"], data: criterion.check)
                page.text(finding.verdict.reason)
                if !finding.contradictions.isEmpty {
                    page.data(" ")
                    page.tag("t-part", ReportWording.contradiction)
                }
            }
            page.cell("num", data: amount.map(page.printed.points) ?? "—")
            page.element("td") { $0.places(of: finding) }
            if isOpen {
                page.element("td") { $0.mark(finding) }
            } else {
                page.cell(data: criterion.fix)
            }
        }
        line()
    }

    /// The first places with their archived copies; the unit's page has them all.
    private mutating func places(of finding: Finding) {
        let places = ProblemEvidence(of: finding).places
        if places.isEmpty { data("—") }
        element("ul", ["class": "evidence"]) { page in
            for place in places.prefix(2) {
                page.element("li") { $0.briefEvidence(place) }
            }
            if places.count > 2 {
                page.element("li", Words.more(places.count - 2))
            }
        }
    }

    /// One place in two lines.
    private mutating func briefEvidence(_ evidence: Evidence) {
        switch evidence.source {
        case .capture(let capture):
            url(capture.url)
            copy(of: evidence)
            element("div", ["class": "soft"]) { page in
                page.text(ReportWording.status(capture.status))
                page.data(" · \(page.printed.time(capture.time)) · ")
                page.hash(evidence.sha256, short: true)
                page.element("br") { _ in }
                page.data(capture.record, limit: 80)
            }
        case .submission(let file), .log(let file):
            data(file, limit: 200)
            element("div", ["class": "soft"]) { $0.hash(evidence.sha256, short: true) }
        }
    }

    /// What is vetoed and who.
    mutating func vetoes() {
        let rules = scored.pack.vetoes + scored.round.vetoes
        guard !rules.isEmpty else {
            element("p", ["class": "none"], Words.noVetoRule)
            return
        }
        element("p", ["class": "note"], Words.vetoNote)
        line()
        table("fixed") { page in
            page.tableHead([
                (ReportWording.code, "w-code"), (ReportWording.vetoList, nil),
                (ReportWording.clause, "w-name"), (ReportWording.unit, "w-name"),
                (ReportWording.reason, "w-third"),
            ])
            page.element("tbody") { page in
                for rule in rules { page.vetoRows(rule) }
            }
        }
        line()
    }

    private mutating func vetoRows(_ rule: Criterion) {
        var met: [(unit: Int, finding: Finding)] = []
        for index in scored.units.indices {
            for finding in scored.units[index].vetoes where finding.criterion.id == rule.id {
                if finding.verdict.isVeto || Standing(finding).isOpen {
                    met.append((index, finding))
                }
            }
        }
        element("tr") { page in
            let rows = met.count > 1 ? String(met.count) : nil
            page.element("th", ["scope": "row", "class": "code", "rowspan": rows], data: rule.id)
            page.element("td", ["rowspan": rows], data: rule.check)
            page.element("td", ["rowspan": rows], data: rule.clause)
            guard let first = met.first else {
                page.element("td", ["colspan": "2"], Words.noVeto)
                return
            }
            page.vetoCells(first.unit, first.finding)
        }
        line()
        for other in met.dropFirst() {
            element("tr") { $0.vetoCells(other.unit, other.finding) }
            line()
        }
    }

    private mutating func vetoCells(_ unit: Int, _ finding: Finding) {
        element("td") { page in
            page.names(of: [unit], limit: 1)
            page.element("br") { _ in }
            page.mark(finding)
        }
        element("td") { page in
            page.text(finding.verdict.reason)
            page.places(of: finding)
        }
    }
}
