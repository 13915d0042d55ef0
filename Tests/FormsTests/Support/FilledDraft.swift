import Exact
import Model
import Testing
import Workbook

@testable import Forms

/// A form whose cells are filled in without another program.
struct FilledDraft {
    let form: SubmissionForm
    var draft: WorkbookDraft

    init(_ form: SubmissionForm, submitted: CellValue? = .text("2022-06-28 16:20")) {
        self.form = form
        draft = form.draft(for: Sample.unit)
        if let submitted {
            entrySheet.put(
                submitted, row: FormPainter.submittedRow, column: FormPainter.submittedColumn)
        }
    }

    /// The sheet with the entries.
    var entrySheet: SheetDraft {
        get { draft.sheets.first { $0.name == "填报" } ?? SheetDraft(name: "") }
        set {
            for index in draft.sheets.indices where draft.sheets[index].name == "填报" {
                draft.sheets[index] = newValue
            }
        }
    }

    /// The row with a code.
    func row(_ code: String) throws -> Int {
        let index = try #require(form.items.firstIndex { $0.code == code })
        return FormPainter.headRow + 1 + index
    }

    /// The row of a fact, or of one of its elements.
    func row(of fact: String, _ element: String? = nil) throws -> Int {
        let item = try #require(
            form.items.first { $0.fact.name == fact && $0.element == element })
        return try row(item.code)
    }

    /// Fills in an entry.
    mutating func enter(
        _ value: CellValue, _ fact: String, _ element: String? = nil, format: String? = nil
    ) throws {
        entrySheet[try row(of: fact, element), FormColumn.entry.rawValue] = CellDraft(
            value, style: CellStyle(numberFormat: format))
    }

    func bytes() throws -> [UInt8] { try WorkbookWriter.write(draft) }

    func read() throws -> FilledForm {
        try form.read(try bytes(), file: "submissions/qinghe.xlsx")
    }
}

extension FilledForm {
    /// What it says about a fact.
    func value(of fact: String) -> FactValue? { answers.first { $0.fact == fact }?.value }
    /// Everything there is to say about it.
    var lines: [String] { notices.map { $0.line(in: .en) } }
}
