import Exact
import Testing
import Workbook

/// A sheet read as a table: heads in one row or several, then rows down to the first without a key.
struct BookTable {
    /// The heads above each column, from top to bottom.
    let heads: [Int: [String]]
    /// The rows below the heads.
    let rows: [Int]
    let sheet: Sheet

    /// - Parameter key: the head of the column that every row fills.
    init(_ sheet: Sheet, key: String) throws {
        self.sheet = sheet
        let corner = try #require(
            sheet.cells.first { $0.value == .text(key) }?.reference, "\(sheet.name): no \(key)")
        let merged = { (cell: CellReference) in
            sheet.mergedRanges.first { $0.contains(cell) } ?? CellRange(cell)
        }
        let rows = corner.row...merged(corner).last.row
        let width = sheet.row(rows.lowerBound).last?.reference.column ?? 1
        var heads: [Int: [String]] = [:]
        for column in 1...(width + 60) {
            var seen: Set<CellRange> = []
            for row in rows {
                let place = try #require(CellReference(row: row, column: column))
                let range = merged(place)
                guard seen.insert(range).inserted,
                    case .text(let text)? = sheet[range.first]?.value
                else { continue }
                heads[column, default: []].append(text)
            }
        }
        self.heads = heads
        self.rows = Array(
            (rows.upperBound + 1...rows.upperBound + 20_000).prefix {
                if case .text = sheet.value($0, corner.column) { true } else { false }
            })
    }

    /// The columns below heads of which the last but the ends of a range is that one.
    func columns(_ head: String) -> [Int] {
        heads.filter { $0.value.contains(head) }.keys.sorted()
    }

    /// The columns below a head that begins so.
    func columns(beginning start: String) -> [Int] {
        heads.filter { $0.value.contains { $0.hasPrefix(start) } }.keys.sorted()
    }

    func value(_ row: Int, _ column: Int?) -> CellValue {
        column.map { sheet.value(row, $0) } ?? .empty
    }

    func text(_ row: Int, _ head: String) -> String {
        if case .text(let text) = value(row, columns(head).first) { text } else { "" }
    }

    /// Expects both ends of a range in two columns, or in one where they are the same.
    func expect(
        _ range: RecordScores.Range?, row: Int, _ columns: [Int], _ what: Comment,
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        #expect(
            columns.count == 1 || columns.count == 2, what, sourceLocation: sourceLocation)
        let wanted: [CellValue] =
            range.map { range in
                if columns.count == 1 {
                    #expect(range.low == range.high, what, sourceLocation: sourceLocation)
                }
                return [range.low, range.high].prefix(columns.count).map { .number($0.reduced) }
            } ?? columns.map { _ in .text("—") }
        let found = columns.map { value(row, $0) }
        #expect(found == wanted, what, sourceLocation: sourceLocation)
    }
}
