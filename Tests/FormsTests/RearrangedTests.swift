import Exact
import Model
import Testing
import Workbook

@testable import Forms

@Suite("A form that was rearranged")
struct RearrangedTests {
    private let form: SubmissionForm
    private let draft: FilledDraft

    init() throws {
        form = try Sample.form()
        var draft = FilledDraft(form)
        for item in form.items {
            let value: CellValue =
                switch (item.element, item.fact.type) {
                case (.some, _), (nil, .boolean): .text("是")
                case (_, .number):
                    .number(Decimal128(item.code.utf8.reduce(0) { $0 + Int($1) } % 90 + 2))
                case (_, .date): .text("2022-03-20")
                default: .text("材料 \(item.code)")
                }
            try draft.enter(value, item.fact.name, item.element)
        }
        self.draft = draft
    }

    /// The form with each cell of the entry sheet moved by `move`; `nil` drops it.
    private func moved(_ move: (CellReference) -> (row: Int, column: Int)?) -> FilledDraft {
        var result = draft
        var sheet = SheetDraft(name: "填报")
        for (place, cell) in draft.entrySheet.cells {
            guard let (row, column) = move(place) else { continue }
            sheet.put(cell.value, row: row, column: column)
        }
        result.entrySheet = sheet
        return result
    }

    private func answers(_ filled: FilledForm) -> [String: FactValue] {
        Dictionary(uniqueKeysWithValues: filled.answers.map { ($0.fact, $0.value) })
    }

    private func expectSame(_ other: FilledDraft) throws {
        let (before, after) = (try draft.read(), try other.read())
        #expect(before.counts.answered == form.items.count)
        #expect(answers(after) == answers(before))
        #expect(after.submitted == before.submitted)
        #expect(after.lines == [])
    }

    @Test("says the same after its rows were sorted the other way")
    func sorted() throws {
        let last = FormPainter.headRow + form.items.count
        try expectSame(
            moved {
                $0.row <= FormPainter.headRow
                    ? ($0.row, $0.column) : (FormPainter.headRow + 1 + last - $0.row, $0.column)
            })
    }

    @Test("says the same with rows and columns inserted in between")
    func inserted() throws {
        try expectSame(
            moved { ($0.row + ($0.row > 2 ? 3 : 0) + max($0.row - 8, 0), $0.column * 2) })
    }

    @Test("says the same with its columns in another order")
    func reordered() throws {
        try expectSame(
            moved {
                $0.row < FormPainter.headRow
                    ? ($0.row, $0.column) : ($0.row, FormColumn.allCases.count + 1 - $0.column)
            })
    }

    @Test("says the same under another name of its sheet")
    func renamed() throws {
        var other = draft
        for index in other.draft.sheets.indices where other.draft.sheets[index].name == "填报" {
            other.draft.sheets[index].name = "Sheet1"
        }
        try expectSame(other)
    }

    @Test("names rows that are missing")
    func missing() throws {
        let row = try draft.row("3.1.1-2")
        let result = try moved { $0.row == row ? nil : ($0.row, $0.column) }.read()
        #expect(
            result.lines == [
                "submissions/qinghe.xlsx 填报: error: 1 rows are missing and taken as unanswered; "
                    + "wanted codes 3.1.1-2. To mend it: fill in the form handed out for this round "
                    + "(heng template), not one of your own"
            ])
        #expect(result.value(of: "村居总数") == nil)
    }

    @Test("counts none of two rows with one code, and names both")
    func duplicate() throws {
        let row = try draft.row("3.1.1-2")
        var twice = moved { ($0.row, $0.column) }
        var sheet = twice.entrySheet
        sheet.put(.text("3.1.1-2"), row: 60, column: FormColumn.code.rawValue)
        sheet.put(.number(99), row: 60, column: FormColumn.entry.rawValue)
        twice.entrySheet = sheet
        let result = try twice.read()
        #expect(result.value(of: "村居总数") == nil)
        let places = result.notices.compactMap(\.place?.cell)
        #expect(places == ["A\(row)", "A60"])
        #expect(result.lines.allSatisfy { $0.contains("the code stands twice") })
    }

    @Test("names rows whose code it does not know, and entries without a code")
    func strangers() throws {
        var other = draft
        var sheet = other.entrySheet
        for (row, code) in [(60, "3.1.1-9"), (61, "")] {
            if !code.isEmpty { sheet.put(.text(code), row: row, column: 1) }
            sheet.put(.text("是"), row: row, column: FormColumn.entry.rawValue)
        }
        other.entrySheet = sheet
        let lines = try other.read().lines
        #expect(lines.count == 2)
        #expect(
            lines.first?.contains("填报!A60: error: the form has no such code; found “3.1.1-9”")
                == true)
        #expect(lines.first?.contains("did you mean “3.1.1-") == true)
        #expect(lines.last?.contains("填报!J61: error: the row has no code") == true)
    }

    @Test("refuses merged entries, of which only the first is there")
    func merged() throws {
        var other = draft
        let first = try draft.row("3.1.2-1")
        for row in (first + 1)...(first + 2) { other.entrySheet[row, 10] = nil }
        let range = try #require(CellRange(rows: first...(first + 2), columns: 10...10))
        other.entrySheet.mergedRanges.append(range)
        let lines = try other.read().lines
        #expect(lines.contains { $0.contains("entries are merged") && $0.contains("\(range)") })
    }

    @Test("is refused without its heads, with them twice, and with two such sheets")
    func heads() throws {
        #expect(throws: RejectedInput.self) {
            try moved { $0.row == FormPainter.headRow ? nil : ($0.row, $0.column) }.read()
        }
        var twice = draft
        twice.entrySheet.put(.text("填报 内容"), row: FormPainter.headRow, column: 20)
        let error = try #require(throws: RejectedInput.self) { try twice.read() }
        #expect(
            error.notices.first?.line(in: .en).contains(
                "填报!T5: error: the head “填报内容” stands twice (the other in J5)") == true)
        var copies = draft
        for name in ["甲", "乙"] {
            var copy = draft.entrySheet
            copy.name = name
            copies.draft.sheets.append(copy)
        }
        copies.draft.sheets.removeAll { $0.name == "填报" }
        let second = try #require(throws: RejectedInput.self) { try copies.read() }
        #expect(second.notices.first?.found == "“甲”、“乙”")
    }
}
