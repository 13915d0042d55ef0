import Seeded
import Testing
import Workbook
import ZipArchive

/// Why bytes are refused; nil when they are read.
private func refusal(_ bytes: [UInt8], _ limits: WorkbookLimits = .standard) -> WorkbookError? {
    do throws(WorkbookError) {
        _ = try WorkbookReader.read(bytes, limits: limits)
        return nil
    } catch {
        return error
    }
}

@Suite("Workbooks that are damaged, mean harm or are something else")
struct HostileWorkbookTests {
    @Test(
        "what is no workbook is called by its name, with the way to mend it",
        arguments: [
            ("", OtherFormat.empty), ("序号,名称\r\n1,示例县", .plainText), ("%PDF-1.7", .pdf),
            ("<html><body><table>", .webPage), ("\u{FEFF}<!DOCTYPE html>", .webPage),
            ("<?xml version='1.0'?><?mso-application progid='Excel.Sheet'?>", .xml),
            ("\u{1}\u{2}\u{3}", .unknown),
        ])
    func otherFormats(text: String, format: OtherFormat) {
        let error = refusal(Array(text.utf8))
        #expect(error == .otherFormat(format))
        #expect(error?.zh.contains("不是 .xlsx 工作簿；") == true)
        #expect(error?.description.contains("not an .xlsx workbook; ") == true)
    }

    @Test("old and encrypted workbooks are told apart from other OLE files")
    func compoundFiles() {
        let mark: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
        func file(_ stream: String) -> [UInt8] {
            mark + [UInt8](repeating: 0, count: 512)
                + stream.utf16.flatMap { [UInt8($0 & 255), 0] }
        }
        #expect(refusal(file("Workbook")) == .otherFormat(.legacyWorkbook))
        #expect(refusal(file("EncryptedPackage")) == .otherFormat(.passwordProtected))
        #expect(refusal(file("WordDocument")) == .otherFormat(.compoundFile))
    }

    @Test(
        "other zip files are told apart by what they hold",
        arguments: [
            (
                ["mimetype": "application/vnd.oasis.opendocument.spreadsheet"],
                OtherFormat.openDocument
            ),
            (["a.txt": "x"], .zipArchive), (["word/document.xml": ""], .textDocument),
            (["ppt/presentation.xml": ""], .presentation),
            (["xl/workbook.bin": ""], .binaryWorkbook),
        ])
    func otherArchives(parts: [String: String], format: OtherFormat) throws {
        var writer = ZipWriter()
        for (name, text) in parts { writer.add(name, Array(text.utf8)) }
        #expect(refusal(try writer.archive()) == .otherFormat(format))
    }

    @Test("a main part of another content type is called by its name")
    func contentType() throws {
        let types = { (type: String) in
            """
            <Types><Override PartName="/xl/workbook.xml" ContentType="application/\(type)"/></Types>
            """
        }
        for (type, format) in [
            (
                "vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
                OtherFormat.textDocument
            ),
            (
                "vnd.openxmlformats-officedocument.presentationml.presentation.main+xml",
                .presentation
            ),
            ("vnd.ms-excel.sheet.binary.macroEnabled.main", .binaryWorkbook),
        ] {
            let book = TestBook(parts: ["[Content_Types].xml": types(type)])
            #expect(refusal(try book.bytes) == .otherFormat(format))
        }
        let odd = TestBook(
            rows: "<row><c><v>1</v></c></row>", parts: ["[Content_Types].xml": types("xml")])
        #expect(try odd.cells().count == 1)
    }

    @Test("broken structure names the part or the place")
    func structure() throws {
        let cases: [(TestBook, WorkbookError)] = [
            (
                TestBook(rows: "<row><c r='A1'><v>1</v></c><c r='A1'><v>2</v></c></row>"),
                .duplicateCell(sheet: "表", cell: try #require(CellReference("A1")))
            ),
            (
                TestBook(
                    rows: "<row r='2'><c><v>1</v></c></row><row r='1'><c r='A2'><v>1</v></c></row>"),
                .duplicateCell(sheet: "表", cell: try #require(CellReference("A2")))
            ),
            (TestBook(rows: "<row r='0'/>"), .wrongPlace(sheet: "表", found: "0")),
            (TestBook(rows: "<row r='1048577'/>"), .wrongPlace(sheet: "表", found: "1048577")),
            (TestBook(rows: "<row><c r='A1:B2'/></row>"), .wrongPlace(sheet: "表", found: "A1:B2")),
            (
                TestBook(rows: "<row><c r='XFD1'/><c/></row>"),
                .wrongPlace(sheet: "表", found: "1:16385")
            ),
            (
                TestBook(tail: "<mergeCells><mergeCell ref='A1:'/></mergeCells>"),
                .wrongPlace(sheet: "表", found: "A1:")
            ),
            (
                TestBook(rows: "<row><c t='s'><v>7</v></c></row>", strings: "<si><t>a</t></si>"),
                .wrongString(sheet: "表", cell: try #require(CellReference("A1")), found: "7")
            ),
            (
                TestBook(rows: "<row><c t='s'><v>-1</v></c></row>"),
                .wrongString(sheet: "表", cell: try #require(CellReference("A1")), found: "-1")
            ),
            (TestBook(sheetElements: "<sheet name='' r:id='rId1'/>"), .wrongSheetName("")),
            (
                TestBook(
                    sheetElements: "<sheet name='a' r:id='rId1'/><sheet name='A' r:id='rId1'/>"),
                .wrongSheetName("A")
            ),
            (
                TestBook(sheetElements: "<sheet name='a' r:id='no'/>"),
                .missingPart("xl/worksheets/a")
            ),
            (
                TestBook(parts: [
                    "xl/_rels/workbook.xml.rels": TestBook.relationships([
                        ("rId1", "x/worksheet", "gone.xml")
                    ])
                ]),
                .missingPart("xl/gone.xml")
            ),
            (
                TestBook(parts: [
                    "_rels/.rels": TestBook.relationships([("r", "x/officeDocument", "gone.xml")])
                ]),
                .missingPart("gone.xml")
            ),
            (
                TestBook(parts: ["xl/worksheets/sheet1.xml": "<html/>"]),
                .wrongRoot(part: "xl/worksheets/sheet1.xml", found: "html")
            ),
            (
                TestBook(namespace: "urn:other"),
                .wrongRoot(part: "xl/workbook.xml", found: "workbook")
            ),
        ]
        for (book, wanted) in cases {
            #expect(refusal(try book.bytes) == wanted)
            #expect(!wanted.zh.isEmpty && !wanted.description.isEmpty)
        }
    }

    @Test(
        "entity bombs, deep nesting, broken XML, wrong bytes are refused with their part",
        arguments: [
            "<!DOCTYPE a [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;'>]><worksheet NS>&b;</worksheet>",
            "<!DOCTYPE a SYSTEM 'file:///etc/passwd'><worksheet NS/>",
            "<worksheet NS>&undefined;</worksheet>",
            "<worksheet NS>" + String(repeating: "<row>", count: 10_000),
            "<worksheet NS><sheetData>", "",
            "\u{0}", "<worksheet NS a='1' a='2'/>", "<worksheet NS>\u{1}</worksheet>", "文本",
        ])
    func malformed(sheet: String) throws {
        let text = sheet.replacing("NS", with: "xmlns='\(TestBook.transitional)'")
        let book = TestBook(parts: ["xl/worksheets/sheet1.xml": text])
        guard case .malformed("xl/worksheets/sheet1.xml", _) = refusal(try book.bytes) else {
            Issue.record("\(text.prefix(80)): \(String(describing: refusal(try book.bytes)))")
            return
        }
    }

    @Test("each bound holds")
    func bounds() throws {
        let tight = WorkbookLimits(sheets: 1, cells: 3, sharedStrings: 2, textLength: 5, depth: 8)
        let row = { (count: Int) in "<row>\(String(repeating: "<c s='0'/>", count: count))</row>" }
        #expect(refusal(try TestBook(rows: row(3)).bytes, tight) == nil)
        #expect(
            refusal(try TestBook(rows: row(4)).bytes, tight) == .tooManyCells(sheet: "表", limit: 3))
        let strings = String(repeating: "<si><t>五个字以内</t></si>", count: 2)
        #expect(refusal(try TestBook(strings: strings).bytes, tight) == nil)
        #expect(
            refusal(try TestBook(strings: strings + "<si/>").bytes, tight)
                == .tooManyStrings(limit: 2))
        #expect(
            refusal(try TestBook(strings: "<si><t>六个字太长了</t></si>").bytes, tight)
                == .textTooLong(sheet: nil, cell: nil, limit: 5))
        let a1 = try #require(CellReference("A1"))
        for cell in ["<is><t>😀😀😀</t></is>", "<f>1234567</f>", "<v>_x0041_bcdef</v>"] {
            let book = TestBook(rows: "<row><c t='str'>\(cell)</c></row>")
            #expect(refusal(try book.bytes, tight) == .textTooLong(sheet: "表", cell: a1, limit: 5))
        }
        let merges = String(repeating: "<mergeCell ref='A1:B1'/>", count: 4)
        #expect(
            refusal(try TestBook(tail: merges).bytes, tight) == .tooManyCells(sheet: "表", limit: 3))
        let twoSheets = "<sheet name='a' r:id='rId1'/><sheet name='b' r:id='rId1'/>"
        #expect(
            refusal(try TestBook(sheetElements: twoSheets).bytes, tight) == .tooManySheets(limit: 1)
        )
    }

    @Test("bombs and path escapes are refused by the archive, in both languages")
    func archives() throws {
        var writer = ZipWriter()
        writer.add("[Content_Types].xml", Array("<Types/>".utf8))
        writer.add("xl/worksheets/sheet1.xml", [UInt8](repeating: 0x20, count: 20 << 20))
        let bomb = refusal(try writer.archive())
        guard case .archive(.suspiciousRatio) = bomb else {
            Issue.record("\(String(describing: bomb))")
            return
        }
        #expect(bomb?.zh.contains("压缩炸弹") == true)
        let whole = try TestBook().bytes
        for length in stride(from: 0, to: whole.count, by: 7) {
            #expect(refusal(Array(whole[..<length])) != nil)
        }
    }

    @Test("a thousand mutated workbooks are read or refused with a sentence")
    func mutations() throws {
        var random = SeededGenerator(seed: 4)
        let book = TestBook(
            rows: """
                <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>44742.5</v></c></row>
                <row r="2"><c r="A2" t="inlineStr"><is><t>内联_x0041_</t></is></c><c r="B2" t="b"><v>1</v></c></row>
                """,
            tail: "<mergeCells><mergeCell ref=\"A1:C1\"/></mergeCells>",
            strings: "<si><t>甲</t></si>", formats: ["yyyy-mm-dd"])
        let parts = [
            "xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/sharedStrings.xml", "xl/styles.xml",
        ]
        let whole = try ZipArchive(book.bytes)
        var (read, refused) = (0, 0)
        for round in 0..<1_000 {
            let victim = parts[round % parts.count]
            var bytes = try whole.read(victim)
            for _ in 0..<Int.random(in: 1...3, using: &random) {
                let place = Int.random(in: 0..<bytes.count, using: &random)
                switch Int.random(in: 0...6, using: &random) {
                case 0...3: bytes[place] = UInt8.random(in: 0x30...0x39, using: &random)
                case 4: bytes.remove(at: place)
                case 2:
                    bytes.insert(contentsOf: bytes[place..<min(place + 9, bytes.count)], at: place)
                default: bytes[place] = UInt8.random(in: 0...255, using: &random)
                }
            }
            var writer = ZipWriter()
            for entry in whole.entries {
                writer.add(entry.name, entry.name == victim ? bytes : try whole.read(entry.name))
            }
            if let error = refusal(try writer.archive()) {
                #expect(!error.zh.isEmpty && !error.description.contains("\n"))
                refused += 1
            } else {
                read += 1
            }
        }
        #expect(read > 50 && refused > 50)
    }

    @Test("what a person reads holds no control character of the file")
    func sentences() {
        let error = WorkbookError.wrongSheetName(
            "a\n\u{1B}[2J\u{202E}" + String(repeating: "长", count: 99))
        #expect(error.zh.contains("a\u{FFFD}\u{FFFD}[2J\u{FFFD}长长") && error.zh.count < 130)
    }
}
