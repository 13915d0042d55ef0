import Exact
import Model
import RuleFixtures
import Testing

@testable import Scoring

@Suite("How a ranking stands up to other weights")
struct SensitivityTests {
    private func sensitivity(
        seed: UInt64 = 7, draws: Int = 200, spread: String = "0.5"
    ) throws -> Sensitivity {
        let scored = try WeightTests.round(WeightTests.three).score()
        return Scorer.sensitivity(
            of: scored, seed: seed, draws: draws, spread: try #require(Decimal128(spread)))
    }

    @Test("the seed decides everything")
    func seeded() throws {
        #expect(try sensitivity() == sensitivity())
        #expect(try sensitivity(seed: 8).units != sensitivity().units)
    }

    @Test("a unit that nobody beats whatever the weights keeps its place")
    func dominated() throws {
        let units = try sensitivity().units
        // qinghe 70 (4 of 4, 3 of 6), baishi 60 (0, 6): either may be first; liuxi (0, 1) never.
        let last = try #require(units.last)
        #expect(last.unit.id == "liuxi")
        #expect(last.range == .init(best: 3, worst: 3))
        #expect(last.kept == 200)
        #expect(units[0].range == .init(best: 1, worst: 2))
        #expect(units[1].range == .init(best: 1, worst: 2))
        #expect(units[0].kept == units[1].kept)
        #expect((1..<200).contains(units[0].kept))
    }

    @Test("ranges hold the nominal place and total, and the usual range lies inside")
    func ranges() throws {
        let scored = try WeightTests.round(WeightTests.three).score()
        for (unit, result) in zip(scored.units, try sensitivity().units) {
            #expect(unit.unit == result.unit)
            #expect(result.range.best <= result.usual.best)
            #expect(result.usual.worst <= result.range.worst)
            #expect((result.range.best...result.range.worst).contains(result.median))
            let total = try #require(unit.total?.lowest)
            #expect(result.totals.lowest <= total && total <= result.totals.highest)
        }
    }

    @Test("a criterion all units do alike has a weight in name only")
    func effective() throws {
        let scored = try WeightTests.round([("qinghe", true, 3), ("baishi", true, 6)]).score()
        let leverages = Scorer.sensitivity(of: scored, seed: 1, draws: 10, spread: 0).leverages
        #expect(leverages.map(\.id) == ["1", "1.1", "1.2"])
        #expect(leverages.map(\.nominal) == [1, Decimal128("0.4"), Decimal128("0.6")])
        #expect(leverages.map(\.effective) == [1, 0, 1])
    }

    @Test("effective weights of what stands side by side add up to one")
    func sum() throws {
        let parts = try sensitivity().leverages.filter(\.isCriterion).compactMap(\.effective)
        #expect(parts.reduce(0, +).rounded(places: 30) == 1)
        // Covariances with the totals 70, 60, 10, by hand: 70 × 10 + … over their variance.
        let (c1, c2) = ([Decimal128(40), 0, 0], [Decimal128(30), 60, 10])
        let spread = Spread([70, 60, 10])
        #expect(spread.part(of: c1) == parts[0])
        #expect(spread.part(of: c2) == parts[1])
        // Σ(x − 40/3)(y − 140/3) ÷ Σ(y − 140/3)² = 2800/3 ÷ 6200/3.
        #expect(try parts[0] == Decimal128(2800).divided(by: 6200))
    }

    @Test("without a criterion units move by as many places as they move")
    func shifts() throws {
        let leverages = try sensitivity().leverages
        let first = try #require(leverages.first { $0.id == "1.1" })
        // qinghe and baishi change places, liuxi stays.
        #expect(try first.meanShift == Decimal128(2).divided(by: 3))
        #expect(first.mostShift == 1)
    }

    @Test("draws are even, exact and within the spread")
    func draws() throws {
        let spread = try #require(Decimal128("0.25"))
        let factors = (0..<2_000).map { index -> Decimal128 in
            var draw = SeededDraw(seed: 42, index: index)
            return draw.factor(within: spread)
        }
        let (low, high) = (1 - spread, 1 + spread)
        #expect(factors.allSatisfy { low <= $0 && $0 <= high })
        let mean = try factors.reduce(0, +).divided(by: 2_000)
        #expect((mean - 1).magnitude < Decimal128(1, exponent: -2) ?? 0)
        #expect(Set(factors).count > 1_900)
    }
}
