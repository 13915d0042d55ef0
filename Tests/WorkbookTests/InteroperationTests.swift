import Exact
import Testing
import Workbook

/// A form with everything a form has.
private func form() throws -> SheetDraft {
    var sheet = SheetDraft(name: "填报表")
    let head = CellStyle(
        isBold: true, fill: 0xD9E1F2, border: .thin, horizontal: .center, wraps: true)
    let input = CellStyle(fill: 0xFFFFCC, border: .thin, isLocked: false)
    for (column, text) in ["编号", "指标", "完成", "数量", "日期", "=说明"].enumerated() {
        sheet.put(.text(text), row: 1, column: column + 1, style: head)
    }
    for row in 2...5 {
        sheet[row, 1] = CellDraft(.text("1.\(row)0"), comment: "评分标准：\n每项 \(row) 分")
        sheet[row, 2] = CellDraft(
            .text("标准目录"), link: .external("https://www.example.gov.cn/zwgk/?id=\(row)&x=1"))
        sheet.put(.boolean(row % 2 == 0), row: row, column: 3, style: input)
        let number = try #require(Decimal128(row * 1_005, exponent: -2))
        sheet.put(.number(number), row: row, column: 4, style: input)
        let day = try #require(CivilDate(year: 2022, month: row, day: 28))
        sheet.put(.date(day), row: row, column: 5, style: input)
    }
    let time = try #require(CivilTime("17:30"))
    sheet.put(
        .dateTime(try #require(CivilDate("2022-06-30")), time), row: 6, column: 5, style: input)
    sheet[6, 4] = CellDraft(.number(try #require(Decimal128("140.7"))), formula: "SUM(D2:D5)")
    sheet.mergedRanges = [try #require(CellRange("A8:F9"))]
    sheet.put(.text("填表说明"), row: 8, column: 1)
    sheet.validations = [
        DataValidation(try #require(CellRange("C2:C5")), .list(["是", "否"]))
    ]
    sheet.frozenRows = 1
    sheet.protection = SheetProtection()
    return sheet
}

private func meta() -> SheetDraft {
    var sheet = SheetDraft(name: "_meta")
    sheet.visibility = .veryHidden
    sheet.put(.text("shili-2022"), row: 1, column: 1)
    return sheet
}

private func contents(of workbook: Workbook) -> [String: [CellReference: CellValue]] {
    workbook.sheets.reduce(into: [:]) { sheets, sheet in
        sheets[sheet.name] = sheet.cells.reduce(into: [:]) { $0[$1.reference] = $1.value }
    }
}

@Suite("Workbooks between programs")
struct InteroperationTests {
    @Test(
        "openpyxl reads what we write, and what it saves again has lost nothing",
        .enabled(if: Tools.python != nil, Tools.withoutPython))
    func openpyxlReads() throws {
        let bytes = try WorkbookWriter.write(draft(form(), meta()))
        let result = try Tools.python(
            """
            import openpyxl
            book = openpyxl.load_workbook("in.xlsx")
            for sheet in book: print(sheet.title, sheet.sheet_state)
            sheet = book["填报表"]
            for row in sheet.iter_rows(min_row=1, max_row=2):
                print(*[repr(c.value) + c.data_type for c in row])
            print(sheet["D6"].value, sheet["A2"].comment.text, sheet["B2"].hyperlink.target)
            print(sheet.freeze_panes, sheet.protection.sheet, sheet["C2"].protection.locked, sheet["A1"].protection.locked)
            rule = sheet.data_validations.dataValidation[0]
            print(rule.type, rule.formula1, rule.sqref, sheet.merged_cells.ranges)
            sheet["D2"] = 99.5
            book.save("out.xlsx")
            """, input: bytes)
        #expect(
            result.printed == """
                填报表 visible
                _meta veryHidden
                '编号's '指标's '完成's '数量's '日期's '=说明's
                '1.20's '标准目录's Trueb 20.1n datetime.datetime(2022, 2, 28, 0, 0)d Nonen
                =SUM(D2:D5) 评分标准：
                每项 2 分 https://www.example.gov.cn/zwgk/?id=2&x=1
                A2 True False True
                list "是,否" C2:C5 {<MergedCellRange A8:F9>}

                """)
        let (before, after) = (
            try WorkbookReader.read(bytes), try WorkbookReader.read(result.written)
        )
        var wanted = contents(of: before)
        wanted["填报表"]?[try #require(CellReference("D2"))] = .number(
            try #require(Decimal128("99.5")))
        // openpyxl drops what a formula gave.
        wanted["填报表"]?[try #require(CellReference("D6"))] = .empty
        #expect(contents(of: after) == wanted)
        #expect(after.sheets.map(\.visibility) == before.sheets.map(\.visibility))
        #expect(after.sheets[0].comments == before.sheets[0].comments)
        #expect(after.sheets[0].links == before.sheets[0].links)
        #expect(after.sheets[0].mergedRanges == before.sheets[0].mergedRanges)
    }

    @Test(
        "we read what openpyxl makes of Python's values",
        .enabled(if: Tools.python != nil, Tools.withoutPython))
    func openpyxlWrites() throws {
        let bytes = try Tools.python(
            """
            import openpyxl, datetime, decimal
            book = openpyxl.Workbook()
            sheet = book.active
            sheet.title = "数据"
            values = ["甲", 0.1 + 0.2, decimal.Decimal("1.10"), 10**15 + 1, True, None, datetime.date(2022, 6, 30),
                datetime.datetime(2022, 6, 30, 8, 30, 15), datetime.time(8, 30), "=1+1", "#N/A", "a\\nb", 1e-7,
                datetime.date(1900, 2, 28), datetime.timedelta(hours=30)]
            sheet.append(values)
            sheet["A5"].comment = openpyxl.comments.Comment("批注", "甲")
            sheet["A6"] = "链接"
            sheet["A6"].hyperlink = "https://www.example.gov.cn/"
            book.create_sheet("隐").sheet_state = "hidden"
            book.save("out.xlsx")
            """
        ).written
        let workbook = try WorkbookReader.read(bytes)
        let number = { (text: String) in CellValue.number(try #require(Decimal128(text))) }
        let day = try #require(CivilDate("2022-06-30"))
        #expect(
            workbook.sheets[0].row(1).map(\.value) == [
                .text("甲"), try number("0.3"), try number("1.1"), try number("1000000000000000"),
                .boolean(true), .date(day), .dateTime(day, try #require(CivilTime("08:30:15"))),
                .time(try #require(CivilTime("08:30"))), .empty, .error("#N/A"), .text("a\nb"),
                try number("0.0000001"), .date(try #require(CivilDate("1900-02-28"))),
                try number("1.25"),
            ])
        #expect(workbook.sheets[0][try #require(CellReference("J1"))]?.formula == "1+1")
        #expect(workbook.sheets[0].comments == [try #require(CellReference("A5")): "批注"])
        #expect(
            workbook.sheets[0].links
                == [try #require(CellReference("A6")): .external("https://www.example.gov.cn/")])
        #expect(workbook.sheets.map(\.visibility) == [.visible, .hidden])
    }

    @Test(
        "LibreOffice saves what we write without loss",
        .enabled(if: Tools.office != nil, Tools.withoutOffice))
    func office() throws {
        var sheet = try form()
        sheet.put(.text("a_x0041_b\u{1}\r"), row: 12, column: 1)
        let bytes = try WorkbookWriter.write(draft(sheet, meta()))
        let (before, after) = (
            try WorkbookReader.read(bytes), try WorkbookReader.read(Tools.office(bytes))
        )
        #expect(contents(of: after) == contents(of: before))
        #expect(after.sheets[0].comments == before.sheets[0].comments)
        #expect(after.sheets[0].links == before.sheets[0].links)
        #expect(after.sheets[0].mergedRanges == before.sheets[0].mergedRanges)
        #expect(after.sheets[1].visibility != .visible)
    }
}
