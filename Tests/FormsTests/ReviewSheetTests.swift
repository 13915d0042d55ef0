import Exact
import Model
import Testing
import Workbook

@testable import Forms

@Suite("The sheet of re-checks and appeals")
struct ReviewSheetTests {
    private let sheet: JudgementSheet
    private let round: Round
    private let pack: Pack
    private let reviews: [ReviewRow]

    init() throws {
        (pack, round) = (try ListSample.pack(), try ListSample.round())
        sheet = JudgementSheet(pack: pack, round: round)
        reviews = [
            ReviewRow(
                unit: round.units[0], criterion: pack.criteria[0], isVeto: false,
                standings: [Wording(zh: "2/4 分：材料不全", en: "2 of 4 points: incomplete")]),
            ReviewRow(
                unit: round.units[1], criterion: pack.vetoes[0], isVeto: true,
                standings: [Wording(zh: "否决：泄露", en: "vetoed: a leak")]),
        ]
    }

    /// Columns by their letters: kind, points, assessor, time, reason. The first row is 5.
    private static let complete: [String: CellValue] = [
        "G": .text("申诉"), "H": .number(3), "J": .text("复核组"), "K": .text("2022-07-08 09:00"),
        "L": .text("补交的材料属实"),
    ]

    private func row(_ number: Int, _ changes: [String: CellValue] = [:]) -> [String: CellValue] {
        Dictionary(
            uniqueKeysWithValues: Self.complete.merging(changes) { $1 }.map {
                ("\($0.key)\(number)", $0.value)
            })
    }

    private func draft(_ cells: [String: CellValue]) throws -> WorkbookDraft {
        var draft = sheet.draft([], reviews: reviews)
        for (cell, value) in cells {
            let reference = try #require(CellReference(cell))
            draft.sheets[1].put(value, row: reference.row, column: reference.column)
        }
        return draft
    }

    private func read(_ draft: WorkbookDraft) throws -> FilledJudgements {
        try sheet.read(try WorkbookWriter.write(draft), file: "评审记录.xlsx")
    }

    @Test("shows who re-checks what stands, and offers both kinds of review")
    func drawn() throws {
        let drawn = try draft([:]).sheets[1]
        #expect(drawn.name == "复核申诉")
        #expect(drawn[5, 1]?.value.shown == "qinghe")
        #expect(drawn[5, 5]?.value.shown == "2/4 分：材料不全")
        #expect(drawn[6, 5]?.value.shown == "否决：泄露")
        let rules = drawn.validations.map(\.rule)
        #expect(rules.contains(.list(["复核", "申诉"])))
        #expect(rules.contains(.decimal(0...4)))
        #expect(rules.contains(.list(["否决成立", "否决不成立"])))
    }

    @Test("gives the review with its kind, its new points, who, when and why")
    func filled() throws {
        let filled = try read(draft(row(5)))
        #expect(filled.notices.isEmpty)
        let review = try #require(filled.judgements.first)
        #expect(filled.judgements.count == 1)
        #expect(review.review == .appeal)
        #expect(review.unit == "qinghe")
        #expect(review.criterion == pack.criteria[0].id)
        #expect(review.decision == .points(Points(3)))
        #expect(review.assessor == "复核组")
        #expect(review.time == DateTime("2022-07-08T09:00:00+08:00"))
        #expect(review.reason == "补交的材料属实")
        #expect(review.place.sheet == "复核申诉")
        #expect(review.place.cell == "H5")
    }

    @Test("takes back a veto, and reviews what is not listed in a free row")
    func others() throws {
        let veto = row(6, ["G": .text("复核"), "H": .empty, "I": .text("否决不成立")])
        let free = row(7, ["A": .text("baishi"), "C": .text("1.2")])
        let filled = try read(draft(veto.merging(free) { $1 }))
        #expect(filled.notices.isEmpty)
        #expect(filled.judgements.map(\.review) == [.recheck, .appeal])
        #expect(filled.judgements.map(\.criterion) == [pack.vetoes[0].id, "1.2"])
        #expect(filled.judgements.first?.decision == .veto(confirmed: false))
    }

    struct Mistake: CustomTestStringConvertible, Sendable {
        let cells: [String: CellValue]
        let cell: String
        let (en, zh): (String, String)
        var testDescription: String { "\(cell): \(en)" }
    }

    @Test(
        "names the cell of each mistake in both languages; the row is left out",
        arguments: [
            Mistake(
                cells: ["G": .empty], cell: "G5", en: "re-check or an appeal", zh: "复核还是申诉"),
            Mistake(
                cells: ["G": .text("改分")], cell: "G5", en: "cannot be used", zh: "不能用"),
            Mistake(
                cells: ["H": .number(5)], cell: "H5", en: "from 0 to 4 points", zh: "0 至 4 分"),
            Mistake(
                cells: ["I": .text("不适用")], cell: "I5", en: "not both", zh: "只能填一项"),
            Mistake(
                cells: ["J": .empty], cell: "J5", en: "must have “复核人”", zh: "必须填写“复核人”"),
            Mistake(
                cells: ["K": .text("下周")], cell: "K5", en: "time cannot be used", zh: "时间不能用"),
            Mistake(
                cells: ["L": .empty], cell: "L5", en: "must have “复核理由”", zh: "必须填写“复核理由”"),
            Mistake(
                cells: ["C": .text("1.11")], cell: "C5", en: "did you mean “1.1”", zh: "是否想写"),
        ])
    func mistakes(mistake: Mistake) throws {
        let filled = try read(draft(row(5, mistake.cells)))
        #expect(filled.judgements.isEmpty)
        let errors = filled.notices.filter { $0.severity == .error }
        let notice = try #require(errors.first)
        #expect(errors.count == 1, "\(errors.map { $0.line(in: .en) })")
        #expect(notice.place?.sheet == "复核申诉")
        #expect(notice.place?.cell == mistake.cell)
        #expect(notice.line(in: .en).contains(mistake.en))
        #expect(notice.line(in: .zhHans).contains(mistake.zh))
    }

    @Test("an appeal that is noted and not decided changes nothing, and is mentioned")
    func undecided() throws {
        let filled = try read(draft(["G5": .text("申诉")]))
        #expect(filled.judgements.isEmpty)
        #expect(filled.notices.map(\.severity) == [.warning])
        #expect(filled.notices.first?.place?.cell == "G5")
        #expect(filled.entries.count == 1)
    }

    @Test("two reviews follow each other; two at the same moment have no order")
    func several() throws {
        let again = ["A": CellValue.text("qinghe"), "C": .text(pack.criteria[0].id)]
        let later = again.merging(["K": .text("2022-07-09 09:00")]) { $1 }
        let both = try read(draft(row(5).merging(row(7, later)) { $1 }))
        #expect(both.notices.isEmpty)
        #expect(both.judgements.count == 2)
        let tied = try read(draft(row(5).merging(row(7, again)) { $1 }))
        #expect(tied.judgements.isEmpty)
        #expect(tied.notices.compactMap { $0.place?.cell } == ["H5", "H7"])
    }

    @Test("judgements and reviews written into the workbook are read back", arguments: 0..<20)
    func roundTrip(seed: Int) throws {
        let start = try #require(DateTime("2022-07-03T10:00:00+08:00"))
        let rows = round.units.flatMap { unit in
            pack.criteria.map {
                JudgementRow(unit: unit, criterion: $0, isVeto: false, state: nil, declared: [])
            }
        }
        var judgements: [Judgement] = []
        for (index, row) in rows.enumerated() {
            for turn in 0...(seed + index) % 4 {
                let time = try #require(DateTime("2022-07-0\(4 + turn)T10:00:00+08:00"))
                judgements.append(
                    Judgement(
                        unit: row.unit.id, criterion: row.criterion.id,
                        decision: (seed + turn) % 3 == 0
                            ? .notApplicable : .points(Points(Decimal128((seed + turn) % 4))),
                        assessor: "第\(turn)组", time: turn == 0 ? start : time,
                        reason: "理由\(turn)", place: Place(file: "judgements.yaml"),
                        review: turn == 0 ? nil : turn % 2 == 0 ? .recheck : .appeal))
            }
        }
        let entries = JudgementEntries(judgements.shuffled(), offset: 28_800)
        let filled = try read(sheet.draft(rows, reviews: reviews, keeping: entries))
        #expect(filled.notices.isEmpty)
        #expect(filled.entries == entries)
        func told(_ judgements: [Judgement]) -> Set<String> {
            Set(
                judgements.map {
                    "\($0.unit) \($0.criterion) \($0.decision) \($0.assessor) \($0.time) "
                        + "\($0.reason) \($0.review?.rawValue ?? "-")"
                })
        }
        #expect(filled.judgements.count == judgements.count)
        #expect(told(filled.judgements) == told(judgements))
    }

    @Test("keeps the history of both where a file and a sheet have one")
    func merged() throws {
        let mine = try read(draft(row(5))).entries
        var both = mine
        both.add(mine)
        #expect(both == mine)
        both.add(
            try read(draft(row(5, ["K": .text("2022-07-09 09:00"), "G": .text("复核")]))).entries)
        #expect(both.count == 2)
        let again = try read(sheet.draft([], reviews: reviews, keeping: both))
        #expect(again.judgements.map(\.review) == [.appeal, .recheck])
    }

    @Test("a workbook of the first version has no reviews; one without its sheet is refused")
    func versions() throws {
        var first = try draft(row(5))
        first.sheets.remove(at: 1)
        let error = #expect(throws: RejectedInput.self) { try read(first) }
        #expect(error?.notices.first?.line(in: .zhHans).contains("复核申诉") == true)
        let meta = try #require(first.sheets.indices.last)
        let cell = try #require(
            first.sheets[meta].cells.first { $0.value.value.shown == "2" }?.key)
        first.sheets[meta].put(.text("1"), row: cell.row, column: cell.column)
        #expect(try read(first).judgements.isEmpty)
        first.sheets[meta].put(.text("3"), row: cell.row, column: cell.column)
        #expect(throws: RejectedInput.self) { try read(first) }
    }
}
