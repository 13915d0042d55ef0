import Exact
import Testing
import Workbook

@testable import Forms

@Suite("What a form says about itself")
struct FormMetaTests {
    private func book(_ sheets: SheetDraft...) throws -> Workbook {
        let created = try #require(DateTime("2022-07-01T09:00:00+08:00"))
        return try WorkbookReader.read(
            WorkbookWriter.write(WorkbookDraft(created: created, sheets: sheets)))
    }

    @Test("is read back as it was written, from a sheet nobody sees")
    func roundTrip() throws {
        let meta = FormMeta(
            .submission, version: 1, values: ["round": "shili-2022", "unit": "007"])
        let workbook = try book(SheetDraft(name: "填报"), meta.sheet)
        #expect(FormMeta(workbook) == meta)
        #expect(workbook.sheet(named: "_meta")?.visibility == .veryHidden)
    }

    @Test("is missing from other workbooks")
    func missing() throws {
        #expect(FormMeta(try book(SheetDraft(name: "填报"))) == nil)
        var other = SheetDraft(name: "_meta")
        other.put(.text("round"), row: 1, column: 1)
        other.put(.text("shili-2022"), row: 1, column: 2)
        #expect(FormMeta(try book(SheetDraft(name: "填报"), other)) == nil)
    }
}
