import Exact
import Model
import RuleFixtures
import Seeded
import Testing

@testable import Scoring

@Suite("Same input, same record, whatever the order")
struct PurityTests {
    private func round(_ random: inout SeededGenerator) throws -> SmallRound {
        var round = SmallRound()
        round.criteria = [
            try Sample.criterion("{checklist: {of: 公开环节}}", id: "1.1"),
            try Sample.criterion(
                "{deduct: [{per: 失效链接数, points: 0.5}, {per: 空白栏目数, points: 1}]}", id: "1.2"),
            try Sample.criterion(
                "{proportion: {of: 已设专区村数, over: 村居总数}}", id: "1.3", acceptsDeclared: true,
                applies: .atLeast(fact: "重大行政决策数", 1)),
            try Sample.criterion("{manual: {reads: [机制材料], ask: 核}}", id: "1.4"),
            try Sample.criterion("{pass: {fact: 标准目录领域数, at-least: 3}}", id: "1.5"),
        ]
        round.vetoes = [
            try Sample.criterion("{veto: {fact: 身份证号泄露处数, above: 0}}", id: "V1", points: 0)
        ]
        round.units = (0..<6).map { SmallRound.unit("u\($0)", group: $0 < 4 ? "乡镇" : "部门") }
        for unit in round.units {
            for descriptor in Sample.declared where .random(using: &random) {
                let count = Int.random(in: 0...6, using: &random)
                let value: FactValue
                switch descriptor.type {
                case .boolean: value = .boolean(count > 2)
                case .number: value = .number(Decimal128(count))
                case .text: value = .text("附件\(count)")
                case .elements: value = Sample.elements(missing: Set(Sample.wanted.prefix(count)))
                case .date, .ledger: continue
                }
                let faults = (0..<count).map { index in
                    Sample.faults("fault \(index)")
                }.flatMap(\.self)
                if descriptor.observation != nil {
                    round.facts.append(
                        Sample.observed(
                            descriptor.name, value, faults: faults.shuffled(using: &random),
                            of: unit.id))
                }
                if descriptor.isClaimed, .random(using: &random) {
                    round.facts.append(Sample.claimed(descriptor.name, value, of: unit.id))
                }
            }
            if .random(using: &random) {
                round.submissions.append(try SmallRound.submission(of: unit.id))
            }
            if .random(using: &random) {
                round.judgements.append(
                    try SmallRound.judgement(
                        "1.4", .points(Points(2)), of: unit.id, line: round.judgements.count))
            }
            if .random(using: &random) {
                round.judgements.append(
                    try SmallRound.judgement(
                        "9.9", .points(Points(2)), of: unit.id, line: round.judgements.count))
            }
        }
        return round
    }

    @Test("shuffled facts, submissions and judgements give the same record")
    func shuffled() throws {
        for seed in UInt64(0)..<40 {
            var random = SeededGenerator(seed: seed)
            let original = try round(&random)
            var mixed = original
            mixed.facts.shuffle(using: &random)
            mixed.submissions.shuffle(using: &random)
            mixed.judgements.shuffle(using: &random)
            #expect(try original.score() == mixed.score(), "seed \(seed)")
        }
    }

    @Test("the order of units moves no point and no place")
    func unitOrder() throws {
        for seed in UInt64(0)..<40 {
            var random = SeededGenerator(seed: seed)
            let original = try round(&random)
            var mixed = original
            mixed.units.shuffle(using: &random)
            func results(_ round: SmallRound) throws -> [String: ScoredUnit] {
                Dictionary(
                    uniqueKeysWithValues: try round.score().units.map { ($0.unit.id, $0) })
            }
            #expect(try results(original) == results(mixed), "seed \(seed)")
        }
    }

    @Test("what one unit does moves no point of another")
    func independence() throws {
        for seed in UInt64(0)..<40 {
            var random = SeededGenerator(seed: seed)
            let original = try round(&random)
            var alone = original
            alone.facts.removeAll { $0.unit != "u0" }
            alone.submissions.removeAll { $0.unit != "u0" }
            let one = try original.score().units.first { $0.unit.id == "u0" }
            let other = try alone.score().units.first { $0.unit.id == "u0" }
            #expect(one?.indicators == other?.indicators, "seed \(seed)")
            #expect(one?.total == other?.total, "seed \(seed)")
        }
    }
}
