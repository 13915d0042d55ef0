import Exact
import Markup
import Model

extension PageWriter {
    private typealias Words = ReportWording.RoundPage

    /// The most units named at a grade; the ranking has them all.
    private static let mostNamed = 100

    /// How the units are spread over the grades.
    mutating func overall() {
        table() { page in
            page.tableHead([
                (ReportWording.grade, nil), (Words.cutOff, "num"), (Words.unitCount, "num"),
                (Words.possible, "num"), (Words.names, nil),
            ])
            page.element("tbody") { page in
                for count in page.figures.grades { page.gradeRow(count) }
            }
        }
        line()
        if !figures.table.rows.isEmpty { spread() }
        composite()
        agreements()
        if !scored.notices.isEmpty {
            element("h3", ReportWording.notices)
            notices(scored.notices)
        }
    }

    private mutating func gradeRow(_ count: RoundFigures.GradeCount) {
        let grade = count.grade
        let rows = figures.table.rows
        let units = rows.indices.filter { index in
            rows[index].grades.map {
                $0.lowest.from <= grade.from && grade.from <= $0.highest.from
            } ?? false
        }
        element("tr") { page in
            page.element("th", ["scope": "row"], data: grade.name)
            page.cell("num", data: "≥ \(page.printed.exact(grade.from))")
            page.cell("num", data: "\(count.certain)")
            page.cell("num", data: "\(count.possible)")
            page.element("td") { page in
                if units.isEmpty { page.data("—") }
                for (position, index) in units.prefix(Self.mostNamed).enumerated() {
                    if position > 0 { page.data(page.language == .zhHans ? "、" : ", ") }
                    page.names(of: [index], limit: 1)
                    page.tags(
                        isVetoed: rows[index].isVetoed, isWarned: rows[index].isWarned,
                        isProvisional: rows[index].isProvisional)
                }
                if units.count > Self.mostNamed {
                    page.data(" ")
                    page.text(Words.andMore(units.count))
                }
            }
        }
        line()
    }

    /// Where most points are lost.
    mutating func analysis() {
        element("p", ["class": "note"], Words.rateNote)
        table("fixed") { page in
            page.tableHead([
                (ReportWording.code, "w-code"), (ReportWording.indicator, nil),
                (ReportWording.weight, "num w-num"), (Words.applicableTo, "num w-num"),
                (ReportWording.scoreRate, "w-rate"), (Words.lostTotal, "num w-num"),
                (Words.weakest, "w-quarter"),
            ])
            for node in page.scored.pack.indicators {
                page.element("tbody") { page in
                    page.rateRow(node, isTop: true)
                    for child in node.children { page.rateRow(child, isTop: false) }
                }
                page.line()
            }
        }
        line()
        heatMaps()
        costliest()
    }

    private mutating func rateRow(_ node: Indicator, isTop: Bool) {
        let rate = figures.rate(of: node.id, isCriterion: false)
        element("tr", ["class": isTop ? "group" : nil]) { page in
            page.element("th", ["scope": "row", "class": "code"], data: node.id)
            page.cell(data: node.name)
            page.cell("num", data: page.printed.exact(node.weight))
            page.cell("num", data: "\(rate.units)")
            page.element("td") { $0.rateBar(rate) }
            page.cell("num", data: page.printed.points(rate.lost))
            page.element("td") { page in
                rate.weakest.isEmpty ? page.data("—") : page.names(of: rate.weakest, limit: 3)
            }
        }
        line()
    }

    private mutating func rateBar(_ rate: ScoreRate) {
        element("div", ["class": "rate"]) { page in
            page.bar(rate.percent, of: Points(100), wide: true)
            page.element("span", data: page.printed.percent(rate.percent))
        }
    }

    /// The ten criteria that cost the units the most.
    private mutating func costliest() {
        element("h3", Words.mostLost)
        line()
        let criteria = scored.pack.criteria
            .filter { figures.rate(of: $0.id, isCriterion: true).lost > .zero }
            .stablySorted { figures.rate(of: $0.id, isCriterion: true).lost }
        guard !criteria.isEmpty else {
            element("p", ["class": "none"], Words.nothingLost)
            return
        }
        table("fixed") { page in
            page.tableHead([
                (ReportWording.code, "w-code"), (ReportWording.criterion, nil),
                (Words.losing, "num w-num"), (ReportWording.scoreRate, "w-rate"),
                (Words.lostTotal, "num w-num"), (ReportWording.fix, "w-quarter"),
            ])
            page.element("tbody") { page in
                for criterion in criteria.prefix(10) {
                    let rate = page.figures.rate(of: criterion.id, isCriterion: true)
                    page.element("tr") { page in
                        page.element("th", ["scope": "row", "class": "code"], data: criterion.id)
                        page.cell(data: criterion.check)
                        page.cell("num", data: "\(rate.losing) / \(rate.units)")
                        page.element("td") { $0.rateBar(rate) }
                        page.cell("num", data: page.printed.points(rate.lost))
                        page.cell(data: criterion.fix)
                    }
                    page.line()
                }
            }
        }
        line()
    }
}
