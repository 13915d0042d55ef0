import Exact
import Model
import RuleFixtures
import Testing

@testable import Scoring

@Suite("Other weights")
struct WeightTests {
    /// Two criteria of 4 and 6 points; each unit is reachable or not and has dead links.
    static func round(_ units: [(id: String, reachable: Bool, dead: Decimal128)]) throws
        -> SmallRound
    {
        var round = SmallRound(
            criteria: [
                try Sample.criterion("{pass: {fact: 渠道可达}}", id: "1.1", points: 4),
                try Sample.criterion(
                    "{deduct: [{per: 失效链接数, points: 1}]}", id: "1.2", points: 6),
            ], units: units.map { SmallRound.unit($0.id) })
        round.facts = units.flatMap { unit in
            [
                Sample.observed("渠道可达", .boolean(unit.reachable), of: unit.id),
                Sample.observed("失效链接数", .number(unit.dead), of: unit.id),
            ]
        }
        return round
    }

    static let three: [(id: String, reachable: Bool, dead: Decimal128)] = [
        ("qinghe", true, 3), ("baishi", false, 0), ("liuxi", false, 5),
    ]

    @Test("the pack's own weights give the round as it is")
    func own() throws {
        let scored = try Self.round(Self.three).score()
        #expect(Scorer.reweighed(scored, with: .own) == scored)
    }

    @Test("a weight counts in proportion to those beside it; rules keep their points")
    func criterion() throws {
        let scored = try Self.round(Self.three).score()
        var weights = Weights()
        weights.set(criterion: "1.1", to: Points(6))
        let other = Scorer.reweighed(scored, with: weights)
        let totals = Dictionary(
            uniqueKeysWithValues: other.units.map { ($0.unit.id, $0.total?.lowest) })
        // 100 × (6 + 3) ÷ 12, 100 × 6 ÷ 12, 100 × 1 ÷ 12.
        #expect(totals["qinghe"] == Points(75))
        #expect(totals["baishi"] == Points(50))
        #expect(totals["liuxi"] == Points(100).share(1, of: 12))
        let finding = try #require(other.units.first?.findings.first)
        #expect(finding.verdict.points == PointRange(Points(4)))
    }

    @Test("places and grades follow the new totals")
    func places() throws {
        let scored = try Self.round(Self.three).score()
        #expect(scored.units.map(\.unit.id) == ["qinghe", "baishi", "liuxi"])
        var weights = Weights()
        weights.set(criterion: "1.1", to: .zero)
        let other = Scorer.reweighed(scored, with: weights)
        #expect(other.units.map(\.unit.id) == ["baishi", "qinghe", "liuxi"])
        #expect(other.units.first?.grades?.lowest.name == "优秀")
    }
}
