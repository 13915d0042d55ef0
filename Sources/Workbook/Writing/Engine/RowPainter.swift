import CXlsxWriter

/// Writes one sheet from the top down, never going back: what the library needs to keep one row at a
/// time.
struct RowPainter {
    private let painter: PagePainter
    private let mostLinks: Int
    private var links = 0
    /// The cells of the draft that are still to come, by row.
    private var waiting: [(row: Int, cells: [(CellReference, CellDraft)])]
    private let heights: [Int: Double]

    init(_ painter: PagePainter, links: Int) {
        self.painter = painter
        mostLinks = links
        heights = RowHeights.estimated(for: painter.draft)
        waiting = Self.rows(of: painter.draft)
    }

    /// Paints the cells of the draft, and between them the rows that are made while they are written.
    mutating func paint(_ rows: StreamedSheet.Rows?) throws(WorkbookDraftError) {
        if let color = painter.draft.tabColor {
            worksheet_set_tab_color(painter.page, color.value)
        }
        try painter.paintColumns()
        // First of all: the library takes no range any more that ends above the row it is at.
        try painter.paintRest()
        for range in painter.draft.mergedRanges {
            let failed = heng_worksheet_note_merge(
                painter.page, range.first.row0, range.first.column0, range.last.row0,
                range.last.column0)
            if failed != 0 { throw .cannotWrite(reason: "out of memory") }
        }
        if let rows {
            var failure: WorkbookDraftError?
            rows { number, cells, height in
                guard failure == nil else { return }
                do throws(WorkbookDraftError) {
                    try paint(cells, at: number, height: height)
                } catch {
                    failure = error
                }
            }
            if let failure { throw failure }
        }
        try catchUp(to: .max)
    }

    /// A row that was just made.
    private mutating func paint(
        _ cells: [CellDraft], at number: Int, height: Double?
    ) throws(WorkbookDraftError) {
        try catchUp(to: number)
        let height =
            height ?? RowHeights.estimated(for: cells, columns: painter.draft.columns)
        if let height { try painter.paint(RowDraft(height: height), at: number) }
        for (index, cell) in cells.enumerated() {
            guard let place = CellReference(row: number, column: index + 1) else { continue }
            try DraftCheck.check(cell, at: place, on: painter.draft.name)
            try paint(cell, at: place)
        }
    }

    /// The rows of the draft above `number`.
    private mutating func catchUp(to number: Int) throws(WorkbookDraftError) {
        while let next = waiting.first, next.row < number {
            waiting.removeFirst()
            var row = painter.draft.rows[next.row]
            if let height = heights[next.row] {
                row = RowDraft(height: height, isHidden: row?.isHidden ?? false)
            }
            if let row { try painter.paint(row, at: next.row) }
            for (place, cell) in next.cells { try paint(cell, at: place) }
        }
    }

    private mutating func paint(
        _ cell: CellDraft, at place: CellReference
    ) throws(WorkbookDraftError) {
        let painter = CellPainter(painter.page, painter.formats, place, cell)
        let url = links < mostLinks ? painter.url : nil
        if url != nil { links += 1 }
        try painter.paint(url: url)
        if let comment = cell.comment { try self.painter.paintComment(comment, at: place) }
    }

    /// The cells of a draft row by row; those a merged range covers have its look.
    private static func rows(
        of draft: SheetDraft
    ) -> [(row: Int, cells: [(CellReference, CellDraft)])] {
        var cells = draft.cells
        for range in draft.mergedRanges {
            let style = draft.cells[range.first]?.style ?? .plain
            for row in range.first.row...range.last.row {
                for column in range.first.column...range.last.column {
                    guard let place = CellReference(row: row, column: column), place != range.first
                    else { continue }
                    cells[place] = CellDraft(.empty, style: style)
                }
            }
        }
        var rows: [Int: [(CellReference, CellDraft)]] = [:]
        for number in draft.rows.keys { rows[number] = [] }
        for (place, cell) in cells { rows[place.row, default: []].append((place, cell)) }
        return rows.sorted { $0.key < $1.key }.map { number, cells in
            (row: number, cells: cells.sorted { $0.0 < $1.0 })
        }
    }
}
