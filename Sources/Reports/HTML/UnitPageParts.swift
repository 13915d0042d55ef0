import Exact
import Markup
import Model

/// What the pages about units have in common, written once for all of them: names, clauses and
/// remedies of criteria, the form that finds rows, the chapter on the method.
struct UnitPageParts: Sendable {
    /// The pieces of the rows about one criterion.
    final class Row: Sendable {
        /// The row in the tree up to what it is worth, by how it stands.
        let item: [[UInt8]]
        /// The row of a list up to the code, by how it stands.
        let list: [[UInt8]]
        /// What is checked, as a cell.
        let check: [UInt8]
        /// What is checked, above the reason of a loss, in the cell that holds both.
        let lostCheck: [UInt8]
        /// How it is mended, by when and by whom, as cells behind what mending gains.
        let mending: [UInt8]
        /// Clause, day, post and remedy below a row, behind the line that opens them.
        let terms: [UInt8]
        /// The same without the remedy.
        let fullTerms: [UInt8]

        fileprivate init(_ criterion: Criterion, _ page: PageWriter) {
            let standings = RowStanding.allCases
            item = standings.map { standing in page.piece { $0.itemHead(criterion, standing) } }
            list = standings.map { standing in page.piece { $0.listHead(criterion, standing) } }
            check = page.piece { $0.cell(data: criterion.check) }
            lostCheck = page.piece { page in
                page.piece("<td>")
                page.element("div", ["class": "soft small"], data: criterion.check)
            }
            mending = page.piece { $0.mending(criterion) }
            terms = page.piece { $0.terms(of: criterion, withFix: true) }
            fullTerms = page.piece { $0.terms(of: criterion, withFix: false) }
        }
    }

    /// What stands about one indicator.
    struct Node: Sendable {
        /// Its row among the first-level indicators up to the points.
        let rate: [UInt8]
        /// Its head in the tree: code and name, up to the points.
        let line: [UInt8]
        /// What follows the points there.
        let weight: [UInt8]
        /// The row of that head below the first level, up to the head.
        let branch: [UInt8]
        private let indicator: Indicator

        fileprivate init(_ indicator: Indicator, _ page: PageWriter) {
            self.indicator = indicator
            rate = page.piece { $0.rateHead(indicator) }
            line = page.piece { $0.lineHead(indicator) }
            weight = page.piece { page in
                page.html.text(" / \(page.printed.exact(indicator.weight))")
                page.piece("</span>")
            }
            branch = page.piece { $0.branchHead(indicator) }
        }

        /// Whether `other`, which has its id, is called and weighs the same.
        fileprivate func isAbout(_ other: Indicator) -> Bool {
            indicator.name == other.name && indicator.weight == other.weight
        }
    }

    /// What the result rests on, below the title.
    let origin: [UInt8]
    /// The end of the page.
    let foot: [UInt8]
    /// The form that finds rows.
    let filters: [UInt8]
    /// The chapter on the method.
    let method: [UInt8]
    /// What numbers are counted in, by the facts' names.
    let factUnits: [String: String]
    /// What lies under the radars of a group's units, drawn for the first of them.
    private(set) var radars: [String: RadarChart.Ground] = [:]
    fileprivate private(set) var nodes: [String: Node] = [:]
    fileprivate private(set) var rows: [ObjectIdentifier: Row] = [:]
    /// Held, so that no other criterion comes to lie in the place of one of them.
    private let criteria: [Criterion]

    init(_ figures: RoundFigures, in language: Language) {
        let page = PageWriter(figures, in: language, root: "../")
        origin = page.piece { $0.origin() }
        foot = page.piece { $0.foot() }
        filters = page.piece { $0.filters(standings: [.lost, .open, .full, .none], units: []) }
        method = page.piece { $0.method() }
        factUnits = Dictionary(
            figures.round.pack.facts.compactMap { fact in fact.unit.map { (fact.name, $0) } },
            uniquingKeysWith: { first, _ in first })
        criteria =
            figures.round.pack.pointCriteria + figures.round.pack.vetoes
            + figures.round.round.vetoes
        for group in figures.groups {
            guard let first = group.units.first else { continue }
            radars[group.name] = page.radar(of: figures.units[first].unit).ground()
        }
        var indicators = figures.round.pack.indicators
        while let indicator = indicators.popLast() {
            nodes[indicator.id] = Node(indicator, page)
            indicators += indicator.children
        }
        for criterion in criteria { rows[criterion.identity] = Row(criterion, page) }
    }
}

extension PageWriter {
    /// The pieces of rows about a criterion; those of one the pack does not hold itself are made
    /// anew.
    func rowParts(of criterion: Criterion) -> UnitPageParts.Row {
        parts?.rows[criterion.identity] ?? UnitPageParts.Row(criterion, self)
    }

    /// The pieces about an indicator; a group's may weigh something else.
    func nodeParts(of indicator: Indicator) -> UnitPageParts.Node {
        if let known = parts?.nodes[indicator.id], known.isAbout(indicator) { return known }
        return UnitPageParts.Node(indicator, self)
    }

    /// What `content` writes, by itself.
    fileprivate func piece(_ content: (inout PageWriter) -> Void) -> [UInt8] {
        var page = self
        page.html = MarkupWriter(.html)
        content(&page)
        return page.html.written(from: 0)
    }

    fileprivate mutating func rateHead(_ indicator: Indicator) {
        let anchor = Self.anchor(indicator.id, isCriterion: false)
        piece("<tr>")
        element("th", ["scope": "row"]) { page in
            page.element("a", ["href": "#\(anchor)"]) { page in
                page.data("\(indicator.id) \(indicator.name)")
            }
        }
        cell("num", data: printed.exact(indicator.weight))
        piece("<td class=\"num\">")
    }

    fileprivate mutating func lineHead(_ indicator: Indicator) {
        element("span", data: "\(indicator.id) \(indicator.name)")
        piece("<span class=\"num\">")
    }

    fileprivate mutating func branchHead(_ indicator: Indicator) {
        html.open(
            "tr", ["class": "group", "id": Self.anchor(indicator.id, isCriterion: false)])
        html.open("th", ["colspan": "7", "scope": "rowgroup"])
        html.open("div", ["class": "line"])
        piece("")
    }

    /// The row of the tree, left open behind the full points.
    fileprivate mutating func itemHead(_ criterion: Criterion, _ standing: RowStanding) {
        let anchor = Self.anchor(criterion.id)
        html.open(
            "tr",
            [
                "class": "item", "id": anchor, "data-s": standing.rawValue,
                "data-n": marks.indicator(of: criterion), "data-c": marks.clause(of: criterion),
            ])
        element("th", ["scope": "row", "class": "code"]) { page in
            page.element("a", ["href": "#\(anchor)"], data: criterion.id)
        }
        cell(data: criterion.check)
        cell("num", data: printed.exact(criterion.points))
        piece("<td class=\"num\">")
    }

    /// The row of a list, left open behind the code.
    fileprivate mutating func listHead(_ criterion: Criterion, _ standing: RowStanding) {
        html.open(
            "tr",
            [
                "data-s": standing.rawValue, "data-n": marks.indicator(of: criterion),
                "data-c": marks.clause(of: criterion),
            ])
        element("th", ["scope": "row", "class": "code"]) { page in
            page.element("a", ["href": "#\(Self.anchor(criterion.id))"], data: criterion.id)
        }
    }

    fileprivate mutating func mending(_ criterion: Criterion) {
        piece("</td>")
        cell(data: criterion.fix)
        cell("code", data: criterion.due?.description ?? "—")
        cell(data: criterion.responsible ?? "—")
        piece("</tr>\n")
    }

    fileprivate mutating func terms(of criterion: Criterion, withFix: Bool) {
        piece("</summary><div class=\"inside\">")
        element("dl", ["class": "facts"]) { page in
            page.pair(ReportWording.clause, data: criterion.clause)
            page.pair(ReportWording.due, data: criterion.due?.description ?? "—")
            page.pair(ReportWording.responsible, data: criterion.responsible ?? "—")
            if withFix { page.pair(ReportWording.fix, data: criterion.fix) }
        }
    }
}
