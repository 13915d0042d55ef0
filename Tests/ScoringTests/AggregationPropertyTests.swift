import Exact
import Model
import RuleFixtures
import Seeded
import Testing

@testable import Scoring

@Suite("Whatever the tree, the total keeps its promises")
struct AggregationPropertyTests {
    private static let seeds: Range<UInt64> = 0..<80
    private let hundred = Points(100)

    @Test(
        "where everything applies the total is the plain sum",
        arguments: Policy.NotApplicableRule.allCases)
    func plainSum(rule: Policy.NotApplicableRule) throws {
        for seed in Self.seeds {
            var random = SeededGenerator(seed: seed)
            let tree = try RandomTree(&random, allApply: true)
            let sum = tree.verdicts.values.map(\.points).reduce(.zero, +)
            #expect(tree.total(rule, out: tree.weight) == sum, "seed \(seed)")
        }
    }

    @Test(
        "the range holds every way the open criteria may be decided",
        arguments: Policy.NotApplicableRule.allCases)
    func everyCompletion(rule: Policy.NotApplicableRule) throws {
        for seed in Self.seeds {
            var random = SeededGenerator(seed: seed)
            let tree = try RandomTree(&random)
            guard let range = tree.total(rule, out: hundred) else { continue }
            let decided = tree.deciding { _, points in
                let steps = Decimal128(Int.random(in: 0...10, using: &random))
                let span = points.highest - points.lowest
                return points.lowest + (span.share(steps, of: 10) ?? .zero)
            }
            let total = try #require(decided.total(rule, out: hundred))
            #expect(total.isCertain, "seed \(seed)")
            #expect(range.lowest <= total.lowest, "seed \(seed)")
            #expect(range.highest >= total.highest, "seed \(seed)")
            let best = try #require(tree.deciding { $1.highest }.total(rule, out: hundred))
            let worst = try #require(tree.deciding { $1.lowest }.total(rule, out: hundred))
            #expect(range == PointRange(worst.lowest, best.highest), "seed \(seed)")
        }
    }

    @Test(
        "full marks for all that applies are exactly the full total, none are zero",
        arguments: Policy.NotApplicableRule.allCases)
    func fullMarks(rule: Policy.NotApplicableRule) throws {
        for seed in Self.seeds {
            var random = SeededGenerator(seed: seed)
            let tree = try RandomTree(&random)
            let full = tree.deciding { criterion, _ in criterion.points }
            let none = tree.deciding { _, _ in .zero }
            guard !tree.applicable.isEmpty else {
                #expect(full.total(rule, out: hundred) == nil, "seed \(seed)")
                continue
            }
            let total = try #require(full.total(rule, out: hundred))
            // Under `siblings` a share of a share may leave the 34th digit.
            #expect(
                total.lowest.amount.rounded(places: 30) == 100 && total.isCertain, "seed \(seed)")
            #expect(none.total(rule, out: hundred) == .zero, "seed \(seed)")
        }
    }

    @Test("with `total` what applies is scaled once: points ÷ applicable weight")
    func scaledOnce() throws {
        for seed in Self.seeds {
            var random = SeededGenerator(seed: seed)
            let tree = try RandomTree(&random).deciding { $1.lowest }
            guard let total = tree.total(.total, out: hundred) else { continue }
            let sum = Points.total(tree.verdicts.values.map(\.points.lowest))
            let applicable = Points.total(tree.applicable.map(\.points))
            let expected = try #require(hundred.share(sum.amount, of: applicable.amount))
            #expect(
                total.lowest.amount.rounded(places: 30) == expected.amount.rounded(places: 30),
                "seed \(seed)")
        }
    }

    @Test(
        "one more point anywhere never lowers the total",
        arguments: Policy.NotApplicableRule.allCases)
    func monotone(rule: Policy.NotApplicableRule) throws {
        for seed in Self.seeds {
            var random = SeededGenerator(seed: seed)
            let tree = try RandomTree(&random).deciding { $1.lowest }
            guard let lucky = tree.applicable.randomElement(using: &random),
                let before = tree.total(rule, out: hundred)
            else { continue }
            let better = tree.deciding { criterion, points in
                criterion.id == lucky.id ? criterion.points : points.lowest
            }
            let after = try #require(better.total(rule, out: hundred))
            #expect(after.lowest >= before.lowest, "seed \(seed)")
        }
    }
}
