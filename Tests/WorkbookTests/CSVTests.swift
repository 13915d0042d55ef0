import Exact
import Testing
import Workbook

@Suite("Writing CSV")
struct CSVTests {
    private func text(_ rows: [[CellValue]]) -> String {
        String(decoding: CSV.bytes(rows, byteOrderMark: false), as: UTF8.self)
    }

    @Test("the mark of UTF-8 by default, CR LF at line ends")
    func frame() {
        #expect(CSV.bytes([[.text("a")], []]) == [0xEF, 0xBB, 0xBF, 0x61, 0x0D, 0x0A, 0x0D, 0x0A])
        #expect(CSV.bytes([], byteOrderMark: false).isEmpty)
    }

    @Test(
        "text that looks like a formula gets an apostrophe, whatever it looks like",
        arguments: [
            ("=1+1", "'=1+1"), ("+86", "'+86"), ("-1", "'-1"), ("@a", "'@a"), ("＝1", "'＝1"),
            ("＠x", "'＠x"),
            ("\t=1", "\"'\t=1\""), ("\r=1", "\"'\n=1\""), ("\n=1", "\"'\n=1\""),
            ("=\"a\",b", "\"'=\"\"a\"\",b\""),
            ("a=1", "a=1"), ("甲,乙", "\"甲,乙\""), ("说\"好\"", "\"说\"\"好\"\"\""), (" a", "\" a\""),
            ("", ""),
            ("a\u{0}\u{1}b", "ab"), ("一\r\n二", "\"一\n二\""),
        ])
    func texts(source: String, field: String) {
        #expect(text([[.text(source), .text("x")]]) == field + ",x\r\n")
    }

    @Test("numbers, days and the rest are written as they are")
    func values() throws {
        let number = try #require(Decimal128("-92.50"))
        let day = try #require(CivilDate("2022-06-30"))
        let time = try #require(CivilTime("08:30"))
        #expect(
            text([
                [
                    .number(number), .empty, .boolean(true), .date(day), .dateTime(day, time),
                    .error("=x"),
                ]
            ])
                == "-92.50,,TRUE,2022-06-30,2022-06-30 08:30:00,'=x\r\n")
    }
}
