import Exact
import Model
import RuleFixtures
import Testing

@testable import Scoring

@Suite("Scores over several units")
struct CompositeTests {
    private static let parts = [("本级", 6), ("乡镇", 3), ("部门", 1)].map {
        Composite.Part(name: $0.0, share: Decimal128($0.1))
    }

    private func unit(_ id: String, _ total: PointRange?) -> ScoredUnit {
        ScoredUnit(
            unit: SmallRound.unit(id), indicators: [], total: total, grades: nil, rank: nil,
            contribution: nil, submitted: nil)
    }

    private func certain(_ points: Int) -> PointRange { PointRange(Points(Decimal128(points))) }

    private func composites(
        _ units: [ScoredUnit], _ subjects: [(String, [[String]])]
    ) -> [ScoredComposite] {
        Composites.of(
            units,
            by: Composite(
                parts: Self.parts,
                subjects: subjects.map { Composite.Subject(name: $0.0, units: $0.1) }),
            rounding: RoundingPolicy(places: 2, mode: .halfUp))
    }

    @Test("are the means of their parts, six to three to one")
    func shares() throws {
        let scored = composites(
            [
                unit("a", certain(90)), unit("a1", certain(80)), unit("a2", certain(70)),
                unit("ab", certain(60)),
            ], [("甲县", [["a"], ["a1", "a2"], ["ab"]])])
        #expect(scored.map(\.total) == [PointRange(Points(try #require(Decimal128("82.5"))))])
        #expect(scored.first?.steps.map(\.zh) == ["(6 × 90 + 3 × 75 + 1 × 60) ÷ 10 = 82.5"])
        #expect(scored.first?.means == [certain(90), certain(75), certain(60)])
    }

    @Test("a part without a total leaves the denominator, and says so")
    func absent() {
        let scored = composites(
            [unit("a", certain(90)), unit("a1", certain(60)), unit("ab", nil)],
            [("甲县", [["a"], ["a1"], ["ab"]]), ("乙县", [[], [], ["ab"]])])
        #expect(scored.map(\.total) == [certain(80), nil])
        #expect(scored.first?.steps.first?.zh == "部门没有总分，其份额由其余各部分按比例分担")
        #expect(scored.map(\.rank?.best) == [1, nil])
    }

    @Test("are ranked among themselves; equal digits share a place, open ones have a range")
    func ranked() throws {
        let open = PointRange(Points(70), Points(95))
        let scored = composites(
            [
                unit("a", certain(80)), unit("b", certain(90)), unit("c", certain(80)),
                unit("d", open),
            ],
            [
                ("甲", [["a"], [], []]), ("乙", [["b"], [], []]), ("丙", [["c"], [], []]),
                ("丁", [["d"], [], []]),
            ])
        let ranks = Dictionary(uniqueKeysWithValues: scored.map { ($0.name, $0.rank) })
        #expect(ranks["乙"] == .init(best: 1, worst: 2))
        #expect(ranks["甲"] == .init(best: 2, worst: 3))
        #expect(ranks["丙"] == .init(best: 2, worst: 3))
        #expect(ranks["丁"] == .init(best: 1, worst: 4))
    }
}
