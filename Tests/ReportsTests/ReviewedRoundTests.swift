import Exact
import Markup
import Model
import Testing

@testable import Reports

@Suite("Reviews, agreement and composites in the reports")
struct ReviewedRoundTests {
    private static func make() throws -> ScoredRound {
        let plain = try SampleRound.make()
        let units = try plain.units.enumerated().map { index, unit in
            index == 0 ? try reviewed(unit) : unit
        }
        let first = plain.round
        let composite = Composite(
            parts: [Composite.Part(name: "本级", share: 6), Composite.Part(name: "乡镇", share: 3)],
            subjects: [Composite.Subject(name: "甲县", units: [[units[0].unit.id], []])])
        return ScoredRound(
            round: Round(
                id: first.id, title: first.title, organiser: first.organiser, asOf: first.asOf,
                period: first.period, submissionDeadline: first.submissionDeadline,
                units: first.units, status: .recheck, composite: composite, digest: first.digest),
            pack: plain.pack, engine: plain.engine, archives: plain.archives, units: units,
            agreements: [
                Agreement(
                    indicator: "1", assessors: 3, decisions: 4, interval: Decimal128("0.849"),
                    nominal: Decimal128("-0.1"))
            ],
            composites: [
                ScoredComposite(
                    name: "甲县", means: [units[0].total, nil], total: units[0].total, steps: [],
                    rank: .init(best: 1, worst: 1))
            ])
    }

    /// The unit with its first finding reviewed.
    private static func reviewed(_ unit: ScoredUnit) throws -> ScoredUnit {
        func change(_ node: ScoredIndicator, _ isDone: inout Bool) -> ScoredIndicator {
            let children = node.children.map { change($0, &isDone) }
            let findings = node.findings.map { finding -> Finding in
                guard !isDone else { return finding }
                isDone = true
                let judgement = Judgement(
                    unit: unit.unit.id, criterion: finding.criterion.id,
                    decision: .points(Points(1)), assessor: "复核组",
                    time: SampleRound.time("2022-07-06T10:00:00+08:00"), reason: "补充材料属实",
                    place: Place(file: "judgements.yaml"), review: .appeal)
                return Finding(
                    criterion: finding.criterion, verdict: finding.verdict,
                    automatic: finding.automatic,
                    reviews: [Finding.Review(judgement, .appeal, before: finding.automatic)],
                    facts: finding.facts)
            }
            return ScoredIndicator(
                indicator: node.indicator, points: node.points, children: children,
                findings: findings, steps: node.steps)
        }
        var isDone = false
        return ScoredUnit(
            unit: unit.unit, indicators: unit.indicators.map { change($0, &isDone) },
            total: unit.total, steps: unit.steps, vetoes: unit.vetoes, grades: unit.grades,
            rank: unit.rank, contribution: unit.contribution, submitted: unit.submitted)
    }

    @Test("the record is valid and keeps both scores")
    func record() throws {
        let bytes = RecordRenderer().round(RoundFigures(of: try Self.make()), in: .zhHans)
        #expect(try XMLSchema(EmbeddedSchema.report).validate(bytes) == [])
        let record = String(decoding: bytes, as: UTF8.self)
        for part in [
            "status=\"recheck\"", "<review kind=\"appeal\">", "<before outcome=", "补充材料属实",
            "interval=\"0.849\" nominal=\"-0.1\"", "<part name=\"本级\" share=\"6\"/>",
            "<subject name=\"甲县\" best=\"1\" worst=\"1\">",
        ] {
            #expect(record.contains(part), "\(part)")
        }
    }

    @Test("the terminal shows status, composite and agreement")
    func ranking() throws {
        let text = RankingTable.text(for: try Self.make(), language: .zhHans)
        for part in ["状态：复核", "综合得分", "甲县", "α 0.849（定类 -0.100），3 位评审人，4 项"] {
            #expect(text.contains(part), "\(part)")
        }
    }

    @Test("an explanation tells what was decided again")
    func explanation() throws {
        let round = try Self.make()
        let unit = try #require(round.units.first)
        let criterion = try #require(unit.findings.first { !$0.reviews.isEmpty }).criterion.id
        let text = try #require(
            Explanation.text(of: criterion, for: unit.unit.id, in: round, language: .zhHans))
        #expect(text.contains("申诉："))
        #expect(text.contains("补充材料属实 (复核组, 2022-07-06 10:00:00)"))
    }
}
