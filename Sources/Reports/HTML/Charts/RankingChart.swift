import Exact
import Markup
import Model

/// The totals of a group as horizontal bars; a whisker spans what is still open.
struct RankingChart {
    /// A longer chart says less than the table.
    static let mostUnits = 80

    private static let left: Decimal128 = 132
    private static let width: Decimal128 = 620
    private static let rowHeight: Decimal128 = 26
    private static let top: Decimal128 = 34

    private let figures: RoundFigures
    private let group: RoundFigures.Group
    private let language: Language
    private let printed: PrintedValue
    /// The id of the table that holds the same numbers.
    private let table: String
    private var svg = MarkupWriter(.html)

    init(
        _ figures: RoundFigures, _ group: RoundFigures.Group, in language: Language, table: String
    ) {
        self.table = table
        self.figures = figures
        self.group = group
        self.language = language
        printed = PrintedValue(figures.round, in: language)
    }

    /// The figure with its legend.
    func drawn() -> MarkupWriter {
        var chart = self
        chart.draw()
        return chart.svg
    }

    private mutating func draw() {
        let rows = Decimal128(group.units.count)
        let height = Self.top + rows * Self.rowHeight + 8
        let name = ReportWording.RoundPage.chart(group.name).text(in: language)
        let about = ReportWording.RoundPage.chartDescription.text(in: language)
        svg.open("figure")
        svg.open("div", ["class": "scroll"])
        svg.open(
            "svg",
            [
                "class": "chart", "role": "img", "viewBox": "0 0 900 \(plain(height))",
                "aria-label": CleanText.shown("\(name)。\(about)"), "aria-details": table,
            ])
        svg.element("title", text: CleanText.shown(name))
        svg.element("desc", text: about)
        scale(bottom: height - 8)
        for (row, index) in group.units.enumerated() {
            unit(figures.table.rows[index], at: Self.top + Decimal128(row) * Self.rowHeight)
        }
        svg.close()
        svg.close()
        svg.lineBreak()
        legend()
        svg.element("figcaption") { caption in
            caption.element(
                "a", ["href": "#\(table)"],
                text: ReportWording.Chart.rankingTwin.text(in: language))
        }
        svg.close()
    }

    /// Zero, the total, and the grades' cut-offs.
    private mutating func scale(bottom: Decimal128) {
        let policy = figures.round.pack.policy
        line("grid", x: x(of: .zero), from: Self.top - 6, to: bottom)
        line("grid", x: x(of: policy.total), from: Self.top - 6, to: bottom)
        for grade in policy.grades where grade.from > .zero && grade.from < policy.total {
            line("cut", x: x(of: grade.from), from: Self.top - 6, to: bottom)
            label(
                "axis", x: x(of: grade.from), y: Self.top - 12,
                "\(grade.name) \(printed.exact(grade.from))", anchor: "middle")
        }
    }

    private mutating func unit(_ unit: UnitStanding, at y: Decimal128) {
        label("name", x: Self.left - 10, y: y + 16, shortened(unit.name), anchor: "end")
        guard let total = unit.total else {
            label("name", x: Self.left + 8, y: y + 16, "—", anchor: "start")
            return
        }
        let (low, high) = (x(of: total.lowest), x(of: total.highest))
        bar(unit.isVetoed ? "b-veto" : "b-full", from: Self.left, to: low, y: y)
        if low != high {
            bar("b-open", from: low, to: high, y: y)
            let middle = plain(y + 12)
            svg.element(
                "path",
                [
                    "class": "whisker",
                    "d": "M\(plain(low)) \(middle)H\(plain(high))"
                        + "M\(plain(low)) \(plain(y + 8))v8M\(plain(high)) \(plain(y + 8))v8",
                ])
        }
        var text = printed.range(total)
        if unit.isVetoed { text += " ✕ " + ReportWording.vetoed.text(in: language) }
        label("value", x: high + 8, y: y + 16, text, anchor: "start")
        svg.lineBreak()
    }

    private mutating func bar(
        _ style: String, from: Decimal128, to: Decimal128, y: Decimal128
    ) {
        svg.element(
            "rect",
            [
                "class": style, "x": plain(from), "y": plain(y + 4), "width": plain(to - from),
                "height": "16",
            ])
    }

    private mutating func line(
        _ style: String, x: Decimal128, from top: Decimal128, to bottom: Decimal128
    ) {
        svg.element(
            "line",
            [
                "class": style, "x1": plain(x), "x2": plain(x), "y1": plain(top),
                "y2": plain(bottom),
            ])
    }

    private mutating func label(
        _ style: String, x: Decimal128, y: Decimal128, _ text: String, anchor: String
    ) {
        svg.element(
            "text",
            ["class": style, "x": plain(x), "y": plain(y), "text-anchor": anchor],
            text: CleanText.shown(text))
    }

    private mutating func legend() {
        svg.open("ul", ["class": "legend"])
        for (style, wording) in [
            ("b-full", ReportWording.RoundPage.certainPart),
            ("b-open", ReportWording.RoundPage.openPart),
        ] {
            svg.element("li") { item in
                item.element("svg", ["viewBox": "0 0 26 11", "aria-hidden": "true"]) { icon in
                    icon.element("rect", ["class": style, "width": "26", "height": "11"])
                    guard style == "b-open" else { return }
                    icon.element(
                        "path", ["class": "whisker", "d": "M1 5.5H25M1 2v7M25 2v7"])
                }
                item.text(wording.text(in: language))
            }
        }
        svg.element("li") { item in
            item.element("svg", ["viewBox": "0 0 26 11", "aria-hidden": "true"]) { icon in
                icon.element(
                    "line", ["class": "cut", "x1": "13", "x2": "13", "y1": "0", "y2": "11"])
            }
            item.text(ReportWording.RoundPage.cutOffs.text(in: language))
        }
        svg.close()
    }

    private func x(of points: Points) -> Decimal128 {
        let total = figures.round.pack.policy.total
        let share = points.share(Self.width, of: total.amount)?.amount ?? 0
        return Self.left + Decimal128.minimum(Self.width, Decimal128.maximum(0, share))
    }

    private func plain(_ number: Decimal128) -> String {
        number.rounded(places: 1).reduced.plain
    }

    private func shortened(_ name: String) -> String {
        name.count > 9 ? "\(name.prefix(8))…" : name
    }
}
