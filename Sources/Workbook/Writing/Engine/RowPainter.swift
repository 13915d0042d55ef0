import CXlsxWriter
import Parallel
import ZipArchive

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Writes one sheet from the top down, never going back.
///
/// The library keeps one row at a time and gets what stands around the rows. The rows themselves are
/// written as text, part by part on all cores, each packed as soon as it is made; what is not common in
/// them still goes through the library.
struct RowPainter {
    private let painter: PagePainter
    private var linksLeft: Int
    /// The cells of the draft that are still to come, by row.
    private var waiting: ArraySlice<(row: Int, cells: [(CellReference, CellDraft)])>
    private let heights: [Int: Double]
    private let rows: SheetRows
    /// Whether the library wrote rows since the last run.
    private var isNewRun = true

    init(_ painter: PagePainter, links: Int) throws(WorkbookDraftError) {
        self.painter = painter
        linksLeft = links
        heights = RowHeights.estimated(for: painter.draft)
        waiting = Self.rows(of: painter.draft)[...]
        rows = try SheetRows()
    }

    /// Rows of a part, made while others are: nothing when the library has to help.
    private struct Part: Sendable {
        let index: Int
        var piece: DeflatedPiece?
        var links: [RowText.Link] = []
        var rows: ClosedRange<Int>?
        var lastColumn = 0
    }

    /// Paints the cells of the draft, and between them the rows that are made while they are written.
    /// - Returns: the rows that did not go through the library; `nil` without any.
    mutating func paint(_ sheet: StreamedSheet) throws(WorkbookDraftError) -> SheetRows? {
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
        if let make = sheet.rows, sheet.parts > 0 { try paint(sheet.parts, make) }
        try catchUp(to: .max)
        return rows.runs.isEmpty ? nil : rows
    }

    private mutating func paint(
        _ parts: Int, _ make: @escaping StreamedSheet.Rows
    ) throws(WorkbookDraftError) {
        // Nearly every look has its number after the first part, so that the others need not wait.
        try paintInTurn(0, make)
        let (columns, numbers) = (painter.draft.columns, painter.formats.numbers)
        try InOrder.each(parts - 1) { (index: Int) throws(WorkbookDraftError) -> Part in
            try Self.part(index + 1, make, columns, numbers)
        } receive: { (part: Part) throws(WorkbookDraftError) in
            guard let piece = part.piece, let written = part.rows,
                waiting.first.map({ $0.row > written.upperBound }) ?? true
            else { return try paintInTurn(part.index, make) }
            try keep(piece, part.links, to: written, lastColumn: part.lastColumn)
        }
    }

    private static func part(
        _ index: Int, _ make: StreamedSheet.Rows, _ columns: [Int: ColumnDraft],
        _ numbers: LookNumbers
    ) throws(WorkbookDraftError) -> Part {
        var text = RowText(columns, numbers.current)
        var isComplete = true
        make(index) { row, cells, height in
            guard isComplete else { return }
            if case .written = text.add(cells, at: row, height: height) { return }
            isComplete = false
        }
        var part = Part(index: index)
        guard isComplete, let rows = text.rows else { return part }
        part.rows = rows
        part.lastColumn = text.lastColumn
        let taken = text.taken()
        part.links = taken.links
        part.piece = try packed(taken.bytes)
        return part
    }

    private static func packed(_ bytes: [UInt8]) throws(WorkbookDraftError) -> DeflatedPiece {
        do throws(ZipArchiveError) {
            return try DeflatedPiece(bytes)
        } catch {
            throw .cannotWrite(reason: error.description)
        }
    }

    /// Paints a part row by row, giving looks their numbers and the library what is for it.
    private mutating func paintInTurn(
        _ index: Int, _ make: StreamedSheet.Rows
    ) throws(WorkbookDraftError) {
        var text = RowText(painter.draft.columns, painter.formats.numbers.current)
        var failure: WorkbookDraftError?
        make(index) { row, cells, height in
            guard failure == nil else { return }
            do throws(WorkbookDraftError) {
                try paint(cells, at: row, height: height, &text)
            } catch {
                failure = error
            }
        }
        if let failure { throw failure }
        try flush(&text)
    }

    private mutating func paint(
        _ cells: [CellDraft], at row: Int, height: Double?, _ text: inout RowText
    ) throws(WorkbookDraftError) {
        for (index, cell) in cells.enumerated() {
            guard let place = CellReference(row: row, column: index + 1) else { continue }
            try DraftCheck.check(cell, at: place, on: painter.draft.name)
        }
        if let next = waiting.first, next.row < row {
            try flush(&text)
            try catchUp(to: row)
        }
        while true {
            switch text.add(cells, at: row, height: height) {
            case .written: return
            case .unknown(let look, let style):
                // The looks of the row the library still holds come first.
                lxw_worksheet_write_single_row(painter.page)
                try painter.formats.number(look, of: style)
                text.learn(painter.formats.numbers.current)
            case .notOurs:
                try flush(&text)
                return try paint(cells, at: row, height: height)
            }
        }
    }

    /// Keeps what a text holds so far.
    private mutating func flush(_ text: inout RowText) throws(WorkbookDraftError) {
        let lastColumn = text.lastColumn
        guard let written = text.rows else { return }
        let taken = text.taken()
        guard !taken.bytes.isEmpty else { return }
        try keep(
            Self.packed(taken.bytes), taken.links, to: written, lastColumn: lastColumn)
    }

    private mutating func keep(
        _ piece: DeflatedPiece, _ links: [RowText.Link], to written: ClosedRange<Int>,
        lastColumn: Int
    ) throws(WorkbookDraftError) {
        if isNewRun {
            try catchUp(to: written.lowerBound)
            lxw_worksheet_write_single_row(painter.page)
            guard fputs(SheetRows.mark, painter.page.pointee.optimize_tmpfile) >= 0 else {
                throw .cannotWrite(reason: "the temporary file is full")
            }
        }
        try rows.add(piece, isNewRun: isNewRun)
        isNewRun = false
        let kept = links.prefix(linksLeft)
        linksLeft -= kept.count
        try rows.links.add(kept)
        heng_worksheet_note_cells(
            painter.page, lxw_row_t(written.lowerBound - 1), lxw_row_t(written.upperBound - 1),
            lxw_col_t(lastColumn - 1))
    }

    /// A row that goes through the library.
    private mutating func paint(
        _ cells: [CellDraft], at number: Int, height: Double?
    ) throws(WorkbookDraftError) {
        isNewRun = true
        let height =
            height ?? RowHeights.estimated(for: cells, columns: painter.draft.columns)
        if let height { try painter.paint(RowDraft(height: height), at: number) }
        for (index, cell) in cells.enumerated() {
            guard let place = CellReference(row: number, column: index + 1) else { continue }
            try paint(cell, at: place)
        }
    }

    /// The rows of the draft above `number`.
    private mutating func catchUp(to number: Int) throws(WorkbookDraftError) {
        while let next = waiting.first, next.row < number {
            waiting.removeFirst()
            isNewRun = true
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
        let url = linksLeft > 0 ? painter.url : nil
        if url != nil { linksLeft -= 1 }
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
