import Model
import Workbook

/// 一级指标: units × first-level indicators with the second level beside each.
struct IndicatorSheet {
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
    func sheet() -> SheetDraft {
        var builder = SheetBuilder(.indicators, book)
        builder.title(book.scored.round.title + " · " + book.name(of: .indicators))
        builder.note(
            book.say(ReportWording.Book.indicatorNote(isOpen: book.ends.count > 1)), span: 12)
        builder.note(book.say(ReportWording.RoundPage.rateNote), span: 12)
        builder.heads(heads)
        guard !book.figures.units.isEmpty else {
            builder.addWide(book.text(ReportWording.RoundPage.noUnits), span: 4)
            return builder.finished()
        }
        for group in book.figures.groups {
            for index in group.units { builder.add(row(index), height: 21) }
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
        builder.add(rates, height: 21)
        return builder.finished(frozen: 2, filtered: last, breaks: breaks)
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
        let unit = book.figures.units[index].unit
        var cells = [book.text(unit.unit.name, book.looks.name), book.text(unit.unit.group)]
        var scored: [ScoredIndicator] = []
        for top in unit.indicators { scored += [top] + top.children }
        for ((place, node), result) in zip(nodes, scored) {
            cells += book.ends(atNode: place).map {
                arithmetic.cell(
                    unit: index, node: place, $0, range: result.points,
                    .init(isTotal: node.level == 1))
            }
        }
        return cells
    }
}
