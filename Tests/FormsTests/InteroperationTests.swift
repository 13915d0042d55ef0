import Exact
import Model
import Testing
import Workbook

@testable import Forms

@Suite("A form filled in by other programs", .serialized)
struct InteroperationTests {
    /// What is typed into each entry of a form, and what it should be read as.
    private struct Typed {
        var entries: [Office.Entry] = []
        var values: [String: FactValue] = [:]
    }

    private func typed(_ form: SubmissionForm) throws -> Typed {
        var typed = Typed()
        func type(_ text: String, isNumber: Bool = false, _ row: Int, _ column: Int) throws {
            let cell = try #require(CellReference(row: row, column: column))
            typed.entries.append(
                Office.Entry(sheet: "填报", cell: "\(cell)", isNumber: isNumber, text: text))
        }
        var row = FormPainter.headRow
        for (index, items) in form.questions.enumerated() {
            let fact = try #require(items.first).fact
            var present: Set<String> = []
            for item in items {
                row += 1
                // Text that looks like a formula, and an address, survive as they are.
                try type(
                    "附件\(item.code) =A1 https://www.example.gov.cn/?a=1&b=2", row,
                    FormColumn.support.rawValue)
                if let element = item.element {
                    if row.isMultiple(of: 3) { present.insert(element) }
                    try type(row.isMultiple(of: 3) ? "是" : "否", row, FormColumn.entry.rawValue)
                    continue
                }
                let column = FormColumn.entry.rawValue
                switch fact.type {
                case .boolean:
                    try type(index.isMultiple(of: 2) ? "是" : "否", row, column)
                    typed.values[fact.name] = .boolean(index.isMultiple(of: 2))
                case .number:
                    let number = try #require(Decimal128(index * 7 + 105, exponent: -1))
                    try type("\(number.plain)", isNumber: true, row, column)
                    typed.values[fact.name] = .number(number)
                case .date:
                    // As both programs keep a day: its number.
                    try type("\(44_640 + index)", isNumber: true, row, column)
                    let day = try #require(CivilDate("2022-03-20")?.adding(days: index))
                    typed.values[fact.name] = .date(day)
                case .text, .elements:
                    try type("第\(index)项材料“已归档”<&>", row, column)
                    typed.values[fact.name] = .text("第\(index)项材料“已归档”<&>")
                case .ledger:
                    try type("无", row, column)
                    typed.values[fact.name] = .ledger([])
                }
            }
            if fact.type == .elements {
                typed.values[fact.name] = .elements(
                    ElementSet(wanted: fact.elements.map(\.name), present: present))
            }
        }
        // 2022-07-30 16:20.
        try type(
            "44772.6805555556", isNumber: true, FormPainter.submittedRow,
            FormPainter.submittedColumn)
        return typed
    }

    private func expectNothingLost(
        _ pack: String, _ fill: ([UInt8], [Office.Entry]) throws -> [UInt8]
    ) throws {
        let form = try Sample.form(pack)
        let typed = try typed(form)
        let blank = try WorkbookWriter.write(form.draft(for: Sample.unit))
        let bytes = try fill(blank, typed.entries)
        let filled = try form.read(bytes, file: "qinghe.xlsx")
        #expect(filled.lines == [])
        #expect(filled.counts == (form.items.count, form.items.count))
        #expect(filled.submitted?.description.hasPrefix("2022-07-30T16:20:00") == true)
        for (fact, value) in typed.values {
            #expect(filled.value(of: fact) == value, "\(fact)")
        }
        #expect(filled.answers.count == typed.values.count)
        #expect(
            filled.answers.allSatisfy {
                $0.support?.contains("=A1 https://www.example.gov.cn/?a=1&b=2") == true
            })

        // Cell by cell: what nobody touched is as it was handed out.
        let (before, after) = (try WorkbookReader.read(blank), try WorkbookReader.read(bytes))
        for sheet in before.sheets {
            let other = try #require(after.sheet(named: sheet.name))
            for cell in sheet.cells where cell.formula == nil {
                #expect(
                    other[cell.reference]?.value == cell.value, "\(sheet.name)!\(cell.reference)")
            }
            #expect(other.comments == sheet.comments)
            #expect(
                other.cells.count == sheet.cells.count
                    + (sheet.name == "填报" ? typed.entries.count : 0))
        }
        #expect(after.sheet(named: "_meta")?.visibility != .visible)
    }

    @Test(
        "openpyxl loses nothing", .enabled(if: Office.python != nil, Office.withoutPython),
        arguments: Sample.packs)
    func openpyxl(pack: String) throws {
        try expectNothingLost(pack, Office.openpyxl)
    }

    @Test(
        "LibreOffice loses nothing", .enabled(if: Office.soffice != nil, Office.withoutOffice),
        arguments: Sample.packs)
    func libreOffice(pack: String) throws {
        try expectNothingLost(pack, Office.libreOffice)
    }
}
