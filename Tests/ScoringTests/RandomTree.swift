import Exact
import Model
import RuleFixtures
import Seeded
import Testing

@testable import Scoring

/// A random tree of three levels whose weights add up, with a verdict for each
/// criterion.
struct RandomTree {
    let indicators: [Indicator]
    let verdicts: [String: Verdict]

    /// Weights in tenths of a point, the total as large as it turns out.
    init(_ random: inout SeededGenerator, allApply: Bool = false) throws {
        var verdicts: [String: Verdict] = [:]
        var indicators: [Indicator] = []
        for first in 1...Int.random(in: 1...4, using: &random) {
            var children: [Indicator] = []
            for second in 1...Int.random(in: 1...3, using: &random) {
                let id = "\(first).\(second)"
                var criteria: [Criterion] = []
                for third in 1...Int.random(in: 1...4, using: &random) {
                    let tenths = Int.random(in: 1...60, using: &random)
                    let criterion = try Sample.criterion(
                        "{manual: {ask: 核}}", id: "\(id).\(third)", points: Self.points(tenths))
                    criteria.append(criterion)
                    verdicts[criterion.id] = Self.verdict(tenths, allApply, &random)
                }
                children.append(
                    Indicator(
                        id: id, name: id, weight: .total(criteria.map(\.points)),
                        criteria: criteria, place: Sample.place))
            }
            indicators.append(
                Indicator(
                    id: "\(first)", name: "\(first)", weight: .total(children.map(\.weight)),
                    children: children, place: Sample.place))
        }
        self.indicators = indicators
        self.verdicts = verdicts
    }

    private init(_ indicators: [Indicator], _ verdicts: [String: Verdict]) {
        self.indicators = indicators
        self.verdicts = verdicts
    }

    private static func points(_ tenths: Int) -> Decimal128 {
        Decimal128(tenths, exponent: -1) ?? 0
    }

    private static func verdict(
        _ tenths: Int, _ allApply: Bool, _ random: inout SeededGenerator
    ) -> Verdict {
        let because = Wording(verbatim: "…")
        let one = Points(points(Int.random(in: 0...tenths, using: &random)))
        let other = Points(points(Int.random(in: 0...tenths, using: &random)))
        switch Int.random(in: 0...5, using: &random) {
        case 0 where !allApply: return Verdict(.notApplicable, .zero, because: because)
        case 1: return Verdict(.undetermined, PointRange(one, other), because: because)
        case 2: return Verdict(.awaitingReview, PointRange(one, other), because: because)
        default: return Verdict(.scored, PointRange(one), because: because)
        }
    }

    var weight: Points { .total(indicators.map(\.weight)) }

    /// The criteria that apply.
    var applicable: [Criterion] {
        indicators.flatMap(\.allCriteria).filter { verdicts[$0.id]?.outcome != .notApplicable }
    }

    /// The same tree with other points for what applies.
    func deciding(_ points: (Criterion, PointRange) -> Points) -> RandomTree {
        var decided = verdicts
        for criterion in applicable {
            guard let verdict = verdicts[criterion.id] else { continue }
            decided[criterion.id] = Verdict(
                .scored, PointRange(points(criterion, verdict.points)), because: verdict.reason)
        }
        return RandomTree(indicators, decided)
    }

    func total(_ rule: Policy.NotApplicableRule, out full: Points) -> PointRange? {
        let tree = Aggregation(rule: rule)
        let nodes = indicators.map { indicator in
            tree.node(indicator) { criterion in
                let verdict =
                    verdicts[criterion.id]
                    ?? Verdict(.scored, .zero, because: Wording(verbatim: "?"))
                return Finding(
                    criterion: criterion, verdict: verdict, automatic: verdict, facts: [])
            }
        }
        return tree.total(of: nodes, out: full).points
    }
}
