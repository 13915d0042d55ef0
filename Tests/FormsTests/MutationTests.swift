import Exact
import Foundation
import Model
import Seeded
import Testing
import Workbook

@testable import Forms

/// A thousand forms that came back spoiled: 800 in their bytes, 200 on their sheets.
@Suite("Spoiled forms")
struct MutationTests {
    private let form: SubmissionForm
    private static let perSeed = 20

    init() throws { form = try Sample.form() }

    private static let base:
        Result<(draft: FilledDraft, bytes: [UInt8], values: [String: FactValue]), any Error> =
            Result {
                let form = try Sample.form()
                var draft = FilledDraft(form)
                for (index, item) in form.items.enumerated() {
                    let value: CellValue =
                        switch (item.element, item.fact.type) {
                        case (.some, _), (nil, .boolean): .text(index.isMultiple(of: 2) ? "是" : "否")
                        case (_, .number): .number(Decimal128(index + 2))
                        case (_, .date): .date(CivilDate(year: 2022, month: 3, day: 20) ?? .epoch)
                        default: .text("材料 \(item.code)")
                        }
                    try draft.enter(value, item.fact.name, item.element)
                }
                let values = try draft.read().answers.map { ($0.fact, $0.value) }
                return (draft, try draft.bytes(), Dictionary(uniqueKeysWithValues: values))
            }

    /// Reads within a bounded time, and checks what any reading has to be.
    private func read(_ bytes: [UInt8], _ what: String) throws -> FilledForm? {
        let clock = ContinuousClock()
        let start = clock.now
        defer { #expect(clock.now - start < .seconds(5), "\(what) took too long") }
        let filled: FilledForm
        do {
            filled = try form.read(bytes, file: "qinghe.xlsx")
        } catch {
            #expect(error.notices.contains { $0.severity == .error }, "\(what)")
            for notice in error.notices {
                #expect(notice.line(in: .zhHans).hasPrefix("qinghe.xlsx"), "\(what)")
                #expect(!notice.what.zh.isEmpty && !notice.what.en.isEmpty, "\(what)")
            }
            return nil
        }
        #expect(filled.notices.count <= 501)
        for answer in filled.answers {
            let fact = form.items.first { $0.fact.name == answer.fact }?.fact
            #expect(answer.value.type == fact?.type, "\(what): \(answer.fact)")
            if case .number(let number) = answer.value {
                #expect(number >= 0 && number <= EntryReader.largest, "\(what): \(answer.fact)")
            }
        }
        return filled
    }

    @Test(
        "in their bytes give a clear error or a reading that fits the form", arguments: 0..<40)
    func spoiledBytes(seed: Int) throws {
        let base = try Self.base.get()
        var random = SeededGenerator(seed: UInt64(seed))
        for number in 0..<Self.perSeed {
            let mutation = Mutation.allCases[(seed + number) % Mutation.allCases.count]
            let bytes = try mutation.spoiled(base.bytes, &random)
            let what = "\(mutation) of seed \(seed), \(number)"
            guard let filled = try read(bytes, what) else { continue }
            if mutation == .bytes || mutation == .pieces {
                // Checksums guard every part: what can be read is what was written.
                for answer in filled.answers {
                    #expect(answer.value == base.values[answer.fact], "\(what): \(answer.fact)")
                }
            }
        }
    }

    @Test("on their sheets are read as they were meant, or named cell by cell", arguments: 0..<10)
    func spoiledSheets(seed: Int) throws {
        let base = try Self.base.get()
        var random = SeededGenerator(seed: UInt64(1_000 + seed))
        for number in 0..<Self.perSeed {
            var draft = base.draft
            let touched = try rearrange(&draft, &random)
            let what = "sheets of seed \(seed), \(number)"
            let filled = try #require(try read(draft.bytes(), what))
            for (fact, value) in base.values where !touched.contains(fact) {
                #expect(filled.value(of: fact) == value, "\(what): \(fact)")
            }
            // What was typed over is read, or there is a notice about it.
            for fact in touched where filled.value(of: fact) == nil {
                let rows = form.items.filter { $0.fact.name == fact }.map(\.code)
                let isNamed = filled.problems.contains { problem in
                    if case .entry(let code) = problem.target { rows.contains(code) } else { false }
                }
                let isBlank = filled.entries.rows.filter { rows.contains($0.key) }
                    .allSatisfy { $0.value.entry?.value.isBlank ?? true }
                #expect(isNamed || isBlank, "\(what): \(fact)")
            }
        }
    }

    /// Shuffles rows, moves columns, renames the sheet and types over some entries; the facts whose
    /// entries were typed over.
    private func rearrange(
        _ draft: inout FilledDraft, _ random: inout SeededGenerator
    ) throws -> Set<String> {
        var sheet = draft.entrySheet
        var touched: Set<String> = []
        for _ in 0..<random.below(5) {
            let index = random.below(form.items.count)
            touched.insert(form.items[index].fact.name)
            sheet.put(Self.nonsense(&random), row: FormPainter.headRow + 1 + index, column: 10)
        }
        let rows = Array((FormPainter.headRow + 1)...(FormPainter.headRow + form.items.count))
        var last = FormPainter.headRow
        let places = rows.map { _ in
            last += 1 + random.below(3)
            return last
        }
        let order = Dictionary(
            uniqueKeysWithValues: zip(rows.shuffled(using: &random), places))
        let columns = Dictionary(
            uniqueKeysWithValues: zip(
                FormColumn.allCases.map(\.rawValue),
                Array(1...30).shuffled(using: &random).prefix(FormColumn.allCases.count)))
        var moved = SheetDraft(name: ["填报", "Sheet1", "填报 (2)"][random.below(3)])
        for (place, cell) in sheet.cells {
            guard place.row >= FormPainter.headRow else {
                moved[place.row, place.column] = cell
                continue
            }
            let row = place.row == FormPainter.headRow ? place.row : order[place.row]
            guard let row, let column = columns[place.column] else { continue }
            moved[row, column] = CellDraft(cell.value)
        }
        for index in draft.draft.sheets.indices where draft.draft.sheets[index].name == "填报" {
            draft.draft.sheets[index] = moved
        }
        return touched
    }

    private static func nonsense(_ random: inout SeededGenerator) -> CellValue {
        let texts = [
            "", " ", "是", "否", "１２", "约 3 个", "=1+1", "@SUM(A1)", "\t-1", "2022-02-30", "2022年3月2日",
            "\u{202E}是", "是\u{0}", String(repeating: "长", count: 3_000), "9e999", "-0", "<b>", "无",
        ]
        switch random.below(6) {
        case 0: return .number(Decimal128(random.below(100_000) - 50))
        case 1: return .boolean(random.below(2) == 0)
        case 2: return .date(CivilDate(year: 1_900 + random.below(400), month: 2, day: 3) ?? .epoch)
        case 3: return .error("#VALUE!")
        case 4: return .time(.midnight)
        default: return .text(texts[random.below(texts.count)])
        }
    }
}
