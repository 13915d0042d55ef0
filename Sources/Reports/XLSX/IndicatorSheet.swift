import Model
import Workbook

/// 一级指标: units × first-level indicators with the second level beside each.
struct IndicatorSheet: Sendable {
    private let book: BookContext
    private let arithmetic: ArithmeticSheet
    private let nodes: [(place: Int, node: TreeNode)]

    init(_ book: BookContext, _ arithmetic: ArithmeticSheet) {
        self.book = book
        self.arithmetic = arithmetic
        nodes = TreeNode.preorder(of: book.scored.pack.indicators).enumerated()
            .filter { $0.element.level <= 2 }.map { ($0.offset, $0.element) }
    }

    /// The finished sheet.
    func sheet() -> StreamedSheet {
        var builder = SheetBuilder(.indicators, book, body: .counted)
        var parts = RowParts(size: RowParts.rows)
        let order = book.figures.groups.flatMap(\.units)
        builder.title(book.scored.round.title + " · " + book.name(of: .indicators))
        builder.note(
            book.say(ReportWording.Book.indicatorNote(isOpen: book.ends.count > 1)), span: 12)
        builder.note(book.say(ReportWording.RoundPage.rateNote), span: 12)
        builder.heads(heads)
        guard !order.isEmpty else {
            builder.addWide(book.text(ReportWording.RoundPage.noUnits), span: 4)
            return StreamedSheet(builder.finished())
        }
        for index in order.indices {
            parts.note(index, row: builder.row)
            builder.skip()
        }
        let last = builder.row - 1
        var rates = [
            book.text(ReportWording.scoreRate, book.looks.label),
            book.text("", book.looks.label),
        ]
        for (place, node) in nodes {
            let rate = book.figures.rate(of: node.indicator.id, isCriterion: false)
            rates += book.range(
                rate.percent, .init(isTotal: node.level == 1, isPercent: true),
                ends: book.ends(atNode: place))
        }
        builder.keep(rates, height: 21)
        return parts.sheet(
            builder.finished(frozen: 2, filtered: last, breaks: breaks), book, count: order.count
        ) { place, builder in
            builder.add(row(order[place]), height: 21)
            return true
        }
    }

    /// Each first-level indicator but the first begins a page when there is more than fits on one.
    private var breaks: [Int] {
        var column = 3
        var starts: [Int] = []
        for (place, node) in nodes {
            if node.level == 1, column > 3 { starts.append(column) }
            column += book.ends(atNode: place).count
        }
        return column > Self.mostColumns ? starts : []
    }

    /// Columns that can be read on one page.
    private static let mostColumns = 18

    private var heads: [SheetBuilder.Head] {
        var heads: [SheetBuilder.Head] = [
            .init(title: book.say(ReportWording.unit), width: 16),
            .init(title: book.say(ReportWording.Book.group), width: 9),
        ]
        var band = ""
        for (place, node) in nodes {
            let isFirst = node.level == 1
            if isFirst { band = book.head(of: node.indicator).replacing("\n", with: " ") }
            let title =
                isFirst
                ? book.say(ReportWording.Book.wholeIndicator) : book.head(of: node.indicator)
            let ends = book.ends(atNode: place)
            heads.append(
                .init(
                    title: title, parts: book.heads(of: ends), width: ends.count == 1 ? 14 : 9,
                    band: band))
        }
        return heads
    }

    private func row(_ index: Int) -> [CellDraft] {
        let unit = book.figures.table.rows[index]
        var cells = [book.text(unit.name, book.looks.name), book.text(unit.group)]
        for ((place, node), result) in zip(nodes, unit.nodes(downTo: 2)) {
            cells += book.ends(atNode: place).map {
                arithmetic.cell(
                    unit: index, node: place, $0, range: result.points,
                    .init(isTotal: node.level == 1))
            }
        }
        return cells
    }
}
