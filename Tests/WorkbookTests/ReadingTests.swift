import Exact
import Seeded
import Testing
import Workbook

private func decimal(_ text: String) throws -> Decimal128 { try #require(Decimal128(text)) }

@Suite("Reading workbooks")
struct ReadingTests {
    @Test("each type of cell, as the programs write them")
    func types() throws {
        let book = TestBook(
            rows: """
                <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>
                <c r="C1" t="inlineStr"><is><t>内联</t></is></c>
                <c r="D1" t="inlineStr"><is><r><t>富</t></r><r><rPr><b/></rPr><t xml:space="preserve"> 文本</t></r></is></c>
                <c r="E1" t="str"><f>A1&amp;"x"</f><v>甲x</v></c><c r="F1" t="b"><v>1</v></c>
                <c r="G1" t="b"><v>false</v></c><c r="H1" t="e"><v>#N/A</v></c>
                <c r="I1"><v> 12.5 </v></c><c r="J1" t="n"><v>-1E-3</v></c><c r="K1" s="0"/>
                <c r="L1" t="s"><v>2</v></c><c r="M1" t="str"><f>""</f><v></v></c>
                <c r="N1"><f>1+1</f></c><c r="O1" t="d"><v>2022-06-30</v></c>
                <c r="P1" t="d"><v>2022-06-30T08:30:00Z</v></c><c r="Q1"><v>abc</v></c></row>
                """,
            strings: """
                <si><t>甲</t></si>
                <si><r><t>日</t></r><r><t>本</t></r><rPh sb="0" eb="1"><t>ニホン</t></rPh><phoneticPr/></si>
                <si><t/></si>
                """)
        let day = try #require(CivilDate("2022-06-30"))
        let morning = try #require(CivilTime("08:30"))
        #expect(
            try book.cells() == [
                "A1": .text("甲"), "B1": .text("日本"), "C1": .text("内联"), "D1": .text("富 文本"),
                "E1": .text("甲x"), "F1": .boolean(true), "G1": .boolean(false),
                "H1": .error("#N/A"),
                "I1": .number(decimal("12.5")), "J1": .number(decimal("-0.001")), "M1": .text(""),
                "N1": .empty, "O1": .date(day), "P1": .dateTime(day, morning), "Q1": .text("abc"),
            ])
        let sheet = try #require(try book.read().sheets.first)
        #expect(sheet[try #require(CellReference("E1"))]?.formula == #"A1&"x""#)
        #expect(sheet.value(1, 11) == .empty && sheet.value(0, 0) == .empty)
    }

    @Test(
        "numbers are what Excel shows: fifteen digits of the binary number in the file",
        arguments: [
            ("0.10000000000000001", "0.1"), ("92.5", "92.5"), ("92.50", "92.5"),
            ("0.30000000000000004", "0.3"), ("33.333333333333336", "33.3333333333333"),
            ("1.1000000000000001", "1.1"), ("12345678901234567", "12345678901234600"),
            ("1E3", "1000"), ("5.0000000000000003E-2", "0.05"), ("-0.69999999999999996", "-0.7"),
            ("0", "0"), ("-0.0", "0"), ("100", "100"), ("999999999999999.9", "1000000000000000"),
        ])
    func numbers(written: String, shown: String) throws {
        let cells = try TestBook(rows: "<row><c><v>\(written)</v></c></row>").cells()
        guard case .number(let number) = cells["A1"] else {
            Issue.record("no number: \(cells)")
            return
        }
        #expect(number.plain == shown)
    }

    @Test("every decimal of up to fifteen digits survives the binary number Excel makes of it")
    func decimals() throws {
        var random = SeededGenerator(seed: 3)
        let numbers = try (0..<2_000).map { _ in
            let digits = Int.random(in: 1...999_999_999_999_999, using: &random)
            return try #require(
                Decimal128(digits, exponent: Int.random(in: -15...3, using: &random)))
        }
        let rows = try numbers.map { "<row><c><v>\(try #require(Double("\($0)")))</v></c></row>" }
        let read = try #require(try TestBook(rows: rows.joined()).read().sheets.first)
        #expect(read.cells.map(\.value) == numbers.map { .number($0) })
    }

    @Test(
        "number formats decide what is a date and what a time",
        arguments: [
            ("yyyy-mm-dd", "date"), ("yyyy/m/d;@", "date"),
            ("[$-804]yyyy\"年\"m\"月\"d\"日\"", "date"),
            ("mmm\\-yy", "date"), ("aaaa", "date"), ("[$-411]ge.m.d", "date"), ("m/d", "date"),
            ("h:mm", "dateTime"), ("yyyy-mm-dd hh:mm:ss.000", "dateTime"),
            ("上午/下午h\"时\"", "dateTime"),
            ("h:mm AM/PM", "dateTime"), ("[h]:mm", "number"), ("General", "number"),
            ("0.00", "number"), ("#,##0.00\"元\"", "number"), ("0.00E+00", "number"),
            ("[Red]0.0;[Blue]-0.0", "number"), ("\"date: \"0", "number"), ("0%", "number"),
            ("@", "number"), ("\\d0", "number"), ("G/通用格式", "number"), ("_-* #,##0_-", "number"),
            ("", "number"),
        ])
    func formats(code: String, kind: String) throws {
        let book = TestBook(
            rows: #"<row><c s="1"><v>44742</v></c></row>"#, formats: [code])
        let found =
            switch try book.cells()["A1"] {
            case .date(CivilDate("2022-06-30")): "date"
            case .dateTime(CivilDate("2022-06-30"), .midnight): "dateTime"
            case .number: "number"
            case let other: "\(String(describing: other))"
            }
        #expect(found == kind)
        #expect(try book.read().sheets[0].cells[0].numberFormat == code)
    }

    @Test(
        "day numbers from 1900 and from 1904, with the day that never was",
        arguments: [
            ("1", false, "1900-01-01"), ("59", false, "1900-02-28"),
            ("60", false, "text 1900-02-29"),
            ("61", false, "1900-03-01"), ("44742", false, "2022-06-30"),
            ("2958465", false, "9999-12-31"),
            ("2958466", false, "number 2958466"), ("-1", false, "number -1"),
            ("0", false, "number 0"),
            ("0.5", false, "number 0.5"), ("44742.354166666664", false, "2022-06-30 08:30:00"),
            ("44742.999999999", false, "2022-07-01"),
            ("44742.99998842593", false, "2022-06-30 23:59:59"),
            ("0", true, "1904-01-01"), ("43280", true, "2022-06-30"), ("59", true, "1904-02-29"),
        ])
    func days(number: String, from1904: Bool, shown: String) throws {
        let book = TestBook(
            rows: #"<row><c s="1"><v>\#(number)</v></c></row>"#, formats: ["yyyy-mm-dd"],
            workbookProperties: from1904 ? #"<workbookPr date1904="1"/>"# : "")
        let found =
            switch try book.cells()["A1"] {
            case .date(let date): "\(date)"
            case .dateTime(let date, let time): "\(date) \(time)"
            case .time(let time): "\(time)"
            case .text(let text): "text \(text)"
            case .number(let number): "number \(number.plain)"
            case let other: "\(String(describing: other))"
            }
        #expect(found == shown)
        #expect(try book.read().countsFrom1904 == from1904)
    }

    @Test("a time of day needs no day")
    func times() throws {
        let book = TestBook(
            rows: #"<row><c s="1"><v>0.354166666666667</v></c><c s="1"><v>1.5</v></c></row>"#,
            formats: ["h:mm"], workbookProperties: #"<workbookPr date1904="0"/>"#)
        let noon = try #require(CivilTime("12:00"))
        let day = try #require(CivilDate("1900-01-01"))
        #expect(
            try book.cells() == [
                "A1": .time(try #require(CivilTime("08:30"))), "B1": .dateTime(day, noon),
            ])
    }

    @Test("rows and cells without places follow one another; those out of order are sorted")
    func places() throws {
        let counted = try TestBook(
            rows:
                "<row><c><v>1</v></c><c><v>2</v></c></row><row r='5'><c r='C5'><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>"
        ).cells()
        #expect(Set(counted.keys) == ["A1", "B1", "C5", "D5", "A6"])
        let sheet = try #require(
            try TestBook(
                rows:
                    "<row r='3'><c r='B3'><v>3</v></c><c r='A3'><v>2</v></c></row><row r='1'><c r='A1'><v>1</v></c></row>"
            ).read().sheets.first)
        #expect(sheet.cells.map { "\($0.reference)" } == ["A1", "A3", "B3"])
        #expect(sheet.rows.map(\.count) == [1, 2])
        #expect(sheet.row(3).map { "\($0.reference)" } == ["A3", "B3"] && sheet.row(2).isEmpty)
    }

    @Test("prefixes, the strict namespace and elements of extensions")
    func namespaces() throws {
        let prefixed = TestBook(parts: [
            "xl/worksheets/sheet1.xml": """
            <x:worksheet xmlns:x="\(TestBook.transitional)" xmlns:y="urn:extension"><x:sheetData>
            <x:row r="1"><x:c r="A1"><x:v>1</x:v><y:v>2</y:v></x:c><y:c><x:v>9</x:v></y:c></x:row></x:sheetData>
            <x:extLst><x:ext><x:mergeCell ref="A1:B2"/></x:ext></x:extLst></x:worksheet>
            """
        ])
        #expect(try prefixed.cells() == ["A1": .number(1)])
        #expect(try prefixed.read().sheets[0].mergedRanges.isEmpty)
        let strict = TestBook(
            namespace: "http://purl.oclc.org/ooxml/spreadsheetml/main",
            relations: "http://purl.oclc.org/ooxml/officeDocument/relationships",
            rows: #"<row><c t="s"><v>0</v></c></row>"#, strings: "<si><t>严格</t></si>")
        #expect(try strict.cells() == ["A1": .text("严格")])
    }

    @Test("escapes in texts are undone, and only those")
    func escapes() throws {
        let cells = try TestBook(
            rows: """
                <row><c t="inlineStr"><is><t>一_x000D_二_x005F_x0041__x0_ _x00zz_</t></is></c>
                <c t="inlineStr"><is><t>_xD83D__xDE00__xD83D_</t></is></c>
                <c t="inlineStr"><is><t>a&#13;b&#10;c</t></is></c></row>
                """
        ).cells()
        #expect(
            cells == [
                "A1": .text("一\r二_x0041__x0_ _x00zz_"), "B1": .text("😀\u{FFFD}"),
                "C1": .text("a\rb\nc"),
            ])
    }

    @Test("merged ranges, links and comments")
    func extras() throws {
        let book = TestBook(
            rows: #"<row><c r="A1"><v>1</v></c></row>"#,
            tail: """
                <mergeCells><mergeCell ref="A1:C1"/><mergeCell ref="B3:B2"/></mergeCells>
                <hyperlinks><hyperlink ref="A1" r:id="l1"/><hyperlink ref="A2:B3" r:id="l1" location="锚"/>
                <hyperlink ref="A5" location="'汇总'!A1"/><hyperlink ref="A6" r:id="missing"/></hyperlinks>
                """,
            links: """
                <Relationship Id="l1" Type="x/hyperlink" Target="https://www.example.gov.cn/?a=1&amp;b=2" TargetMode="External"/>
                <Relationship Id="c1" Type="x/comments" Target="../comments1.xml"/>
                """,
            parts: [
                "xl/comments1.xml": """
                <comments xmlns="\(TestBook.transitional)"><authors><author>甲</author></authors><commentList>
                <comment ref="D4" authorId="0"><text><r><t>评分标准：</t></r><r><t xml:space="preserve"> 4 分</t></r></text></comment>
                </commentList></comments>
                """
            ])
        let sheet = try #require(try book.read().sheets.first)
        #expect(sheet.mergedRanges.map { "\($0)" } == ["A1:C1", "B2:B3"])
        let links = sheet.links.reduce(into: [:]) { $0["\($1.key)"] = $1.value }
        #expect(
            links == [
                "A1": .external("https://www.example.gov.cn/?a=1&b=2"),
                "A2": .external("https://www.example.gov.cn/?a=1&b=2#锚"),
                "A5": .inside("'汇总'!A1"),
            ])
        #expect(sheet.comments == [try #require(CellReference("D4")): "评分标准： 4 分"])
    }

    @Test("sheets keep their order and visibility; charts are left out")
    func sheets() throws {
        let sheet = #"<worksheet xmlns="\#(TestBook.transitional)"><sheetData/></worksheet>"#
        let book = TestBook(
            sheetElements: """
                <sheet name="填报表" sheetId="1" r:id="rId1"/><sheet name="图" sheetId="2" r:id="c"/>
                <sheet name="_meta" sheetId="3" state="veryHidden" r:id="m"/><sheet name="b" sheetId="9" state="hidden" r:id="b"/>
                """,
            parts: [
                "xl/_rels/workbook.xml.rels": TestBook.relationships([
                    ("rId1", "x/worksheet", "worksheets/sheet1.xml"),
                    ("c", "x/chartsheet", "chart.xml"),
                    ("m", "x/worksheet", "worksheets/m.xml"),
                    ("b", "x/worksheet", "worksheets/b.xml"),
                ]),
                "xl/worksheets/m.xml": sheet, "xl/worksheets/b.xml": sheet,
            ])
        let workbook = try book.read()
        #expect(workbook.sheets.map(\.name) == ["填报表", "_meta", "b"])
        #expect(workbook.sheets.map(\.visibility) == [.visible, .veryHidden, .hidden])
        #expect(
            workbook.sheet(named: "_META")?.name == "_meta" && workbook.sheet(named: "图") == nil)
    }
}
