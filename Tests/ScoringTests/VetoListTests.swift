import Exact
import Model
import RuleFixtures
import Testing

@testable import Scoring

@Suite("The veto list decides grade and place, not points")
struct VetoListTests {
    private func round(leaks: Fact?, decision: Judgement.Decision? = nil) throws -> SmallRound {
        var round = SmallRound()
        round.criteria = [try Sample.criterion("{pass: {fact: 渠道可达}}")]
        round.vetoes = [
            try Sample.criterion("{veto: {fact: 身份证号泄露处数, above: 0}}", id: "V1", points: 0)
        ]
        round.units = [SmallRound.unit(Sample.unit), SmallRound.unit("baishi")]
        round.facts =
            [
                Sample.observed("渠道可达", .boolean(true)),
                Sample.observed("渠道可达", .boolean(false), of: "baishi"),
                Sample.observed("身份证号泄露处数", .number(0), of: "baishi"),
            ] + (leaks.map { [$0] } ?? [])
        round.judgements = try decision.map { [try SmallRound.judgement("V1", $0)] } ?? []
        return round
    }

    @Test(
        "measured or confirmed it is final; suspected or unseen it stays open",
        arguments: [
            (Sample.observed("身份证号泄露处数", .number(1)), nil, "不合格", "不合格", 2, 2),
            (Sample.observed("身份证号泄露处数", .number(0)), nil, "优秀", "优秀", 1, 1),
            (
                Sample.observed("身份证号泄露处数", .number(1), certainty: .suspected), nil, "不合格",
                "优秀", 1, 2
            ),
            (Sample.unseen("身份证号泄露处数"), nil, "不合格", "优秀", 1, 2),
            (
                Sample.observed("身份证号泄露处数", .number(1), certainty: .suspected),
                .veto(confirmed: true), "不合格", "不合格", 2, 2
            ),
            (
                Sample.observed("身份证号泄露处数", .number(1), certainty: .suspected),
                .veto(confirmed: false), "优秀", "优秀", 1, 1
            ),
            (
                Sample.observed("身份证号泄露处数", .number(1)), .veto(confirmed: false), "优秀", "优秀",
                1, 1
            ),
            (
                Sample.observed("身份证号泄露处数", .number(1)), .points(Points(0)), "不合格", "不合格", 2,
                2
            ),
        ] as [(Fact, Judgement.Decision?, String, String, Int, Int)])
    func decided(
        leaks: Fact, decision: Judgement.Decision?, lowest: String, highest: String, best: Int,
        worst: Int
    ) throws {
        let scored = try round(leaks: leaks, decision: decision).score()
        let unit = try #require(scored.units.first { $0.unit.id == Sample.unit })
        #expect(unit.total == PointRange(Points(100)))
        #expect(unit.grades?.lowest.name == lowest)
        #expect(unit.grades?.highest.name == highest)
        #expect(unit.rank == .init(best: best, worst: worst))
        #expect(unit.isProvisional == (lowest != highest))
    }

    @Test("an automatic veto that a person refutes stays visible")
    func visible() throws {
        let scored = try round(
            leaks: Sample.observed("身份证号泄露处数", .number(1)), decision: .veto(confirmed: false)
        ).score()
        let unit = try #require(scored.units.first)
        #expect(unit.vetoes.map(\.automatic.isVeto) == [true])
        #expect(unit.vetoes.map(\.verdict.isVeto) == [false])
        #expect(unit.notices.map(\.severity) == [.info])
    }
}
