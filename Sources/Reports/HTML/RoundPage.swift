import Exact
import Markup
import Model

/// The page about the round: ranking first, then what lies behind it.
extension PageWriter {
    private static let chapters: [(id: String, wording: Wording)] = [
        ("ranking", ReportWording.RoundPage.ranking),
        ("overall", ReportWording.RoundPage.overall),
        ("analysis", ReportWording.RoundPage.analysis),
        ("problems", ReportWording.RoundPage.problems),
        ("open", ReportWording.RoundPage.open),
        ("vetoes", ReportWording.vetoList),
        ("method", ReportWording.method),
    ]

    /// The chapters made of totals.
    mutating func beginRoundPage() {
        let round = scored.round
        masthead(
            kicker: { page in
                page.element("span", data: round.organiser)
            }, title: round.title, kind: ReportWording.RoundPage.kind)
        contents(Self.chapters)
        cautions()
        html.open("main", ["id": "main"])
        keyFigures()
        filters(standings: [.lost, .open], units: figures.table.rows)
        for index in 0..<3 {
            chapterHead(index)
            switch index {
            case 0: ranking()
            case 1: overall()
            default: analysis()
            }
        }
    }

    /// The chapters that show details of units, and the end.
    mutating func endRoundPage(_ lists: RoundLists) {
        for index in 3..<Self.chapters.count {
            chapterHead(index)
            switch index {
            case 3: problems(lists)
            case 4: openPoints(lists)
            case 5: vetoes(lists)
            default: method()
            }
        }
        html.close()
        foot()
    }

    private mutating func chapterHead(_ index: Int) {
        let chapter = Self.chapters[index]
        heading(chapter.id, ReportWording.numbered(index + 1, chapter.wording))
    }

    private mutating func cautions() {
        let open = figures.table.provisional
        guard open > 0 else { return }
        element("p", ["class": "caution"], ReportWording.RoundPage.caution(units: open))
        line()
    }

    /// The round in one line.
    private mutating func keyFigures() {
        typealias Words = ReportWording.RoundPage
        let table = figures.table
        element("dl", ["class": "figures"]) { page in
            page.pair(Words.units, data: "\(table.rows.count)")
            page.pair(Words.average, data: page.printed.range(page.figures.average))
            page.extreme(Words.highest, page.figures.highest)
            page.extreme(Words.lowest, page.figures.lowest)
            page.pair(Words.vetoed, data: "\(table.vetoed)")
            if table.warned > 0 { page.pair(Words.warned, data: "\(table.warned)") }
            page.pair(Words.provisional, data: "\(table.provisional)")
            page.pair(Words.submitted) { page in
                page.data("\(table.submitted)")
                page.element("small", data: "/ \(table.rows.count)")
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
            let unit = figures.table.rows[index]
            if linked {
                element("a", ["href": address(ofUnit: unit.id)], data: unit.name)
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
