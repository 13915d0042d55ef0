import Exact
import Model
import Reports
import Testing
import Workbook

/// The formulas of the workbook in a spreadsheet.
@Suite("The results workbook is alive", .serialized)
struct LiveBookTests {
    /// Every round's workbook with its calculated values spoiled, calculated by LibreOffice; and the
    /// sample's with one criterion changed.
    private static let calculated = Result {
        var books: [String: [UInt8]] = [:]
        for name in BookRounds.names {
            books[name] = try Office.spoiled(BookRounds.report(name, .xlsx))
        }
        books["english"] = try Office.spoiled(
            BookRounds.report("shili-2022", .xlsx, in: .en))
        books["changed"] = try Office.spoiled(
            BookRounds.report("shili-2022", .xlsx), part: "xl/worksheets/sheet3.xml",
            setting: change.cells)
        return try Office.recalculated(books)
    }

    /// The first criterion of the first unit, in both columns of its points.
    private static let change = (cells: ["G4": "1", "H4": "1"], points: Decimal128(1))

    @Test(
        "LibreOffice calculates what the engine calculated",
        .enabled(if: Office.path != nil, Office.missing),
        arguments: BookRounds.names + ["english"])
    func recalculated(name: String) throws {
        let bytes =
            name == "english"
            ? try BookRounds.report("shili-2022", .xlsx, in: .en)
            : try BookRounds.report(name, .xlsx)
        let ours = try WorkbookReader.read(bytes)
        let theirs = try #require(try Self.calculated.get()[name])
        var formulas = 0
        for (sheet, other) in zip(ours.sheets, theirs.sheets) {
            let isExact = ["汇总", "一级指标", "失分与整改", "Summary", "Indicators", "Shortfalls"]
                .contains(sheet.name)
            for cell in sheet.cells where cell.formula != nil {
                formulas += 1
                let found = other[cell.reference]?.value ?? .empty
                let place: Comment = "\(name) \(sheet.name) \(cell.reference) \(cell.formula ?? "")"
                guard !isExact, case .number(let one) = cell.value, case .number(let two) = found
                else {
                    #expect(found == cell.value, place)
                    continue
                }
                let tolerance = try #require(Decimal128("1E-9"))
                #expect((one - two).magnitude < tolerance, place)
            }
        }
        if name == "shili-2022" {
            let table = try BookTable(ours.sheets[0], key: "单位")
            for (row, column) in table.rows.dropLast().flatMap({ row in
                table.columns("总分").map { (row, $0) }
            }) {
                let place = try #require(CellReference(row: row, column: column))
                #expect(ours.sheets[0][place]?.formula != nil, "\(place)")
            }
        }
        // Totals, subtotals and what they are made of.
        let round = try BookRounds.scored(name == "english" ? "shili-2022" : name)
        #expect(formulas > round.units.count * round.pack.criteria.count * 2)
    }

    @Test(
        "a changed criterion changes the total by its worth, and the check says so",
        .enabled(if: Office.path != nil, Office.missing))
    func changed() throws {
        let scored = try BookRounds.scored("shili-2022")
        let before = try WorkbookReader.read(BookRounds.report("shili-2022", .xlsx))
        let after = try #require(try Self.calculated.get()["changed"])
        let unit = try #require(scored.units.first)
        let finding = try #require(unit.findings.first)
        #expect(before.sheets[2].value(4, 4) == .text(finding.criterion.id))
        let lost = finding.verdict.points.lowest.amount - Self.change.points
        let tables = try [before, after].map { try BookTable($0.sheets[0], key: "单位") }
        let totals = try tables.map { table in
            try table.columns("总分").map { column -> Decimal128 in
                guard case .number(let total) = table.value(table.rows[0], column) else {
                    throw CSVTable.Malformed(why: "no total")
                }
                return total
            }
        }
        #expect(zip(totals[0], totals[1]).map { $0 - $1 } == [lost, lost])
        #expect(tables[1].text(tables[1].rows[0], "核对") == "已改动")
        #expect(tables[1].text(tables[1].rows[1], "核对") == "一致")
    }

    @Test(
        "openpyxl reads it: types, formulas, filters, print setup",
        .enabled(if: Office.python != nil, Office.missingPython),
        arguments: BookTests.cases.filter { ["shili-2022", "tankou-2018"].contains($0.round) })
    func openpyxl(_ one: BookTests.Case) throws {
        let bytes = try BookRounds.report(one.round, .xlsx, in: one.terms.language)
        let printed = try Office.python(
            """
            import openpyxl
            book = openpyxl.load_workbook("in.xlsx")
            values = openpyxl.load_workbook("in.xlsx", data_only=True)
            for index, sheet in enumerate(book):
                cells = [c for row in sheet.iter_rows() for c in row]
                formulas = [c for c in cells if c.data_type == "f"]
                empty = [c for c in formulas if values[sheet.title][c.coordinate].value is None]
                setup = sheet.page_setup
                print(index, sheet.freeze_panes is not None, sheet.auto_filter.ref is not None,
                    setup.paperSize, setup.orientation, sheet.print_title_rows is not None,
                    "&P" in sheet.oddFooter.center.text, len(formulas) > 0, len(empty),
                    sum(c.data_type == "e" for c in cells))
            """, bytes)
        let lines = printed.split(separator: "\n")
        // Freeze, filter, A4 landscape, heads on every page, page numbers, formulas, none without a
        // value, no error.
        let filters = [true, true, true, true, true, false, false]
        let live = [true, true, true, true, false, false, true]
        #expect(
            lines.map(String.init)
                == zip(filters, live).enumerated().map { index, sheet in
                    func word(_ flag: Bool) -> String { flag ? "True" : "False" }
                    return
                        "\(index) True \(word(sheet.0)) 9 landscape True True \(word(sheet.1)) 0 0"
                })
    }
}
