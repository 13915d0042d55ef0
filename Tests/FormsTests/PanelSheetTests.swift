import Exact
import Model
import Testing
import Workbook

@testable import Forms

@Suite("A judgement sheet for several assessors")
struct PanelSheetTests {
    private let round: Round
    private let pack: Pack
    private let rows: [JudgementRow]

    init() throws {
        let plain = try ListSample.pack()
        round = try ListSample.round()
        let policy = plain.policy
        pack = Pack(
            id: plain.id, version: plain.version, title: plain.title, source: plain.source,
            period: plain.period, weightOrigin: plain.weightOrigin,
            policy: Policy(
                total: policy.total, weightFloor: policy.weightFloor,
                appraisalShare: policy.appraisalShare,
                panel: Policy.Panel(.mean, apart: Decimal128(2, exponent: -1) ?? 0),
                rounding: policy.rounding, grades: policy.grades),
            columns: plain.columns, facts: plain.facts, indicators: plain.indicators,
            vetoes: plain.vetoes, digest: plain.digest)
        rows = [
            JudgementRow(
                unit: round.units[0], criterion: pack.criteria[0], isVeto: false, state: nil,
                declared: []),
            JudgementRow(
                unit: round.units[0], criterion: pack.vetoes[0], isVeto: true, state: nil,
                declared: []),
        ]
    }

    private func filled(
        _ assessors: [(row: Int, name: String, points: String)], of pack: Pack
    ) throws -> FilledJudgements {
        let sheet = JudgementSheet(pack: pack, round: round)
        var draft = sheet.draft(rows, assessors: 3)
        for (row, name, points) in assessors {
            for (column, value) in [
                (8, CellValue.number(Decimal128(points) ?? 0)), (10, .text(name)),
                (11, .text("2022-07-03 10:00")),
                (12, .text("材料齐全")),
            ] {
                draft.sheets[0].put(value, row: row, column: column)
            }
        }
        return try sheet.read(try WorkbookWriter.write(draft), file: "评审记录.xlsx")
    }

    @Test("has a row for each of them, and one for a veto")
    func layout() throws {
        let draft = JudgementSheet(pack: pack, round: round).draft(rows, assessors: 3)
        let codes = (5...9).map { draft.sheets[0][$0, 3]?.value.shown ?? "" }
        let id = pack.criteria[0].id
        #expect(codes == [id, id, id, pack.vetoes[0].id, ""])
    }

    @Test("gives the judgement of each")
    func read() throws {
        let filled = try filled([(5, "甲", "2"), (6, "乙", "1.5")], of: pack)
        #expect(filled.notices.isEmpty)
        #expect(filled.judgements.map(\.assessor) == ["甲", "乙"])
        #expect(
            filled.judgements.map(\.decision)
                == [.points(Points(2)), .points(Points(Decimal128("1.5") ?? 0))])
    }

    @Test("refuses two rows of one assessor, and several where the pack combines none")
    func rivals() throws {
        let twice = try filled([(5, "甲", "2"), (6, "甲", "1")], of: pack)
        #expect(twice.judgements.isEmpty)
        #expect(twice.notices.count == 2)
        let alone = try filled([(5, "甲", "2"), (6, "乙", "1")], of: try ListSample.pack())
        #expect(alone.judgements.isEmpty)
    }

    @Test("keeps what was filled in when it is written anew, also for fewer assessors")
    func kept() throws {
        let entries = try filled([(5, "甲", "2"), (7, "乙", "1")], of: pack).entries
        #expect(entries.count == 2)
        let sheet = JudgementSheet(pack: pack, round: round)
        let again = try sheet.read(
            try WorkbookWriter.write(sheet.draft(rows, keeping: entries, assessors: 1)),
            file: "评审记录.xlsx")
        #expect(again.judgements.map(\.assessor) == ["甲", "乙"])
        #expect(again.entries == entries)
    }
}
