import Exact
import Model
import RuleFixtures
import Testing

@testable import Scoring

@Suite("The same fault is charged once, where it comes first in the pack")
struct ChargeTests {
    private func round() throws -> SmallRound {
        var round = SmallRound()
        round.criteria = [
            try Sample.criterion("{deduct: {per: 空白栏目数, points: 1}}", id: "1.1"),
            try Sample.criterion("{deduct: {per: 失效链接数, points: 0.5}}", id: "1.2"),
        ]
        round.facts = [
            Sample.observed("空白栏目数", .number(1), faults: Sample.faults("a")),
            Sample.observed("失效链接数", .number(3), faults: Sample.faults("a", "b", "c")),
        ]
        return round
    }

    private func points(_ round: SmallRound) throws -> [String] {
        try round.scoreUnit().findings.map { $0.verdict.points.lowest.amount.plain }
    }

    @Test("the later criterion leaves out what the earlier one charged, and says so")
    func once() throws {
        #expect(try points(round()) == ["3", "3.0"])
        let later = try round().scoreUnit().findings.last
        #expect(later?.verdict.reason.zh.contains("其中 1 个已在 1.1 扣分，不重复扣分") == true)
    }

    @Test("units do not share faults")
    func units() throws {
        var round = try round()
        round.units.append(SmallRound.unit("baishi"))
        round.facts += [
            Sample.observed("空白栏目数", .number(0), of: "baishi"),
            Sample.observed("失效链接数", .number(1), faults: Sample.faults("a"), of: "baishi"),
        ]
        let baishi = try #require(round.score().units.first { $0.unit.id == "baishi" })
        #expect(baishi.findings.map { $0.verdict.points.lowest.amount.plain } == ["4", "3.5"])
    }

    @Test("what a person judges by points keeps its faults; what does not apply gives them up")
    func judged() throws {
        var round = try round()
        round.judgements = [try SmallRound.judgement("1.1", .points(Points(4)))]
        #expect(try points(round) == ["4", "3.0"])
        round.judgements = [try SmallRound.judgement("1.1", .notApplicable)]
        #expect(try points(round) == ["0", "2.5"])
    }
}
