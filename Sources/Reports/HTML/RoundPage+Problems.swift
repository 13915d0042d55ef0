import Exact
import Markup
import Model

extension PageWriter {
    private typealias Words = ReportWording.RoundPage

    /// Every shortfall, criterion by criterion, with the units it costs points.
    mutating func problems(_ lists: RoundLists) {
        let problems = lists.lost
        guard !problems.isEmpty else {
            element("p", ["class": "none"], Words.nothingLost)
            return
        }
        element("p", ["class": "note"], Words.problemNote)
        line()
        cases(problems, lists, amount: Words.costs, isOpen: false)
    }

    /// What keeps totals open.
    mutating func openPoints(_ lists: RoundLists) {
        let open = lists.open
        guard !open.isEmpty else {
            element("p", ["class": "none"], Words.noOpen)
            return
        }
        element("p", ["class": "note"], Words.openNote)
        line()
        cases(open, lists, amount: Words.mayMove, isOpen: true)
    }

    private mutating func cases(
        _ criteria: [CriterionCases], _ lists: RoundLists, amount: Wording, isOpen: Bool
    ) {
        let longest = isOpen ? lists.longest.open : lists.longest.lost
        table("fixed counted", isLong: true) { page in
            page.tableHead([
                (ReportWording.unit, "w-name"), (ReportWording.problem, nil),
                (amount, "num w-num"), (ReportWording.page, "w-third"),
            ])
            for criterion in criteria {
                page.element(
                    "tbody",
                    [
                        "data-n": page.marks.indicator(of: criterion.criterion) ?? "",
                        "data-c": page.marks.clause(of: criterion.criterion),
                    ]
                ) { page in
                    page.caseHead(criterion, isOpen: isOpen)
                    for row in criterion.cases.prefix(longest) {
                        let place = RoundLists.Row(
                            list: isOpen ? .open : .lost, unit: row.unit, place: row.place)
                        page.html.unescaped(trusted: lists[place])
                    }
                    page.cutNote(criterion.cases.dropFirst(longest))
                }
                page.line()
            }
        }
        line()
    }

    private mutating func caseHead(_ cases: CriterionCases, isOpen: Bool) {
        let criterion = cases.criterion
        element("tr", ["class": "group"]) { page in
            page.element("th", ["colspan": "4", "scope": "rowgroup"]) { page in
                page.element("div", ["class": "line"]) { page in
                    page.element("span") { page in
                        page.element("span", ["class": "code"], data: criterion.id)
                        page.data(" ")
                        page.data(criterion.check)
                    }
                    page.element(
                        "span", ["class": "soft small"],
                        Words.unitSum(cases.cases.count, points: page.printed.points(cases.sum)))
                }
                page.element("div", ["class": "soft small how"]) { page in
                    page.term(ReportWording.clause, criterion.clause)
                    if !isOpen { page.term(ReportWording.fix, criterion.fix) }
                }
            }
        }
        line()
    }

    private mutating func term(_ wording: Wording, _ data: String) {
        guard !data.isEmpty else { return }
        element("span") { page in
            page.text(wording)
            page.data(page.language == .zhHans ? "：" : ": ")
            page.data(data, limit: 500)
        }
        self.data(" ")
    }

    mutating func caseRow(
        _ finding: Finding, of unit: UnitStanding, _ mention: UnitStanding.Mention, isOpen: Bool
    ) {
        let criterion = finding.criterion
        // A finding may cost points and be open besides: its anchor stands where it costs them.
        let anchor = isOpen && finding.lost > .zero ? nil : Self.anchor(ofUnit: unit.id, criterion)
        element(
            "tr",
            ["id": anchor, "data-s": isOpen ? "open" : "lost", "data-u": unit.id]
        ) { page in
            page.element("th", ["scope": "row"]) { page in
                page.element(
                    "a", ["href": "\(page.address(ofUnit: unit.id))#\(Self.anchor(criterion.id))"],
                    data: unit.name)
            }
            page.element("td") { page in
                if isOpen {
                    page.mark(finding)
                    page.data(" ")
                }
                page.text(finding.reason)
                if !finding.contradictions.isEmpty {
                    page.data(" ")
                    page.tag("t-part", ReportWording.contradiction)
                }
            }
            page.cell("num", data: page.printed.points(mention.amount ?? .zero))
            page.element("td") { $0.places(of: finding, limit: 1) }
        }
        line()
    }

    /// Says what was left out, so that nobody takes a cut list for the whole.
    private mutating func cutNote(_ rest: ArraySlice<CriterionCases.Case>) {
        guard !rest.isEmpty else { return }
        element("tr") { page in
            page.element(
                "td", ["colspan": "4", "class": "soft small"],
                Words.moreUnits(
                    rest.count, points: page.printed.points(Points.total(rest.map(\.amount)))))
        }
        line()
    }

    /// The first places with their archived copies; the unit's page has them all.
    private mutating func places(of finding: Finding, limit: Int = 2) {
        let places = ProblemEvidence(of: finding).places
        if places.isEmpty {
            data("—")
            return
        }
        element("ul", ["class": "evidence"]) { page in
            for place in places.prefix(limit) {
                page.element("li") { $0.briefEvidence(place) }
            }
            if places.count > limit {
                page.element("li", Words.more(places.count - limit))
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
            }
        case .submission(let file), .log(let file):
            data(file, limit: 200)
            element("div", ["class": "soft"]) { $0.hash(evidence.sha256, short: true) }
        }
    }

    /// What is vetoed and who.
    mutating func vetoes(_ lists: RoundLists) {
        let rules = scored.pack.vetoes + scored.round.vetoes
        guard !rules.isEmpty else {
            element("p", ["class": "none"], Words.noVetoRule)
            return
        }
        element("p", ["class": "note"], Words.vetoNote)
        line()
        table("fixed counted") { page in
            page.tableHead([
                (ReportWording.code, "w-code"), (ReportWording.vetoList, nil),
                (ReportWording.clause, "w-name"), (ReportWording.unit, "w-name"),
                (ReportWording.reason, "w-third"),
            ])
            page.element("tbody") { page in
                for rule in rules { page.vetoRows(rule, lists) }
            }
        }
        line()
    }

    private mutating func vetoRows(_ rule: Criterion, _ lists: RoundLists) {
        var met: [[UInt8]] = []
        for (index, unit) in figures.table.rows.enumerated() {
            for veto in unit.vetoes where veto.criterion == rule.id {
                met.append(
                    lists[RoundLists.Row(list: .vetoes, unit: index, place: veto.place)])
            }
        }
        // Rows of one veto share cells, so they are shown and hidden together.
        element("tr") { page in
            let rows = met.count > 1 ? String(met.count) : nil
            page.element("th", ["scope": "row", "class": "code", "rowspan": rows], data: rule.id)
            page.element("td", ["rowspan": rows], data: rule.check)
            page.element("td", ["rowspan": rows], data: rule.clause)
            guard let first = met.first else {
                page.element("td", ["colspan": "2"], Words.noVeto)
                return
            }
            page.html.unescaped(trusted: first)
        }
        line()
        for other in met.dropFirst() {
            element("tr") { $0.html.unescaped(trusted: other) }
            line()
        }
    }

    mutating func vetoCells(_ unit: Int, _ finding: Finding) {
        element("td") { page in
            page.names(of: [unit], limit: 1)
            page.element("br") { _ in }
            page.mark(finding)
        }
        element("td") { page in
            page.text(finding.reason)
            page.places(of: finding)
        }
    }
}
