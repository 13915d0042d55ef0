import Exact
import Model
import RuleFixtures
import Testing

@testable import Scoring

/// A lowest indicator whose criteria came to the given points; `nil` stands
/// for one that does not apply.
struct Leaf {
    let weight: Decimal128
    let criteria: [(full: Decimal128, points: PointRange?)]
}

@Suite("Points add up the tree")
struct AggregationTests {
    private func node(
        _ rule: Policy.NotApplicableRule, _ leaf: Leaf, id: String = "1.1"
    ) throws -> Aggregation.Node {
        var criteria: [Criterion] = []
        var verdicts: [String: Verdict] = [:]
        for (index, part) in leaf.criteria.enumerated() {
            let criterion = try Sample.criterion(
                "{manual: {ask: 核}}", id: "\(id).\(index + 1)", points: part.full)
            criteria.append(criterion)
            verdicts[criterion.id] =
                part.points.map {
                    Verdict(
                        $0.isCertain ? .scored : .undetermined, $0, because: Wording(verbatim: "…"))
                } ?? Verdict(.notApplicable, .zero, because: Wording(verbatim: "…"))
        }
        let indicator = Indicator(
            id: id, name: "指标", weight: Points(leaf.weight), criteria: criteria,
            place: Sample.place)
        return Aggregation(rule: rule).node(indicator) { criterion in
            let verdict =
                verdicts[criterion.id] ?? Verdict(.scored, .zero, because: Wording(verbatim: "?"))
            return Finding(criterion: criterion, verdict: verdict, automatic: verdict, facts: [])
        }
    }

    private func certain(_ points: Decimal128) -> PointRange { PointRange(Points(points)) }

    private func between(_ low: Decimal128, _ high: Decimal128) -> PointRange {
        PointRange(Points(low), Points(high))
    }

    @Test("where everything applies a node is the sum of its parts")
    func sum() throws {
        let leaf = Leaf(weight: 10, criteria: [(4, certain(3)), (6, between(1, 5))])
        let siblings = try node(.siblings, leaf)
        let total = try node(.total, leaf)
        #expect(siblings.scored.points == between(4, 8))
        #expect(total.scored.points == between(4, 8))
        #expect(siblings.scored.steps.map(\.zh) == ["3 + 1～5 = 4～8"])
    }

    @Test("siblings share what does not apply, in proportion")
    func siblings() throws {
        let scored = try node(
            .siblings, Leaf(weight: 12, criteria: [(3, certain(3)), (6, nil), (3, certain(2))]))
        #expect(scored.scored.points == certain(10))
        #expect(
            scored.scored.steps.map(\.zh) == [
                "1.1.2 不适用，其 6 分由同级其余各项按比例分担", "12 × (3 + 2) ÷ 6 = 10",
            ])
    }

    @Test("with `total` a node keeps its own points and the total is scaled once: 75 × 4/3")
    func scaledOnce() throws {
        let rule = Policy.NotApplicableRule.total
        let service = try node(rule, Leaf(weight: 25, criteria: [(25, nil)]), id: "1")
        let partly = try node(
            rule, Leaf(weight: 40, criteria: [(20, certain(15)), (20, certain(9))]), id: "2")
        let full = try node(rule, Leaf(weight: 35, criteria: [(35, certain(21))]), id: "3")
        #expect(service.scored.points == nil)
        #expect(partly.scored.points == certain(24))
        let total = Aggregation(rule: rule).total(of: [service, partly, full], out: Points(100))
        #expect(total.points == certain(60))
        #expect(total.steps.last?.zh == "100 × (24 + 21) ÷ 75 = 60")
    }

    @Test("parts that do not add up to the weight are scaled to it, and the step says so")
    func misfit() throws {
        let scored = try node(
            .siblings, Leaf(weight: 8, criteria: [(4, certain(4)), (6, certain(1))]))
        #expect(scored.scored.points == certain(4))
        #expect(scored.scored.steps.first?.zh == "下级分值合计 10 分，按本级 8 分折算")
    }

    @Test("a node has no score, not zero, when nothing below applies")
    func nothingApplies() throws {
        let scored = try node(.siblings, Leaf(weight: 12, criteria: [(6, nil), (6, nil)]))
        #expect(scored.scored.points == nil)
        let total = Aggregation(rule: .siblings).total(of: [scored], out: Points(100))
        #expect(total.points == nil)
        #expect(total.steps.map(\.zh) == ["各项均不适用，不计分"])
    }
}
