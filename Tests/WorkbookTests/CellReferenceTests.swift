import Testing
import Workbook

@Suite("Places in a sheet")
struct CellReferenceTests {
    @Test(
        "references are read and written",
        arguments: [
            ("A1", 1, 1), ("Z9", 9, 26), ("AA10", 10, 27), ("XFD1048576", 1_048_576, 16_384),
            ("b7", 7, 2), ("$C$4", 4, 3), ("AZ1", 1, 52), ("ZZ1", 1, 702), ("AAA1", 1, 703),
        ])
    func read(text: String, row: Int, column: Int) throws {
        let reference = try #require(CellReference(text))
        #expect(reference.row == row && reference.column == column)
        #expect(CellReference("\(reference)") == reference)
        #expect(CellReference(reference.absolute) == reference)
    }

    @Test(
        "what is no place of a sheet is refused",
        arguments: [
            "", "A", "1", "A0", "XFE1", "A1048577", "A1B", "1A", "$1", "A$", "A-1", "A1:B2", "甲1",
            "A 1",
            "AAAAAAAAAAAAAAAAAAAAAAAA1", "A99999999999999999999999", "A1\0",
        ])
    func refused(text: String) {
        #expect(CellReference(text) == nil)
    }

    @Test("letters and numbers of all columns agree")
    func columns() {
        let letters = CellReference.columns.map { CellReference.letters(ofColumn: $0) }
        #expect(Set(letters).count == letters.count)
        #expect(letters.map { CellReference("\($0)1")?.column } == CellReference.columns.map { $0 })
    }

    @Test("ranges are normalised, and know what they hold")
    func ranges() throws {
        let range = try #require(CellRange("C9:A2"))
        #expect("\(range)" == "A2:C9")
        #expect(range.contains(try #require(CellReference("B5"))))
        #expect(!range.contains(try #require(CellReference("D5"))))
        #expect(range.overlaps(try #require(CellRange("C9:Z99"))))
        #expect(!range.overlaps(try #require(CellRange("D1:Z99"))))
        #expect(range.formula(onSheet: "汇总") == "'汇总'!$A$2:$C$9")
        #expect(CellRange("A1:B2:C3") == nil && CellRange("A:C") == nil && CellRange("") == nil)
        #expect(CellRange("B2").map { "\($0)" } == "B2")
    }

    @Test("sheet names become legal, unique and stay the same")
    func names() {
        let long = String(repeating: "政务公开", count: 10)
        let wanted = [
            "示例县/街道", "示例县/街道", "示例县_街道", "", "History", long, long, "a:b*?[c]\\'", "A", "a",
        ]
        let legal = SheetName.legal(wanted)
        #expect(
            legal == [
                "示例县_街道", "示例县_街道 (2)", "示例县_街道 (3)", "_", "History_",
                "\(long.prefix(30))…", "\(long.prefix(26))… (2)", "a_b___c___", "A", "a (2)",
            ])
        #expect(SheetName.legal(wanted) == legal)
        #expect(legal.allSatisfy { $0.utf16.count <= SheetName.maximumLength })
    }
}
