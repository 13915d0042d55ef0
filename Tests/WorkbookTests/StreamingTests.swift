import Exact
import Testing
import ZipArchive

@testable import Workbook

@Suite("Sheets whose rows are made while they are written")
struct StreamingTests {
    private static let created =
        DateTime("2022-07-01T09:00:00+08:00")
        ?? DateTime(date: .epoch, time: .midnight, offset: 0)

    /// Heads over several rows, a note below the last row, and the rows between them.
    private static func head(rows: Int) -> SheetDraft {
        var sheet = SheetDraft(name: "明细")
        sheet.columns[2] = ColumnDraft(width: 12)
        sheet.put(.text("标题"), row: 1, column: 1, style: CellStyle(isBold: true))
        sheet.put(.text("甲"), row: 2, column: 1, style: CellStyle(fill: CellColor(0xDDDDDD)))
        sheet.put(.text("乙"), row: 2, column: 2)
        sheet.put(.text("丙"), row: 3, column: 2)
        for range in ["A1:C1", "A2:A3", "B2:C2"] {
            if let range = CellRange(range) { sheet.mergedRanges.append(range) }
        }
        sheet.put(.text("注"), row: rows + 4, column: 1)
        if let note = CellRange("A\(rows + 4):C\(rows + 4)") { sheet.mergedRanges.append(note) }
        sheet.frozenRows = 3
        sheet.filter = CellRange("A3:C\(rows + 3)")
        return sheet
    }

    private static let wrapped = CellStyle(wraps: true)

    private static func row(_ number: Int) -> [CellDraft] {
        [
            CellDraft(.text(number % 7 == 0 ? "=1+1" : "行 \(number) <&>"), style: wrapped),
            CellDraft(
                .text(String(repeating: "长文", count: number % 40)), style: wrapped,
                link: number % 5 == 0 ? .external("https://example.cn/\(number)") : nil),
            CellDraft(
                .number(Decimal128(number)), formula: number % 3 == 0 ? "ROW()" : nil,
                comment: number % 11 == 0 ? "批注" : nil),
        ]
    }

    private static func streamed(rows: Int) throws -> [UInt8] {
        let sheet = StreamedSheet(head(rows: rows)) { _, receive in
            for number in 0..<rows { receive(number + 4, row(number), nil) }
        }
        return try WorkbookWriter.write(
            created: try #require(created), title: "题", author: "人", streaming: [sheet])
    }

    @Test("hold what the same sheet holds that was drafted whole", arguments: [0, 1, 200])
    func same(rows: Int) throws {
        var whole = Self.head(rows: rows)
        for number in 0..<rows {
            for (index, cell) in Self.row(number).enumerated() {
                whole[number + 4, index + 1] = cell
            }
        }
        let drafted = try WorkbookReader.read(
            WorkbookWriter.write(
                WorkbookDraft(created: try #require(Self.created), sheets: [whole])))
        let streamed = try WorkbookReader.read(Self.streamed(rows: rows))
        #expect(streamed.sheets.map(\.name) == drafted.sheets.map(\.name))
        let (one, other) = (try #require(streamed.sheets.first), try #require(drafted.sheets.first))
        #expect(one.cells == other.cells)
        #expect(Set(one.mergedRanges) == Set(other.mergedRanges))
        #expect(one.comments == other.comments)
        #expect(one.links == other.links)
    }

    @Test("give the same row heights as when drafted whole")
    func heights() throws {
        let part = try ZipArchive(Self.streamed(rows: 60)).read("xl/worksheets/sheet1.xml")
        let text = String(decoding: part, as: UTF8.self)
        var whole = Self.head(rows: 60)
        for number in 0..<60 {
            for (index, cell) in Self.row(number).enumerated() {
                whole[number + 4, index + 1] = cell
            }
        }
        for (row, height) in RowHeights.estimated(for: whole) where row > 3 {
            let wanted = height == height.rounded() ? "\(Int(height))" : "\(height)"
            #expect(text.contains(try Regex("<row r=\"\(row)\"[^>]* ht=\"\(wanted)\"")), "\(row)")
        }
    }

    @Test("are the same bytes each time")
    func stable() throws {
        #expect(try Self.streamed(rows: 50) == Self.streamed(rows: 50))
    }

    @Test("a wrong formula in a row ends the writing with its place")
    func wrongFormula() throws {
        let sheet = StreamedSheet(Self.head(rows: 1)) { _, receive in
            receive(4, [CellDraft(.empty, formula: "=\u{1}")], nil)
            receive(5, [CellDraft(.text("x"))], nil)
        }
        let created = try #require(Self.created)
        #expect(throws: WorkbookDraftError.wrongFormula(sheet: "明细", place: "A4")) {
            try WorkbookWriter.write(
                created: created, title: "", author: "", streaming: [sheet])
        }
    }
}
