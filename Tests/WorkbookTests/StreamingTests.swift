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

    /// Cells of every kind that rows are made of, none the same as the last.
    private static func mixed(_ number: Int) -> [CellDraft] {
        let texts = [
            "", "公开", " 两端有空格 ", "a < b & c > \"d\"", "一行\n两行", "=1+1", "＝1", "-", "_x0041_",
            "a_x", "制表\t符", "\u{7}", "回车\r", "\u{FFFF}", "“引”—…", "￥", "\u{2028}", "é", "🀄",
            String(repeating: "很长的一句话", count: 30), "http://127.0.0.1/a",
        ]
        let numbers = [
            "0", "-0", "7", "-12", "0.1", "92.345", "-0.25", "1e20", "123456789012345", "0.3",
        ]
        let links = [
            nil, "https://example.cn/a?b=1&c=2", "https://example.cn/列?x=y z", "http://a:80/b",
            "https://example.cn/a#b", "javascript:x",
        ]
        let text = texts[number % texts.count]
        let style = [wrapped, CellStyle(isBold: true), CellStyle(numberFormat: "0.00")][number % 3]
        let day = CivilDate("2022-05-31") ?? .epoch
        var cells = [
            CellDraft(.text(text), style: style),
            CellDraft(.text(texts[(number / 3) % texts.count])),
            CellDraft(
                .number(Decimal128(numbers[number % numbers.count]) ?? 0), style: style),
            CellDraft(.number(Decimal128(number)), formula: "=IF(A1<\"&\",1,B\(number + 4))"),
            CellDraft(.text("—"), formula: "IF(1,\"—\",2)", style: style),
            CellDraft(.date(day)), CellDraft(.dateTime(day, .midnight), style: style),
            CellDraft(.empty, style: style), CellDraft(.empty), CellDraft(.boolean(true)),
        ]
        cells[0].link = links[number % links.count].map { .external($0) }
        if number % 10 > 0 { cells.removeLast() }
        return cells
    }

    /// With an explicit height, if only the usual one, a row goes through the library.
    private static func parts(
        rows: Int, by size: Int, throughLibrary: Bool
    ) throws -> [UInt8] {
        let columns = Self.head(rows: rows).columns
        let sheet = StreamedSheet(
            head(rows: rows), parts: (rows + size - 1) / size
        ) { part, receive in
            for number in part * size..<min((part + 1) * size, rows) {
                let cells = mixed(number)
                let height = RowHeights.estimated(for: cells, columns: columns) ?? 15
                receive(number + 4, cells, throughLibrary ? height : nil)
            }
        }
        return try WorkbookWriter.write(
            created: try #require(created), title: "题", author: "人", streaming: [sheet])
    }

    private static func entries(of book: [UInt8]) throws -> [(name: String, content: [UInt8])] {
        let archive = try ZipArchive(book)
        return try archive.entries.map { ($0.name, try archive.read($0.name)) }
    }

    @Test(
        "rows written as text are those the library writes, byte for byte",
        arguments: [1, 3, 64, 1_000])
    func sameAsLibrary(size: Int) throws {
        let wanted = try Self.parts(rows: 300, by: 1_000, throughLibrary: true)
        let made = try Self.parts(rows: 300, by: size, throughLibrary: false)
        let (one, other) = (try Self.entries(of: wanted), try Self.entries(of: made))
        #expect(one.map(\.name) == other.map(\.name))
        for ((name, content), (_, made)) in zip(one, other) where !name.contains("_rels/sheet") {
            // Row by row, so that a difference is told by itself; links stand in another order where
            // some of them go through the library.
            let rows = [content, made].map { content in
                String(decoding: content, as: UTF8.self)
                    .replacing(/<hyperlink [^>]*>/, with: "").split(separator: "<row ")
            }
            #expect(rows[0].count == rows[1].count)
            if let (wanted, made) = zip(rows[0], rows[1]).first(where: { $0 != $1 }) {
                #expect(wanted == made, "\(name)")
            }
        }
        let links = try [wanted, made].map { try WorkbookReader.read($0).sheets.first?.links }
        #expect(links[0] == links[1])
    }
}
