import Exact
import Markup
import Model

/// Score rates of a group's units at the indicators of the second level, or of the first where there
/// are too many: the stronger against the page, the better, with the rate in every cell.
struct HeatMap {
    /// More units, and more columns, than this are left to the workbook.
    static let most = (units: 80, columns: 24)

    /// What a cell shows: the rate of the points that are certain, in full per cent.
    private struct Column {
        let id: String
        let rates: [PointRange?]
    }

    private let printed: PrintedValue
    private let names: [String]
    private let columns: [Column]

    private static let (left, top): (Decimal128, Decimal128) = (96, 26)
    private static let (width, height): (Decimal128, Decimal128) = (44, 22)

    /// `nil` where the map would be too large to be read.
    init?(_ figures: RoundFigures, _ group: RoundFigures.Group, in language: Language) {
        guard (2...Self.most.units).contains(group.units.count) else { return nil }
        let units = group.units.map { figures.table.rows[$0] }
        printed = PrintedValue(figures.round, in: language)
        names = units.map(\.name)
        let first = figures.round.pack.indicators
        let second = first.flatMap { $0.children.isEmpty ? [$0] : $0.children }
        let nodes = second.count <= Self.most.columns ? second : first
        guard (2...Self.most.columns).contains(nodes.count) else { return nil }
        let scored = units.map { unit in
            var rates: [String: PointRange] = [:]
            for node in unit.nodes(downTo: 2) {
                rates[node.id] = node.comparable?.share(100, of: node.weight.amount)
            }
            return rates
        }
        columns = nodes.map { node in
            Column(id: node.id, rates: scored.map { $0[node.id] })
        }
    }

    func drawn(_ group: String) -> MarkupWriter {
        let language = printed.language
        let title = ReportWording.Chart.heat(group).text(in: language)
        var canvas = ChartCanvas(
            title, about: ReportWording.Chart.heatAbout.text(in: language),
            width: Self.left + Decimal128(columns.count) * Self.width + 4,
            height: Self.top + Decimal128(names.count) * Self.height + 4, isWide: true)
        for (index, column) in columns.enumerated() {
            let x = Self.left + Decimal128(index) * Self.width
            canvas.label("axis", x: x + 21, y: Self.top - 8, column.id, anchor: "middle")
        }
        for (row, name) in names.enumerated() {
            let y = Self.top + Decimal128(row) * Self.height
            let short = name.count > 7 ? "\(name.prefix(6))…" : name
            canvas.label("name", x: Self.left - 8, y: y + 15, short, anchor: "end")
            for (index, column) in columns.enumerated() {
                let x = Self.left + Decimal128(index) * Self.width
                let shade = Self.shade(column.rates[row])
                canvas.rectangle("h\(shade)", x: x, y: y, width: 42, height: 20)
                canvas.label(
                    "heat t\(shade == "n" ? "4" : shade)", x: x + 21, y: y + 14,
                    Self.cell(column.rates[row]), anchor: "middle")
            }
        }
        canvas.endDrawing()
        canvas.twin(
            ReportWording.Chart.twin.text(in: language),
            head: [ReportWording.unit.text(in: language)]
                + columns.map(\.id),
            rows: names.enumerated().map { row, name in
                [name] + columns.map { printed.percent($0.rates[row]) }
            })
        canvas.note(ReportWording.Chart.heatLegend.text(in: language))
        return canvas.finished()
    }

    /// Whole per cent; a question mark behind what is open.
    private static func cell(_ rate: PointRange?) -> String {
        guard let rate else { return "—" }
        let text = rate.lowest.amount.rounded(places: 0).plain
        return rate.isCertain ? text : "\(text)?"
    }

    private static func shade(_ rate: PointRange?) -> String {
        guard let rate else { return "n" }
        let bounds: [Decimal128] = [90, 75, 60, 40]
        return "\(bounds.firstIndex { rate.lowest >= Points($0) } ?? bounds.count)"
    }
}
