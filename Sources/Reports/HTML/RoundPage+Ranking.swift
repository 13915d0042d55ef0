import Exact
import Markup
import Model

extension PageWriter {
    private typealias Words = ReportWording.RoundPage

    /// With more units than this the ranking does without bars in its cells.
    private static let mostBarred = 200

    /// One table a group, with its chart.
    mutating func ranking() {
        guard !figures.table.rows.isEmpty else {
            element("p", ["class": "none"], Words.noUnits)
            return
        }
        for (index, group) in figures.groups.enumerated() {
            // The chart says which table has its numbers.
            let table = "ranking-\(index + 1)"
            if figures.groups.count > 1 {
                element("h3", Words.group(group.name, units: group.units.count))
                line()
            }
            rankingTable(group, id: table)
            if group.units.count <= RankingChart.mostUnits {
                html.fragment(
                    RankingChart(figures, group, in: language, table: table).drawn())
                line()
            }
        }
    }

    private mutating func rankingTable(_ group: RoundFigures.Group, id: String) {
        let units = group.units.map { figures.table.rows[$0] }
        let isWide = scored.pack.indicators.count > 7
        let style = "scroll" + (isWide ? " landscape" : "")
        element(
            "div", ["class": units.count > Self.mostBarred ? style + " long" : style]
        ) { page in
            page.element("table", ["class": "ranking", "id": id]) { page in
                page.rankingHead()
                page.element("tbody") { page in
                    for unit in units { page.rankingRow(unit) }
                }
            }
        }
        line()
        element("p", ["class": "note"]) { page in
            page.text(Words.rangeNote)
            guard units.contains(where: { $0.fit == .rounding }) else { return }
            page.data(page.language == .zhHans ? "" : " ")
            page.text(Words.roundingNote)
        }
        line()
    }

    private mutating func rankingHead() {
        element("thead") { page in
            page.element("tr") { page in
                page.columnHead("mid narrow", ReportWording.rank)
                page.columnHead(nil, ReportWording.unit)
                page.columnHead("num", ReportWording.total)
                page.columnHead("mid", ReportWording.grade)
                for node in page.scored.pack.indicators {
                    page.element("th", ["scope": "col", "class": "part"]) { page in
                        page.element("b", data: "\(node.id)（\(page.printed.exact(node.weight))）")
                        page.data(node.name)
                    }
                }
                page.columnHead("num narrow", ReportWording.Count.full)
                page.columnHead("num narrow", ReportWording.Count.lost)
                page.columnHead("num narrow", ReportWording.Count.notApplicable)
                page.columnHead("num narrow", ReportWording.Count.open)
                page.columnHead("num", ReportWording.contribution)
            }
        }
        line()
    }

    private mutating func columnHead(_ style: String?, _ wording: Wording) {
        element("th", ["scope": "col", "class": style], wording)
    }

    private mutating func rankingRow(_ unit: UnitStanding) {
        element(
            "tr",
            [
                "id": Self.anchor(ofUnit: unit.id), "class": unit.isVetoed ? "vetoed" : nil,
                "data-u": unit.id,
            ]
        ) { page in
            page.cell("mid", data: page.printed.rank(unit.rank))
            page.element("th", ["scope": "row", "class": "unit"]) { page in
                page.element("a", ["href": page.address(ofUnit: unit.id)], data: unit.name)
                page.tags(
                    isVetoed: unit.isVetoed, isWarned: unit.isWarned,
                    isProvisional: unit.isProvisional)
            }
            page.element("td", ["class": "num total"]) { page in
                page.data(page.printed.range(unit.total))
                if unit.fit == .rounding { page.element("sup", data: "†") }
            }
            page.cell("mid", data: page.printed.grades(unit.grades))
            for node in unit.nodes(downTo: 1) {
                page.element("td", ["class": "num"]) { page in
                    page.data(page.printed.range(node.points))
                    if page.figures.table.rows.count <= Self.mostBarred {
                        page.bar(node.points, of: node.weight)
                    }
                }
            }
            page.count(unit.counts.full, "full", of: unit)
            page.count(unit.counts.lost, "lost", of: unit)
            page.count(unit.counts.notApplicable, "not-applicable", of: unit)
            page.count(unit.counts.open, "open", of: unit)
            page.cell("num", data: page.printed.range(unit.contribution))
        }
        line()
    }

    /// A count that leads to the list behind it.
    private mutating func count(_ count: Int, _ anchor: String, of unit: UnitStanding) {
        element("td", ["class": "num"]) { page in
            if count == 0 {
                page.data("0")
            } else {
                page.element(
                    "a", ["href": "\(page.address(ofUnit: unit.id))#\(anchor)"], data: "\(count)")
            }
        }
    }
}
