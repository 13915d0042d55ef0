import Exact
import Markup
import Model

/// The rectification notice: who is told, what was found, what has to be done by when.
extension PageWriter {
    private typealias Words = ReportWording.NoticePage

    mutating func noticePage(
        _ rectification: Rectification, _ heading: NoticeRenderer.Heading, ledger: String
    ) {
        element("main", ["id": "main", "class": "notice"]) { page in
            page.element("h1", Words.title(page.scored.round.title))
            page.line()
            if let number = heading.number {
                page.element("p", ["class": "number"], data: number)
                page.line()
            }
            page.element("p", ["class": "to"]) { $0.text(Words.to(rectification.unit.name)) }
            page.line()
            page.opening(rectification)
            page.heading("items", ReportWording.numbered(1, Words.items))
            page.noticeTable(rectification)
            page.heading("demands", ReportWording.numbered(2, Words.demands))
            page.element("ol", ["class": "demands"]) { page in
                for demand in Words.demandList(rectification.deadline) {
                    page.element("li", demand)
                    page.line()
                }
            }
            page.line()
            page.element("p") { $0.text(Words.attachment(ledger)) }
            page.line()
            page.element("p", ["class": "sign"]) { page in
                page.data(page.scored.round.organiser)
                page.element("br") { _ in }
                if let day = CivilDate(heading.day) {
                    page.text(Words.day(day))
                } else {
                    page.data(heading.day)
                }
            }
        }
        line()
        foot()
    }

    private mutating func opening(_ rectification: Rectification) {
        let scored = figures.table.rows.first { $0.id == rectification.unit.id }
        let round = self.scored.round
        element("p") { page in
            page.text(
                Words.opening(
                    basis: page.scored.pack.source.citation, time: page.printed.time(round.asOf),
                    total: page.printed.range(scored?.total),
                    full: page.printed.exact(page.policy.total),
                    grade: page.printed.grades(scored?.grades),
                    problems: rectification.items.count))
        }
        line()
        if scored?.isProvisional == true {
            element("p") { $0.text(Words.provisional) }
            line()
        }
    }

    private mutating func noticeTable(_ rectification: Rectification) {
        table("fixed") { page in
            page.tableHead([
                (Words.number, "w-name"), (ReportWording.problem, nil),
                (ReportWording.fix, "w-quarter"), (ReportWording.responsible, "w-name"),
                (ReportWording.UnitPage.gain, "num w-num"),
            ])
            page.element("tbody") { page in
                for item in rectification.items {
                    page.noticeRow(item, number: rectification.number(of: item))
                }
            }
        }
        line()
    }

    private mutating func noticeRow(_ item: Rectification.Item, number: String) {
        let criterion = item.finding.criterion
        element("tr") { page in
            page.element("th", ["scope": "row"]) { page in
                page.data(number)
                page.element("div", ["class": "soft small"], data: criterion.clause)
            }
            page.element("td") { page in
                page.element("div", ["class": "soft small"], data: criterion.check)
                page.text(item.finding.reason)
                for place in item.places.prefix(3) {
                    page.element("div", ["class": "small"]) { $0.url(place) }
                }
                if item.places.count > 3 {
                    page.element(
                        "div", ["class": "small"],
                        ReportWording.RoundPage.more(item.places.count - 3))
                }
            }
            page.cell(data: criterion.fix)
            page.cell(data: criterion.responsible ?? "—")
            page.cell("num", data: "+\(item.gain)")
        }
        line()
    }
}
