import Exact
import Model
import Testing
import Workbook

@testable import Forms

@Suite("The judgement sheet")
struct JudgementSheetTests {
    private let sheet: JudgementSheet
    private let rows: [JudgementRow]

    init() throws {
        let (pack, round) = (try ListSample.pack(), try ListSample.round())
        sheet = JudgementSheet(pack: pack, round: round)
        rows = round.units.flatMap { unit in
            pack.criteria.map {
                JudgementRow(unit: unit, criterion: $0, isVeto: false, state: nil, declared: [])
            }
                + pack.vetoes.map {
                    JudgementRow(unit: unit, criterion: $0, isVeto: true, state: nil, declared: [])
                }
        }
    }

    /// Columns to fill in, by their letters: points, decision, assessor, time, reason.
    private static let complete: [String: CellValue] = [
        "H": .typed("2.5"), "J": .text("评审一组"), "K": .text("2022-07-03 10:00"), "L": .text("材料齐全"),
    ]

    /// The sheet with cells filled in; the first row is 5: qinghe 1.1, 1.2, V1, then baishi.
    private func draft(_ cells: [String: CellValue]) throws -> WorkbookDraft {
        var draft = sheet.draft(rows)
        for (cell, value) in cells {
            let reference = try #require(CellReference(cell))
            draft.sheets[0].put(value, row: reference.row, column: reference.column)
        }
        return draft
    }

    private func read(_ draft: WorkbookDraft) throws -> FilledJudgements {
        try sheet.read(try WorkbookWriter.write(draft), file: "评审记录.xlsx")
    }

    /// A row with everything, changed.
    private func row(_ number: Int, _ changes: [String: CellValue] = [:]) -> [String: CellValue] {
        Dictionary(
            uniqueKeysWithValues: Self.complete.merging(changes) { $1 }.map {
                ("\($0.key)\(number)", $0.value)
            })
    }

    @Test("gives what was decided; rows without points are open")
    func filled() throws {
        let filled = try read(draft(row(5)))
        #expect(filled.notices.isEmpty)
        let judgement = try #require(filled.judgements.first)
        #expect(filled.judgements.count == 1)
        #expect(judgement.unit == "qinghe")
        #expect(judgement.criterion == "1.1")
        #expect(judgement.decision == .points(Points(.typed("2.5"))))
        #expect(judgement.assessor == "评审一组")
        #expect(judgement.time == DateTime("2022-07-03T10:00:00+08:00"))
        #expect(judgement.place.cell == "H5")
    }

    @Test(
        "takes points and times as people type them",
        arguments: [
            (CellValue.text("２．５分"), CellValue.text("2022年7月3日 10:00")),
            (.text(" 2.50 "), .text("2022-07-03T02:00:00Z")),
            (.typed("2.5"), .text("2022/7/3 10:00")),
        ])
    func typed(points: CellValue, time: CellValue) throws {
        let judgement = try #require(
            try read(draft(row(5, ["H": points, "K": time]))).judgements.first)
        #expect(judgement.decision == .points(Points(.typed("2.5"))))
        #expect(judgement.time == DateTime("2022-07-03T10:00:00+08:00"))
    }

    @Test("decides that a criterion does not apply, and whether a veto holds")
    func decisions() throws {
        let cells = row(5, ["H": .empty, "I": .text("不适用")])
            .merging(row(7, ["H": .empty, "I": .text("否决成立")])) { $1 }
            .merging(row(10, ["H": .empty, "I": .text("否决不成立")])) { $1 }
        let filled = try read(draft(cells))
        #expect(filled.notices.isEmpty)
        #expect(
            filled.judgements.map(\.decision)
                == [.notApplicable, .veto(confirmed: true), .veto(confirmed: false)])
    }

    struct Mistake: CustomTestStringConvertible, Sendable {
        let row: Int
        let cells: [String: CellValue]
        let cell: String
        let (en, zh): (String, String)
        var testDescription: String { "\(cell): \(en)" }

        init(
            _ row: Int, _ cells: [String: CellValue], at cell: String, en: String, zh: String
        ) {
            (self.row, self.cells, self.cell, self.en, self.zh) = (row, cells, cell, en, zh)
        }
    }

    @Test(
        "names the cell of each mistake in both languages; the row is left out",
        arguments: [
            Mistake(5, ["H": .typed("4.01")], at: "H5", en: "out of bounds", zh: "超出范围"),
            Mistake(5, ["H": .number(-1)], at: "H5", en: "from 0 to 4 points", zh: "0 至 4 分"),
            Mistake(5, ["H": .text("很好")], at: "H5", en: "not a number", zh: "不是数字"),
            Mistake(5, ["H": .text("1e3")], at: "H5", en: "1000", zh: "1000"),
            Mistake(5, ["H": .boolean(true)], at: "H5", en: "not a number", zh: "不是数字"),
            Mistake(5, ["H": .text("NaN")], at: "H5", en: "not a number", zh: "不是数字"),
            Mistake(5, ["J": .empty], at: "J5", en: "must have “评审人”", zh: "必须填写“评审人”"),
            Mistake(5, ["K": .empty], at: "K5", en: "must have “评审时间”", zh: "必须填写“评审时间”"),
            Mistake(5, ["L": .text("　 ")], at: "L5", en: "must have “评审理由”", zh: "必须填写“评审理由”"),
            Mistake(5, ["K": .text("昨天")], at: "K5", en: "time cannot be used", zh: "时间不能用"),
            Mistake(
                5, ["K": .text("2022-02-30")], at: "K5", en: "time cannot be used", zh: "时间不能用"),
            Mistake(5, ["I": .text("不适用")], at: "I5", en: "not both", zh: "只能填一项"),
            Mistake(5, ["H": .empty, "I": .text("成立")], at: "I5", en: "decision", zh: "其他认定"),
            Mistake(7, [:], at: "H7", en: "no points", zh: "不打分"),
            Mistake(7, ["H": .empty, "I": .text("不适用")], at: "I7", en: "否决成立", zh: "否决成立"),
            Mistake(5, ["A": .text("qinghf")], at: "A5", en: "did you mean “qinghe”", zh: "是否想写"),
            Mistake(5, ["C": .text("1.11")], at: "C5", en: "did you mean “1.1”", zh: "是否想写"),
            Mistake(5, ["C": .empty], at: "C5", en: "no such criterion", zh: "没有这个评分项"),
        ])
    func mistakes(mistake: Mistake) throws {
        let filled = try read(draft(row(mistake.row, mistake.cells)))
        #expect(filled.judgements.isEmpty)
        let errors = filled.notices.filter { $0.severity == .error }
        let notice = try #require(errors.first)
        #expect(errors.count == 1, "\(errors.map { $0.line(in: .en) })")
        #expect(notice.place?.sheet == "评审记录")
        #expect(notice.place?.cell == mistake.cell)
        #expect(notice.line(in: .en).contains(mistake.en))
        #expect(notice.line(in: .zhHans).contains(mistake.zh))
    }

    @Test("a formula that was never calculated, and an error, are no open row")
    func formulas() throws {
        var book = try draft(row(5, ["H": .empty]))
        book.sheets[0][5, 8] = CellDraft(.empty, formula: "1+1")
        book.sheets[0].put(.error("#N/A"), row: 6, column: 12)
        let formula = try read(book)
        #expect(formula.judgements.isEmpty)
        // Writing the draft makes text of an error, so the second row has a reason alone.
        #expect(formula.notices.first { $0.severity == .error }?.place?.cell == "H5")
    }

    @Test("one bad row does not stop the others")
    func others() throws {
        let filled = try read(draft(row(5, ["H": .number(9)]).merging(row(6)) { $1 }))
        #expect(filled.judgements.map(\.criterion) == ["1.2"])
    }

    @Test("a reason without points is open, and worth a look")
    func reasonAlone() throws {
        let filled = try read(draft(["L5": .text("待补材料"), "J6": .text("评审一组")]))
        #expect(filled.judgements.isEmpty)
        #expect(filled.notices.map(\.severity) == [.warning])
        #expect(filled.notices.first?.place?.cell == "H5")
    }

    @Test("two decisions on one thing: none counts")
    func rivals() throws {
        let twice: [String: CellValue] = ["A": .text("qinghe"), "C": .text("1.1")]
        let filled = try read(draft(row(5).merging(row(6, twice)) { $1 }))
        #expect(filled.judgements.isEmpty)
        #expect(filled.notices.compactMap { $0.place?.cell } == ["H5", "H6"])
    }

    @Test("is known by unit and code after rows and columns were moved")
    func rearranged() throws {
        let plain = try read(draft(row(5).merging(row(9)) { $1 })).judgements
        var book = try draft(row(5).merging(row(9)) { $1 })
        var cells: [CellReference: CellDraft] = [:]
        for (place, cell) in book.sheets[0].cells where place.row >= 4 {
            let row = place.row == 4 ? 7 : 40 - place.row
            let moved = try #require(CellReference(row: row, column: 20 - place.column))
            cells[moved] = cell
        }
        book.sheets[0] = SheetDraft(name: "评审记录")
        book.sheets[0].cells = cells
        let found = try read(book).judgements
        #expect(Set(found.map(\.criterion)) == Set(plain.map(\.criterion)))
        #expect(Set(found.map(\.unit)) == ["qinghe", "baishi"])
    }

    @Test("only one unit's rows are read when only one is asked for")
    func onlyOne() throws {
        let bytes = try WorkbookWriter.write(
            draft(row(5, ["H": .text("?")]).merging(row(8)) { $1 }))
        let filled = try sheet.read(bytes, file: "评审记录.xlsx", only: "baishi")
        #expect(filled.judgements.map(\.unit) == ["baishi"])
        #expect(filled.notices.isEmpty)
    }

    @Test("written anew it keeps what was typed, also what cannot be used")
    func kept() throws {
        let entries = try read(draft(row(5, ["H": .text("很好")]).merging(row(9)) { $1 })).entries
        #expect(entries.count == 2)
        let again = try read(sheet.draft(rows, keeping: entries))
        #expect(again.entries == entries)
        #expect(again.judgements.map(\.criterion) == ["1.2"])
    }

    @Test("judgements written into it are read back", arguments: 0..<20)
    func roundTrip(seed: Int) throws {
        let place = Place(file: "judgements.yaml")
        let time = try #require(DateTime("2022-07-03T10:\(10 + seed):00+08:00"))
        let reasons = ["=1+1", "+SUM(A1)", "@x", "-1", "\t制表", "“引号”", "<b>&amp;</b>", "多\n行"]
        let judgements = rows.enumerated().map { index, row in
            let decision: Judgement.Decision =
                row.isVeto
                ? .veto(confirmed: (seed + index) % 2 == 0)
                : (seed + index) % 3 == 0
                    ? .notApplicable
                    : .points(Points(Decimal128(seed % 5) * Decimal128.typed("0.35")))
            return Judgement(
                unit: row.unit.id, criterion: row.criterion.id, decision: decision,
                assessor: "评审\(seed)组", time: time,
                reason: reasons[(seed + index) % reasons.count], place: place)
        }
        let filled = try read(
            sheet.draft(rows, keeping: JudgementEntries(judgements, offset: 28_800)))
        #expect(filled.notices.isEmpty)
        #expect(filled.judgements.map(\.decision) == judgements.map(\.decision))
        #expect(
            filled.judgements.map { $0.reason.filter { !$0.isWhitespace } }
                == judgements.map { $0.reason.filter { !$0.isWhitespace } })
        #expect(filled.judgements.map(\.time) == judgements.map(\.time))
    }

    @Test("of another round, pack, or kind is refused; of a pack that changed it warns")
    func identity() throws {
        let bytes = try WorkbookWriter.write(draft(row(5)))
        let (pack, round) = (try ListSample.pack(), try ListSample.round())
        let other = JudgementSheet(pack: pack, round: try ListSample.round(id: "other"))
        let error = #expect(throws: RejectedInput.self) { try other.read(bytes, file: "a.xlsx") }
        #expect(error?.notices.first?.found == "shili-2022")
        let changed = Pack(
            id: pack.id, version: "2.0.0", title: pack.title, source: pack.source,
            period: pack.period, weightOrigin: pack.weightOrigin, policy: pack.policy,
            columns: pack.columns, facts: pack.facts, indicators: pack.indicators,
            vetoes: pack.vetoes, digest: "new")
        let filled = try JudgementSheet(pack: changed, round: round).read(bytes, file: "a.xlsx")
        #expect(filled.judgements.count == 1)
        #expect(filled.notices.map(\.severity) == [.warning])
        for wrong in [try ListSample.book([["a"]]), Array("PK".utf8), []] {
            #expect(throws: RejectedInput.self) { try sheet.read(wrong, file: "a.xlsx") }
        }
    }

    @Test("offers the criterion's points, and has the same bytes each time")
    func drawn() throws {
        let draft = sheet.draft(rows)
        #expect(try WorkbookWriter.write(draft) == WorkbookWriter.write(sheet.draft(rows)))
        let rules = draft.sheets[0].validations.map(\.rule)
        #expect(rules.contains(.decimal(0...4)))
        #expect(rules.contains(.decimal(0...6)))
        #expect(rules.contains(.list(["否决成立", "否决不成立"])))
    }
}

extension Decimal128 {
    /// A number as it is typed.
    fileprivate static func typed(_ text: String) -> Decimal128 {
        guard let number = Decimal128(text) else {
            Issue.record("“\(text)” is no number")
            return 0
        }
        return number
    }
}

extension CellValue {
    fileprivate static func typed(_ text: String) -> CellValue { .number(.typed(text)) }
}
