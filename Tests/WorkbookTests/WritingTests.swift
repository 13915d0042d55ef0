import Exact
import Seeded
import Testing
import ZipArchive

@testable import Workbook

let created = DateTime(unixSeconds: 1_656_633_600, offset: 28_800)

func draft(_ sheets: SheetDraft...) throws -> WorkbookDraft {
    WorkbookDraft(
        created: try #require(created), title: "填报表", author: "示例县政务公开办", sheets: sheets)
}

/// One part of a written workbook as text.
private func part(_ name: String, of bytes: [UInt8]) throws -> String {
    let archive = try ZipArchive(bytes)
    return String(decoding: try archive.read(name), as: UTF8.self)
}

@Suite("Writing workbooks")
struct WritingTests {
    @Test("what is written is read back, whatever it is; and the bytes are the same each time")
    func roundTrip() throws {
        var random = SeededGenerator(seed: 5)
        for _ in 0..<30 {
            let written = try RandomDraft.make(&random)
            let bytes = try WorkbookWriter.write(written)
            #expect(try WorkbookWriter.write(written) == bytes)
            let read = try WorkbookReader.read(bytes)
            #expect(read.sheets.map(\.name) == written.sheets.map(\.name))
            #expect(read.sheets.map(\.visibility) == written.sheets.map(\.visibility))
            for (sheet, source) in zip(read.sheets, written.sheets) {
                let values = sheet.cells.reduce(into: [:]) { $0[$1.reference] = $1.value }
                #expect(values == source.cells.mapValues(\.value).filter { $0.value != .empty })
                let formulas = sheet.cells.reduce(into: [:]) { $0[$1.reference] = $1.formula }
                #expect(formulas == source.cells.compactMapValues(\.formula))
                #expect(sheet.comments == source.cells.compactMapValues(\.comment))
                #expect(sheet.links == source.cells.compactMapValues(\.link))
                #expect(sheet.mergedRanges == source.mergedRanges)
            }
        }
    }

    @Test(
        "text is text, also when it looks like a formula or holds what XML cannot",
        arguments: [
            "=1+1", "+86", "-", "@SUM(A1)", "\t=1", "\r=1", "=cmd|' /C calc'!A0", "{=1}", "1.10",
            "00123",
            "a\u{0}b\u{1}\u{1F}\u{FFFF}c", "_x0041_", "_x005F_x0041_", "_x", "\u{FEFF}标",
            "  两端空格  ",
            "多行\n文本\r\n", "<a>&amp;\"'</a>", "😀𠮷", "]]>", "e\u{301}", "2022-06-30", "TRUE",
            "\u{202E}",
            "35********************12", "\n", "%n%s",
        ])
    func texts(text: String) throws {
        var sheet = SheetDraft(name: "a")
        sheet.put(.text(text), row: 1, column: 1)
        let read = try WorkbookReader.read(try WorkbookWriter.write(draft(sheet)))
        #expect(read.sheets[0].cells.map(\.value) == [.text(text)])
        #expect(read.sheets[0].cells[0].formula == nil)
    }

    @Test("what Excel cannot hold becomes text; long text is cut with a mark")
    func limits() throws {
        var sheet = SheetDraft(name: "a")
        sheet.put(.number(try #require(Decimal128("1E400"))), row: 1, column: 1)
        sheet.put(.date(try #require(CivilDate("1899-12-31"))), row: 2, column: 1)
        sheet.put(.date(try #require(CivilDate("10000-01-01"))), row: 3, column: 1)
        sheet.put(.error("#N/A"), row: 4, column: 1)
        sheet.put(.text(String(repeating: "长", count: 40_000)), row: 5, column: 1)
        sheet.put(.text(String(repeating: "\u{1}", count: 5_000)), row: 6, column: 1)
        sheet.put(.text(String(repeating: "😀", count: 16_383) + "终"), row: 7, column: 1)
        sheet.put(.number(try #require(Decimal128("0.1234567890123456789"))), row: 8, column: 1)
        let cells = try WorkbookReader.read(try WorkbookWriter.write(draft(sheet))).sheets[0].cells
        let values = cells.map(\.value)
        #expect(values[0] == .text("1E+400"))
        #expect(values[1] == .text("1899-12-31") && values[2] == .text("10000-01-01"))
        #expect(values[3] == .text("#N/A"))
        for (value, mark) in [(values[4], "原文共 40000 字"), (values[5], "原文共 5000 字")] {
            guard case .text(let text) = value else {
                Issue.record("no text")
                continue
            }
            #expect(text.contains(mark) && text.utf16.count <= 32_767)
        }
        #expect(values[6] == .text(String(repeating: "😀", count: 16_383) + "终"))
        #expect(values[7] == .number(try #require(Decimal128("0.123456789012346"))))
    }

    @Test("protection, frozen panes, filter, print setup and hidden sheets stand in the parts")
    func features() throws {
        var sheet = SheetDraft(name: "填报表")
        sheet.put(.text("指标"), row: 1, column: 1, style: CellStyle(isBold: true, fill: 0xFFF2CC))
        sheet.put(.empty, row: 2, column: 2, style: CellStyle(isLocked: false))
        sheet.frozenRows = 1
        sheet.frozenColumns = 2
        sheet.filter = CellRange("A1:C9")
        sheet.columns = [2: ColumnDraft(width: 30), 3: ColumnDraft(isHidden: true)]
        sheet.rows = [1: RowDraft(height: 28)]
        sheet.tabColor = 0x00B050
        sheet.protection = SheetProtection(permissions: [.filter, .sort, .formatColumns])
        sheet.printSetup = PrintSetup(
            isLandscape: true, repeatedRows: 1...2, header: "A&G 评估 &[Picture]")
        sheet.conditionalFormats = [
            ConditionalFormat(
                try #require(CellRange("B2:B9")), formula: "=$B2<0",
                style: CellStyle(fill: 0xFF0000))
        ]
        var meta = SheetDraft(name: "_meta")
        meta.visibility = .veryHidden
        var hidden = SheetDraft(name: "藏 state=\"hidden\" <sheet")
        hidden.visibility = .hidden
        let bytes = try WorkbookWriter.write(try draft(meta, sheet, hidden))
        let main = try part("xl/workbook.xml", of: bytes)
        #expect(main.contains(#"<sheet name="_meta" sheetId="1" state="veryHidden" r:id="rId1"/>"#))
        #expect(main.contains(#"<sheet name="填报表" sheetId="2" r:id="rId2"/>"#))
        #expect(main.contains(#"&lt;sheet" sheetId="3" state="hidden" r:id="rId3"/>"#))
        #expect(main.contains(#"activeTab="1""#))
        #expect(main.contains("'填报表'!$1:$2") && main.contains("'填报表'!$A$1:$C$9"))
        let page = try part("xl/worksheets/sheet2.xml", of: bytes)
        for wanted in [
            #"<pane xSplit="2" ySplit="1" topLeftCell="C2""#, #"state="frozen"/>"#,
            #"<tabColor rgb="FF00B050"/>"#, #"<autoFilter ref="A1:C9"/>"#, #"hidden="1""#,
            #"<row r="1" spans="1:2" ht="28" customHeight="1">"#, "fitToPage=\"1\"",
            #"paperSize="9" fitToHeight="0" orientation="landscape""#,
            "&amp;CA＆G 评估 ＆[Picture]</oddHeader>",
            "&amp;C&amp;P / &amp;N", #"formatColumns="0""#, #"sort="0""#, #"autoFilter="0""#,
            #"<cfRule type="expression" dxfId="0" priority="1"><formula>$B2&lt;0</formula></cfRule>"#,
        ] {
            #expect(page.contains(wanted), "\(wanted)")
        }
        #expect(page.contains(#"<sheetProtection sheet="1""#))
        let styles = try part("xl/styles.xml", of: bytes)
        #expect(styles.contains(#"<protection locked="0"/>"#) && styles.contains("FFFFF2CC"))
        #expect(
            try part("docProps/core.xml", of: bytes).contains(
                "2022-07-01T00:00:00Z</dcterms:created>"))
    }

    @Test("rows grow with their broken lines, unless they have a height")
    func rowHeights() throws {
        var sheet = SheetDraft(name: "a")
        let wraps = CellStyle(wraps: true)
        sheet.columns = [1: ColumnDraft(width: 21)]
        sheet.put(.text(String(repeating: "字", count: 25)), row: 1, column: 1, style: wraps)
        sheet.put(.text("一\n二\n三\n四"), row: 2, column: 1, style: wraps)
        sheet.put(.text(String(repeating: "字", count: 25)), row: 3, column: 1)
        sheet.put(.text(String(repeating: "字", count: 90_000)), row: 4, column: 1, style: wraps)
        sheet.put(.text("一\n二"), row: 5, column: 1, style: wraps)
        sheet.rows[5] = RowDraft(height: 50)
        let page = try part("xl/worksheets/sheet1.xml", of: WorkbookWriter.write(draft(sheet)))
        let heights = page.split(separator: "<row ").dropFirst().map { row in
            row.split(separator: "ht=\"").dropFirst().first?.prefix { $0 != "\"" }
        }
        #expect(heights == ["48.75", "63.75", nil, "409", "50"])
    }

    @Test("validations: ranges inclusive, Chinese hints cut to what Excel takes")
    func validations() throws {
        var sheet = SheetDraft(name: "填报表")
        let range = try #require(CellRange("B2:B9"))
        let day = { (text: String) in try #require(CivilDate(text)) }
        let hint = DataValidation.Message(
            title: String(repeating: "标题", count: 20), text: String(repeating: "提示", count: 200))
        let points = try #require(Decimal128("0"))...(try #require(Decimal128("4.5")))
        sheet.validations = [
            DataValidation(range, .list(["是", "否", "不适用"]), prompt: hint, alert: hint),
            DataValidation(range, .whole(0...16), allowsBlank: false, severity: .warning),
            DataValidation(range, .decimal(points), severity: .information),
            DataValidation(range, .date(try day("2022-01-01")...day("2022-06-30"))),
            DataValidation(range, .textLength(18...18)),
            DataValidation(range, .formula("=LEFT(B2,4)=\"http\"")),
            DataValidation(range, .anything, prompt: .init(title: "=题", text: "=填报说明")),
        ]
        let page = try part("xl/worksheets/sheet1.xml", of: WorkbookWriter.write(draft(sheet)))
        for wanted in [
            #"<formula1>"是,否,不适用"</formula1>"#, #"type="whole" errorStyle="warning" show"#,
            "<formula1>0</formula1><formula2>16</formula2>", "<formula2>4.5</formula2>",
            "<formula1>44562</formula1><formula2>44742</formula2>", #"type="textLength""#,
            #"<formula1>LEFT(B2,4)="http"</formula1>"#,
            #"promptTitle="=题" prompt="=填报说明""#,
            "promptTitle=\"\(String(repeating: "标题", count: 15))标…\"",
            "prompt=\"\(String(repeating: "提示", count: 127))…\"",
        ] {
            #expect(page.contains(wanted), "\(wanted)")
        }
    }

    @Test("lists too long for a validation go to a sheet nobody sees, equal ones once")
    func longLists() throws {
        let long = (1...100).map { "示例县第\($0)街道办事处" }
        var sheet = SheetDraft(name: "_lists")
        let range = try #require(CellRange("A1:A9"))
        sheet.validations = [
            DataValidation(range, .list(long)), DataValidation(range, .list(long)),
            DataValidation(range, .list(["一,二", "三"])), DataValidation(range, .list(["短", "的"])),
            // 85 characters of three bytes: what the library itself would write past its buffer.
            DataValidation(
                range,
                .list([String(repeating: "长", count: 120), String(repeating: "项", count: 120)])),
        ]
        let bytes = try WorkbookWriter.write(draft(sheet))
        let read = try WorkbookReader.read(bytes)
        #expect(read.sheets.map(\.name) == ["_lists", "_lists (2)"])
        #expect(read.sheets[1].visibility == .veryHidden)
        #expect(read.sheets[1].value(100, 1) == .text("示例县第100街道办事处"))
        #expect(read.sheets[1].value(1, 2) == .text("一,二") && read.sheets[1].value(1, 3) == .empty)
        let page = try part("xl/worksheets/sheet1.xml", of: bytes)
        #expect(page.components(of: "'_lists (2)'!$A$1:$A$100") == 2)
        #expect(page.components(of: "'_lists (2)'!$B$1:$B$2") == 1)
        #expect(
            page.contains(
                String(repeating: "长", count: 120) + "," + String(repeating: "项", count: 120)))
    }

    @Test(
        "harmful and broken links are left out, the text stays",
        arguments: [
            ("javascript:alert(1)", nil), ("file:///etc/passwd", nil), ("/etc/passwd", nil),
            ("../a", nil),
            ("a/../../b", nil), ("\\\\server\\share", nil), ("a\\b", nil), ("JAVASCRIPT:x", nil),
            ("", nil),
            ("http://a\nb", nil),
            ("https://www.example.gov.cn/" + String(repeating: "长", count: 700), nil),
            (
                "HTTPS://www.example.gov.cn/a b?q=\"1\"#x",
                "HTTPS://www.example.gov.cn/a%20b?q=%221%22#x"
            ),
            (
                "https://www.example.gov.cn/?u=internal:1&v=external:2",
                "https://www.example.gov.cn/?u=internal%3A1&v=external%3A2"
            ),
            ("mailto:a@example.gov.cn", "mailto:a@example.gov.cn"),
            ("附件/1.1.1/目录.pdf", "附件/1.1.1/目录.pdf"),
            (
                "https://www.example.gov.cn/100%/%E4%B8%AD",
                "https://www.example.gov.cn/100%25/%E4%B8%AD"
            ),
        ] as [(String, String?)])
    func links(address: String, wanted: String?) throws {
        var sheet = SheetDraft(name: "a")
        sheet[1, 1] = CellDraft(.text("证据"), link: .external(address))
        sheet[2, 1] = CellDraft(.number(5), link: .external(address))
        let read = try WorkbookReader.read(WorkbookWriter.write(draft(sheet))).sheets[0]
        let found = read.cells.map { read.links[$0.reference] }
        #expect(found == [wanted.map { .external($0) }, wanted.map { .external($0) }])
        #expect(read.cells.map(\.value) == [.text("证据"), .number(5)])
    }

    @Test("past Excel's 65,530 links of a sheet there is only text")
    func manyLinks() throws {
        var sheet = SheetDraft(name: "a")
        for row in 1...9 {
            sheet[row, 1] = CellDraft(
                .text("证据"), link: .external("https://www.example.gov.cn/\(row)"))
        }
        let bytes = try WorkbookWriter.write(draft(sheet), linksPerSheet: 7)
        let read = try WorkbookReader.read(bytes).sheets[0]
        #expect(read.links.count == 7 && read.cells.count == 9)
        #expect(read.links[try #require(CellReference("A8"))] == nil)
        #expect(PagePainter.maximumLinks == 65_530)
    }

    @Test("a draft that is no workbook is refused with the place")
    func refusals() throws {
        let a1 = try #require(CellRange("A1:B2"))
        let cases: [((inout SheetDraft) -> Void, WorkbookDraftError)] = [
            ({ $0.visibility = .hidden }, .noVisibleSheet), ({ $0.name = "" }, .wrongSheetName("")),
            ({ $0.name = "a/b" }, .wrongSheetName("a/b")),
            ({ $0.name = " a" }, .wrongSheetName(" a")),
            ({ $0.columns[16_385] = ColumnDraft() }, .outside(sheet: "a", what: "column 16385")),
            ({ $0.rows[0] = RowDraft() }, .outside(sheet: "a", what: "row 0")),
            ({ $0.frozenRows = -1 }, .outside(sheet: "a", what: "-1:0")),
            ({ $0.mergedRanges = [a1, a1] }, .overlappingRanges(sheet: "a", a1, a1)),
            (
                { $0.mergedRanges = [CellRange(a1.first)] },
                .singleCell(sheet: "a", CellRange(a1.first))
            ),
            (
                {
                    $0.mergedRanges = [a1]
                    $0.cells[a1.last] = CellDraft(.text("x"))
                }, .coveredCell(sheet: "a", cell: a1.last, range: a1)
            ),
            (
                { $0.cells[a1.last] = CellDraft(.empty, formula: "=") },
                .wrongFormula(sheet: "a", place: "B2")
            ),
            (
                { $0.validations = [DataValidation(a1, .list([]))] },
                .emptyList(sheet: "a", range: a1)
            ),
            (
                { $0.validations = [DataValidation(a1, .list(["", "x"]))] },
                .emptyList(sheet: "a", range: a1)
            ),
            (
                {
                    $0.validations = [
                        DataValidation(a1, .date(CivilDate.earliest...CivilDate.epoch))
                    ]
                },
                .wrongDays(sheet: "a", range: a1)
            ),
            (
                {
                    $0.validations = [
                        DataValidation(a1, .formula(String(repeating: "1", count: 256)))
                    ]
                },
                .wrongFormula(sheet: "a", place: "A1:B2")
            ),
            (
                {
                    $0.put(
                        .empty, row: 1, column: 1,
                        style: CellStyle(numberFormat: String(repeating: "0", count: 128)))
                },
                .longNumberFormat(String(repeating: "0", count: 128))
            ),
        ]
        for (change, wanted) in cases {
            var sheet = SheetDraft(name: "a")
            change(&sheet)
            #expect(throws: wanted) { try WorkbookWriter.write(draft(sheet)) }
            #expect(!wanted.description.isEmpty && !wanted.zh.isEmpty)
        }
        #expect(throws: WorkbookDraftError.duplicateSheetName("A")) {
            try WorkbookWriter.write(draft(SheetDraft(name: "a"), SheetDraft(name: "A")))
        }
        #expect(throws: WorkbookDraftError.noVisibleSheet) { try WorkbookWriter.write(draft()) }
    }
}

extension String {
    /// How often a text occurs in it.
    fileprivate func components(of text: String) -> Int {
        split(separator: text, omittingEmptySubsequences: false).count - 1
    }
}
