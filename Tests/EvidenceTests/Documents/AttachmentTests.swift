import Exact
import Model
import Testing
import Workbook

@testable import Evidence

@Suite("Attachments")
struct AttachmentTests {
    static let card = PersonalNumberTests.card
    static let mobile = "extractor: personal-data, columns: all, kind: mobile"
    static let identity = "extractor: personal-data, columns: all, kind: id-card"

    private func site(_ name: String, _ bytes: [UInt8], type: String) -> TestSite {
        var site = TestSite()
        site.add("gzdt/a.html", html: "<div id=zoom><a href='\(name)'>附件</a></div>")
        site.add(TestSite.page("gzdt/\(name)"), bytes: bytes, type: type)
        return site
    }

    @Test("of Word are read with their tables, notes of who is who included")
    func word() throws {
        let body =
            OfficeFile.paragraph("发放花名册")
            + OfficeFile.table([["姓名", "身份证号"], ["甲", Self.card], ["乙", "99*************214"]])
        let site = site("hmc.docx", try OfficeFile.docx(body), type: "application/octet-stream")
        let fact = try Observed.fact(Self.identity, .number, on: site)
        #expect(fact.value == .number(1))
        #expect(fact.faults.first?.evidence.snippet == "甲 | 99*************214")
        #expect(fact.faults.first?.evidence.locator == "document.xml p[5]")
        #expect(!"\(fact)".contains(Self.card))
    }

    @Test("of Excel are read cell by cell; a header of telephones excuses its column")
    func workbook() throws {
        var sheet = SheetDraft(name: "名单")
        let rows = [["姓名", "手机号", "联系电话"], ["甲", "13800001234", "13900001234"]]
        for (row, cells) in rows.enumerated() {
            for (column, text) in cells.enumerated() {
                sheet.put(.text(text), row: row + 1, column: column + 1)
            }
        }
        let created: DateTime = try #require(DateTime("2022-07-01T00:00:00Z"))
        let bytes = try WorkbookWriter.write(WorkbookDraft(created: created, sheets: [sheet]))
        let site = site("md.xlsx", bytes, type: "application/vnd.ms-excel")
        let fact = try Observed.fact(Self.mobile, .number, on: site)
        #expect(fact.value == .number(1))
        #expect(fact.faults.first?.evidence.locator == "名单!B2")
    }

    @Test(
        "of PDF are read by poppler", .enabled(if: PDFText.isAvailable, "poppler-utils is missing"))
    func pdf() throws {
        let site = site(
            "a.pdf", OfficeFile.pdf("Name A 13800001234 end"), type: "application/pdf")
        #expect(try Observed.number(Self.mobile, on: site) == 1)
    }

    @Test(
        "that cannot be read are named, and leave a number open only where all are required",
        arguments: [
            ("a.doc", Array("\u{D0}\u{CF}".utf8)), ("a.docx", Array("PK\u{3}\u{4}broken".utf8)),
            ("a.pdf", Array("%PDF-1.4\nbroken".utf8)), ("a.rar", Array("Rar!".utf8)),
        ])
    func unreadable(name: String, bytes: [UInt8]) throws {
        let site = site(name, bytes, type: "application/octet-stream")
        #expect(try Observed.number(Self.mobile, on: site) == 0)
        #expect(try Observed.number(Self.mobile + ", attachments: required", on: site) == nil)
        #expect(try Observed.number(Self.mobile + ", attachments: ignored", on: site) == 0)
    }

    @Test("linked from a column belong to it")
    func columns() throws {
        var site = site(
            "hmc.docx", try OfficeFile.docx(OfficeFile.paragraph("甲 13800001234")),
            type: "application/octet-stream")
        site.add("gzdt/", html: TestSite.list([("a.html", "花名册公示", "2022-03-01")]))
        site.add("zcwj/", html: TestSite.list([("b.html", "另一个文件", "2022-03-01")]))
        site.add("zcwj/b.html", html: "<div id=zoom>无</div>")
        let crawl = "extractor: personal-data, kind: mobile, columns: "
        #expect(try Observed.number(crawl + "[动态]", on: site) == 1)
        #expect(try Observed.number(crawl + "[文件]", on: site) == 0)
    }

    @Test("a process that never ends is stopped, and what it says is bounded")
    func process() {
        let echo = BoundedProcess(path: "/bin/cat", arguments: [])
        #expect(echo.run(input: Array("abc".utf8)) == Array("abc".utf8))
        let endless = BoundedProcess(path: "/usr/bin/yes", arguments: [])
        #expect(endless.run(input: []) == nil)
        #expect(BoundedProcess(path: "/nonexistent", arguments: []).run(input: []) == nil)
        #expect(BoundedProcess(path: "/bin/false", arguments: []).run(input: []) == nil)
    }
}

@Suite("Numbers in use")
struct NumberRangeTests {
    @Test(
        "of mobiles, as of 2025",
        arguments: [
            ("13000001234", true), ("14700001234", true), ("14200001234", false),
            ("15400001234", false), ("16600001234", true), ("16300001234", false),
            ("17900001234", false), ("17000001234", true), ("18900001234", true),
            ("19400001234", false), ("19900001234", true), ("12300001234", false),
        ])
    func mobiles(number: String, isInUse: Bool) {
        #expect(MobileNumber.isInUse(Array(number.utf8)) == isInUse)
    }

    /// A number of that beginning and length with the right Luhn digit.
    static func card(_ prefix: String, _ length: Int) -> String {
        var digits = Array(prefix.utf8) + [UInt8](repeating: 48, count: length - prefix.utf8.count)
        for last in UInt8(48)...57 {
            digits[length - 1] = last
            if BankCardNumber.hasLuhnDigit(digits) { break }
        }
        return String(decoding: digits, as: UTF8.self)
    }

    @Test(
        "of bank cards, by prefix and length",
        arguments: [
            ("622202", 19, true), ("621700", 16, true), ("9558", 19, true), ("436742", 19, true),
            ("4", 16, true), ("4", 17, false), ("52", 16, true), ("2300", 16, true),
            ("2200", 16, false), ("3530", 16, true), ("37", 15, true), ("37", 16, false),
            ("1", 16, false), ("62", 15, false),
        ])
    func cards(prefix: String, length: Int, isCard: Bool) {
        let number = Self.card(prefix, length)
        #expect(BankCardNumber.isValid(Array(number.utf8)) == isCard)
    }

    @Test("of identity cards, by region and day of birth")
    func regions() {
        // 48 and 90 are no provinces; 99 stands for nobody.
        for (number, isValid) in [
            (PersonalNumberTests.card, true), (Self.identity("48010119650312021"), false),
            (Self.identity("90010119650312021"), false),
            (Self.identity("99010118491231021"), false),
            (Self.identity("99010119000101021"), true),
        ] {
            #expect(IdentityNumber.isValid(Array(number.utf8)) == isValid, "\(number)")
        }
    }

    /// 17 digits with their check character.
    static func identity(_ digits: String) -> String {
        let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
        let sum = zip(digits.utf8, weights).reduce(0) { $0 + (Int($1.0) - 48) * $1.1 }
        return digits + String(Array("10X98765432")[sum % 11])
    }

    @Test("nobody was born after the monitoring day")
    func unborn() throws {
        var site = TestSite()
        site.add("gzdt/a.html", html: "<p>\(Self.identity("99010120230101021"))</p>")
        #expect(try Observed.number(AttachmentTests.identity, on: site) == 0)
    }
}
