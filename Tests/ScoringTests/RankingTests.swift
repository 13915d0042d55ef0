import Exact
import Model
import RuleFixtures
import Seeded
import Testing

@testable import Scoring

/// What decides the place of one unit.
struct Contender: Sendable {
    enum Veto: CaseIterable { case no, open, yes }

    var low: String?
    var high: String?
    var veto = Veto.no
    var group = "乡镇"

    init(_ total: String?, veto: Veto = .no, group: String = "乡镇") {
        self.init(total, total, veto: veto, group: group)
    }

    init(_ low: String?, _ high: String?, veto: Veto = .no, group: String = "乡镇") {
        self.low = low
        self.high = high
        self.veto = veto
        self.group = group
    }

    func unit(_ index: Int) throws -> ScoredUnit {
        let verdict = Verdict(
            veto == .open ? .awaitingReview : .scored, .zero, because: Wording(verbatim: "…"),
            isVeto: veto == .yes)
        let finding = Finding(
            criterion: try Sample.criterion("{manual: {ask: 核}}", id: "V1", points: 0),
            verdict: verdict, automatic: verdict, facts: [])
        let total = low.flatMap { Decimal128($0) }.flatMap { low in
            high.flatMap { Decimal128($0) }.map { PointRange(Points(low), Points($0)) }
        }
        return ScoredUnit(
            unit: SmallRound.unit("u\(index)", group: group), indicators: [], total: total,
            vetoes: [finding], grades: nil, rank: nil, contribution: nil, submitted: nil)
    }
}

@Suite("Places within a group")
struct RankingTests {
    private func policy() throws -> Policy { try SmallRound().input().pack.policy }

    /// The units' ids in order, with their places: `u0 1`, `u1 2..3`.
    private func places(_ contenders: [Contender]) throws -> [String] {
        let units = try contenders.enumerated().map { try $1.unit($0) }
        return Ranking.ordered(units, by: try policy()).map { unit in
            guard let rank = unit.rank else { return "\(unit.unit.id) —" }
            let place =
                rank.best == rank.worst ? "\(rank.best)" : "\(rank.best)..\(rank.worst)"
            return "\(unit.unit.id) \(place)"
        }
    }

    @Test("equal totals share the better place, the next place is left out")
    func ties() throws {
        #expect(
            try places([.init("80"), .init("90"), .init("80.00"), .init("70")])
                == ["u1 1", "u0 2", "u2 2", "u3 4"])
    }

    @Test("totals are compared as printed")
    func rounded() throws {
        #expect(try places([.init("89.994"), .init("89.9949")]) == ["u0 1", "u1 1"])
        #expect(try places([.init("89.994"), .init("89.995")]) == ["u1 1", "u0 2"])
    }

    @Test("vetoed units come after all others, among themselves by total")
    func vetoed() throws {
        #expect(
            try places([
                .init("99", veto: .yes), .init("1"), .init("100", veto: .yes), .init("0"),
            ]) == ["u1 1", "u3 2", "u2 3", "u0 4"])
    }

    @Test("an open total, or an open veto, gives a range of places")
    func open() throws {
        #expect(
            try places([.init("99.5"), .init("93.25"), .init("76.05", "95.8"), .init("80.7")])
                == ["u0 1", "u2 2..4", "u1 2..3", "u3 3..4"].sorted(by: rangeOrder))
        #expect(
            try places([.init("90", veto: .open), .init("80")]) == ["u0 1..2", "u1 1..2"])
    }

    /// By best, then by worst place.
    private func rangeOrder(_ one: String, _ other: String) -> Bool {
        func key(_ text: String) -> [Int] {
            text.split(separator: " ").dropFirst().flatMap { $0.split(separator: ".") }
                .compactMap { Int($0) }
        }
        let (left, right) = (key(one), key(other))
        return (left.first ?? 0, left.last ?? 0) < (right.first ?? 0, right.last ?? 0)
    }

    @Test("groups are ranked apart, in the order they first appear")
    func groups() throws {
        #expect(
            try places([
                .init("70", group: "部门"), .init("60"), .init("80", group: "部门"), .init("90"),
            ]) == ["u2 1", "u0 2", "u3 1", "u1 2"])
    }

    @Test("a unit without a total has no place and takes none away")
    func noTotal() throws {
        #expect(try places([.init(nil), .init("10"), .init("20")]) == ["u2 1", "u1 2", "u0 —"])
    }

    @Test("the range holds the place in every way things may be decided, and both ends are reached")
    func everyCompletion() throws {
        for seed in UInt64(0)..<60 {
            var random = SeededGenerator(seed: seed)
            let contenders = (0..<Int.random(in: 1...6, using: &random)).map { _ in
                let one = Int.random(in: 0...8, using: &random)
                let more = Bool.random(using: &random) ? 0 : Int.random(in: 0...4, using: &random)
                return Contender(
                    "\(one)", "\(one + more)",
                    veto: Contender.Veto.allCases.randomElement(using: &random) ?? .no)
            }
            let open = Ranking.ordered(
                try contenders.enumerated().map { try $1.unit($0) }, by: try policy())
            let ranges = Dictionary(
                uniqueKeysWithValues: open.compactMap { unit in
                    unit.rank.map { (unit.unit.id, $0) }
                })
            func place(of id: String, _ decided: [Contender]) throws -> Int {
                let units = try decided.enumerated().map { try $1.unit($0) }
                let ranked = Ranking.ordered(units, by: try policy())
                let rank = try #require(ranked.first { $0.unit.id == id }?.rank)
                #expect(rank.best == rank.worst, "seed \(seed)")
                return rank.best
            }
            for (index, contender) in contenders.enumerated() {
                let range = try #require(ranges["u\(index)"])
                func decide(own: Bool, others: Bool) -> [Contender] {
                    contenders.enumerated().map { position, other in
                        (position == index ? own : others) ? other.atBest : other.atWorst
                    }
                }
                #expect(try place(of: "u\(index)", decide(own: true, others: false)) == range.best)
                #expect(
                    try place(of: "u\(index)", decide(own: false, others: true)) == range.worst,
                    "seed \(seed) \(contender)")
                let anyhow = contenders.map {
                    Bool.random(using: &random) ? $0.atBest : $0.atWorst
                }
                let place = try place(of: "u\(index)", anyhow)
                #expect((range.best...range.worst).contains(place), "seed \(seed)")
            }
        }
    }
}

extension Contender {
    fileprivate var atBest: Contender { Contender(high, veto: veto == .yes ? .yes : .no) }
    fileprivate var atWorst: Contender { Contender(low, veto: veto == .no ? .no : .yes) }
}
