import Model
import Workbook

/// Fills a sheet from the top: title, notes, heads, then one row after the other.
struct SheetBuilder {
    /// The head of a column, or of several with a common title.
    struct Head {
        /// What stands over the columns.
        var title: String
        /// The heads below it; none for a single column.
        var parts: [String] = []
        /// The width of each column in digits.
        var width: Double
        /// What stands over this head and its neighbours of the same band.
        var band: String?

        /// How many columns it has.
        var count: Int { max(parts.count, 1) }
    }

    /// What becomes of the rows below the heads.
    enum Body {
        /// They stay in the sheet.
        case kept
        /// They are counted, and made later.
        case counted
        /// They are handed on.
        case handed((Int, [CellDraft], Double?) -> Void)
    }

    let book: BookContext
    private(set) var sheet: SheetDraft
    private let body: Body
    /// The row filled next.
    private(set) var row: Int
    private var heads: ClosedRange<Int>?
    private var columns = 0

    /// Rows Excel has, less some for what follows the last one.
    static let mostRows = 1_048_000

    init(_ kind: BookSheet, _ book: BookContext, body: Body = .kept) {
        self.init(named: book.name(of: kind), book, body: body)
    }

    /// - Parameter row: the row filled next.
    init(named name: String, _ book: BookContext, body: Body = .kept, row: Int = 1) {
        self.book = book
        self.body = body
        self.row = row
        sheet = SheetDraft(name: name)
    }

    /// The title of the sheet; it flows over the columns.
    mutating func title(_ text: String) {
        sheet[row, 1] = book.text(text, book.looks.title)
        sheet.rows[row] = RowDraft(height: 30)
        row += 1
    }

    /// A line below the title, broken at the right end of `span` columns.
    mutating func note(_ text: String, span: Int, style: CellStyle? = nil) {
        sheet[row, 1] = book.text(text, style ?? book.looks.note)
        if let range = CellRange(rows: row...row, columns: 1...max(span, 2)) {
            sheet.mergedRanges.append(range)
        }
        row += 1
    }

    /// The heads of the columns, in as many rows as they need.
    mutating func heads(_ heads: [Head]) {
        let hasBands = heads.contains { $0.band != nil }
        let hasParts = heads.contains { !$0.parts.isEmpty }
        let first = row
        let title = first + (hasBands ? 1 : 0)
        let last = title + (hasParts ? 1 : 0)
        var column = 1
        for head in heads {
            let columns = column...(column + head.count - 1)
            for column in columns { sheet.columns[column] = ColumnDraft(width: head.width) }
            let top = head.band == nil ? first : title
            block(
                head.title, rows: top...(head.parts.isEmpty ? last : title), columns: columns)
            for (part, column) in zip(head.parts, columns) {
                block(part, rows: last...last, columns: column...column)
            }
            column += head.count
        }
        if hasBands { bands(heads, row: first) }
        self.columns = column - 1
        self.heads = first...last
        row = last + 1
    }

    private mutating func bands(_ heads: [Head], row: Int) {
        var column = 1
        var index = 0
        while index < heads.count {
            let start = column
            let band = heads[index].band
            repeat {
                column += heads[index].count
                index += 1
            } while index < heads.count && heads[index].band == band
            guard let band else { continue }
            block(band, rows: row...row, columns: start...(column - 1), style: book.looks.band)
        }
    }

    private mutating func block(
        _ text: String, rows: ClosedRange<Int>, columns: ClosedRange<Int>, style: CellStyle? = nil
    ) {
        // Heads are ours, with line breaks of ours; strangers' names in them are clean already.
        sheet[rows.lowerBound, columns.lowerBound] = CellDraft(
            .text(text), style: style ?? book.looks.head)
        if let range = CellRange(rows: rows, columns: columns), !range.isSingle {
            sheet.mergedRanges.append(range)
        }
    }

    /// The next row; `height` in points, as the text needs when `nil`. The cells are made only where
    /// they are needed.
    mutating func add(_ cells: @autoclosure () -> [CellDraft], height: Double? = nil) {
        switch body {
        case .kept:
            return keep(cells(), height: height)
        case .counted: break
        case .handed(let receive): receive(row, cells(), height)
        }
        row += 1
    }

    /// The next row, which stays in the sheet whatever becomes of others.
    mutating func keep(_ cells: [CellDraft], height: Double? = nil) {
        for (index, cell) in cells.enumerated() { sheet[row, index + 1] = cell }
        if let height { sheet.rows[row] = RowDraft(height: height) }
        row += 1
    }

    /// Leaves a row empty.
    mutating func skip() { row += 1 }

    /// Puts a cell beside the rows filled one after the other.
    mutating func put(_ cell: CellDraft, row: Int, column: Int) { sheet[row, column] = cell }

    /// One cell over several columns of the next row.
    mutating func addWide(_ cell: CellDraft, span: Int) {
        sheet[row, 1] = cell
        if let range = CellRange(rows: row...row, columns: 1...max(span, 2)) {
            sheet.mergedRanges.append(range)
        }
        row += 1
    }

    /// Makes a column wider or narrower, or hides it.
    mutating func setColumn(_ column: Int, width: Double) {
        sheet.columns[column] = ColumnDraft(width: width)
    }

    /// The finished sheet.
    /// - Parameters:
    ///   - frozen: the columns that stay in sight and are printed on every page.
    ///   - filtered: the last row the filter covers; no filter when `nil`.
    ///   - printed: the columns printed; all when `nil`.
    ///   - breaks: columns that begin a new page; the sheet is made as narrow as one page without.
    func finished(
        frozen: Int = 0, filtered: Int? = nil, printed: Int? = nil, breaks: [Int] = []
    ) -> SheetDraft {
        var sheet = sheet
        if let heads {
            sheet.frozenRows = heads.upperBound
            if let filtered {
                sheet.filter = CellRange(
                    rows: heads.upperBound...max(filtered, heads.upperBound),
                    columns: 1...(printed ?? columns))
            }
        }
        sheet.frozenColumns = frozen
        sheet.printSetup = PrintSetup(
            isLandscape: true, fitsWidth: breaks.isEmpty, scale: 80, columnBreaks: breaks,
            margin: 0.4, repeatedRows: heads,
            repeatedColumns: !breaks.isEmpty && frozen > 0 ? 1...frozen : nil,
            area: printArea(columns: printed ?? columns, isWide: !breaks.isEmpty),
            header: CleanText.shown(book.scored.round.title, limit: 80) + " · " + sheet.name)
        return sheet
    }

    /// Everything down to the last row; only what stands from the heads on where columns of the left
    /// come again on every page, for they would cut what flows over them.
    private func printArea(columns: Int, isWide: Bool) -> CellRange? {
        let first = isWide ? heads?.lowerBound ?? 1 : 1
        return CellRange(rows: first...max(row - 1, first), columns: 1...max(columns, 1))
    }
}
