import Exact
import Markup
import Model

/// The page about the round: ranking first, then what lies behind it.
extension PageWriter {
    mutating func roundPage() {
        let round = scored.round
        masthead(
            kicker: { page in
                page.element("span", data: round.organiser)
            }, title: round.title, kind: ReportWording.RoundPage.kind)
        let parts: [(id: String, wording: Wording)] = [
            ("ranking", ReportWording.RoundPage.ranking),
            ("overall", ReportWording.RoundPage.overall),
            ("analysis", ReportWording.RoundPage.analysis),
            ("problems", ReportWording.RoundPage.problems),
            ("open", ReportWording.RoundPage.open),
            ("vetoes", ReportWording.vetoList),
            ("method", ReportWording.method),
        ]
        contents(parts)
        cautions()
        element("main", ["id": "main"]) { page in
            page.keyFigures()
            page.filters(standings: [.lost, .open], units: page.scored.units.map(\.unit))
            for (index, part) in parts.enumerated() {
                page.heading(part.id, ReportWording.numbered(index + 1, part.wording))
                switch part.id {
                case "ranking": page.ranking()
                case "overall": page.overall()
                case "analysis": page.analysis()
                case "problems": page.problems()
                case "open": page.openPoints()
                case "vetoes": page.vetoes()
                default: page.method()
                }
            }
        }
        foot()
    }

    private mutating func cautions() {
        let open = scored.units.count(where: \.isProvisional)
        guard open > 0 else { return }
        element("p", ["class": "caution"], ReportWording.RoundPage.caution(units: open))
        line()
    }

    /// The round in one line.
    private mutating func keyFigures() {
        typealias Words = ReportWording.RoundPage
        let units = scored.units
        element("dl", ["class": "figures"]) { page in
            page.pair(Words.units, data: "\(units.count)")
            page.pair(Words.average, data: page.printed.range(page.figures.average))
            page.extreme(Words.highest, page.figures.highest)
            page.extreme(Words.lowest, page.figures.lowest)
            page.pair(Words.vetoed, data: "\(units.count(where: \.isVetoed))")
            if page.figures.warned > 0 {
                page.pair(Words.warned, data: "\(page.figures.warned)")
            }
            page.pair(Words.provisional, data: "\(units.count(where: \.isProvisional))")
            page.pair(Words.submitted) { page in
                page.data("\(units.count { $0.submitted != nil })")
                page.element("small", data: "/ \(units.count)")
            }
        }
        line()
    }

    private mutating func extreme(_ term: Wording, _ extreme: RoundFigures.Extreme?) {
        pair(term) { page in
            page.data(page.printed.range(extreme?.total))
            guard let units = extreme?.units else { return }
            page.element("small") { $0.names(of: units, limit: 1, linked: false) }
        }
    }

    /// Units by name, the first `limit` of them.
    mutating func names(of units: [Int], limit: Int, linked: Bool = true) {
        for (position, index) in units.prefix(limit).enumerated() {
            if position > 0 { data(language == .zhHans ? "、" : ", ") }
            let unit = scored.units[index].unit
            if linked {
                element("a", ["href": address(of: unit)], data: unit.name)
            } else {
                data(unit.name)
            }
        }
        if units.count > limit {
            data(language == .zhHans ? "" : " ")
            text(ReportWording.RoundPage.andMore(units.count))
        }
    }
}
