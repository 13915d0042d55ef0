import Exact
import Testing
import Workbook

@Suite("Comma-separated values, read")
struct CSVReaderTests {
    @Test(
        "as programs of every kind write them",
        arguments: [
            ("a,b\r\nc,d\r\n", [["a", "b"], ["c", "d"]]),
            ("\u{FEFF}a;b\nc;d", [["a", "b"], ["c", "d"]]),
            ("a\tb", [["a", "b"]]), ("\"a,b\",\"c\"\"d\"\n", [["a,b", "c\"d"]]),
            ("\"a\nb\",c", [["a\nb", "c"]]), ("a,,\n,b,", [["a", "", ""], ["", "b", ""]]), ("", []),
            ("a\rb", [["a"], ["b"]]), ("a\n\nb", [["a"], [""], ["b"]]),
            ("5\" x,y", [["5\" x", "y"]]),
        ])
    func forms(_ text: String, _ rows: [[String]]) {
        let table = CSVReader.read(text)
        #expect(table.rows == rows)
        #expect(!table.isCut && table.openQuote == nil)
    }

    @Test("a quotation mark that is never closed is named by its line")
    func openQuote() {
        let table = CSVReader.read("a,b\n\"c,d\ne,f\n")
        #expect(table.openQuote == 2)
        #expect(table.rows == [["a", "b"], ["c,d\ne,f\n"]])
    }

    @Test("more rows or fields than the bounds are left out, and that is told")
    func bounds() {
        let tall = CSVReader.read(String(repeating: "a\n", count: CSVReader.mostRows + 1))
        #expect(tall.isCut && tall.rows.count == CSVReader.mostRows)
        let wide = CSVReader.read(String(repeating: "a,", count: CSVReader.mostFields + 1))
        #expect(wide.isCut && wide.rows[0].count == CSVReader.mostFields)
    }

    @Test("what is written is read back")
    func roundTrip() {
        let bytes = CSV.bytes([[.text("甲,乙"), .text("\"丙\"")], [.text("丁\n戊"), .number(5)]])
        let table = CSVReader.read(String(decoding: bytes, as: UTF8.self))
        #expect(table.rows == [["甲,乙", "\"丙\""], ["丁\n戊", "5"]])
    }
}
