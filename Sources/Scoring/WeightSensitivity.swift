public import Exact
public import Model
import Parallel

extension Scorer {
    /// How the ranking of `round` stands up to other weights.
    ///
    /// Every weight of the tree is moved by a factor from 1 − `spread` to
    /// 1 + `spread`, drawn evenly and exactly; the same seed gives the same
    /// draws, whatever the machine.
    public static func sensitivity(
        of round: ScoredRound, seed: UInt64, draws: Int, spread: Decimal128
    ) -> Sensitivity {
        let sensitivity = WeightSensitivity(round, seed: seed, draws: draws, spread: spread)
        return Sensitivity(
            seed: seed, draws: draws, spread: spread, units: sensitivity.units(),
            leverages: sensitivity.leverages())
    }
}

/// Draws weights and ranks units by them.
private struct WeightSensitivity: Sendable {
    /// The places and totals of one draw, by unit.
    private struct Draw {
        let ranks: [ScoredUnit.RankRange]
        let totals: [PointRange]
    }

    private let round: ScoredRound
    private let seed: UInt64
    private let draws: Int
    private let spread: Decimal128
    /// Units that have a place, in the order of the round file.
    private let placed: [ScoredUnit]
    private let nodes: [(id: String, isCriterion: Bool)]

    init(_ round: ScoredRound, seed: UInt64, draws: Int, spread: Decimal128) {
        self.round = round
        self.seed = seed
        self.draws = max(draws, 1)
        self.spread = spread
        placed = Scorer.inFileOrder(round).filter { $0.rank != nil }
        var nodes: [(String, Bool)] = []
        func walk(_ indicator: Indicator) {
            nodes.append((indicator.id, false))
            nodes += indicator.criteria.map { ($0.id, true) }
            indicator.children.forEach(walk)
        }
        round.pack.indicators.forEach(walk)
        self.nodes = nodes
    }

    // MARK: - Ranks

    func units() -> [Sensitivity.UnitResult] {
        let all = Concurrently.map(Array(0..<draws)) { draw(at: $0) }
        let results = placed.indices.map { index -> Sensitivity.UnitResult in
            let unit = placed[index]
            let ranks = all.map { $0.ranks[index] }
            let totals = all.map { $0.totals[index] }
            let best = ranks.map(\.best).sorted()
            let worst = ranks.map(\.worst).sorted()
            let nominal = unit.rank ?? ScoredUnit.RankRange(best: 0, worst: 0)
            return Sensitivity.UnitResult(
                unit: unit.unit, nominal: nominal,
                range: ScoredUnit.RankRange(best: best[0], worst: worst[draws - 1]),
                usual: ScoredUnit.RankRange(
                    best: best[draws * 5 / 100], worst: worst[(draws * 95 + 99) / 100 - 1]),
                median: best[(draws - 1) / 2], kept: ranks.count { $0 == nominal },
                totals: totals.dropFirst().reduce(totals[0]) { $0.hull(with: $1) })
        }
        let order = Dictionary(
            round.units.enumerated().map { ($1.unit.id, $0) }, uniquingKeysWith: { one, _ in one })
        return results.sorted { order[$0.unit.id] ?? 0 < order[$1.unit.id] ?? 0 }
    }

    private func draw(at index: Int) -> Draw {
        var random = SeededDraw(seed: seed, index: index)
        var weights = Weights()
        for node in nodes {
            let factor = random.factor(within: spread)
            if node.isCriterion {
                weights.scale(criterion: node.id, by: factor)
            } else {
                weights.scale(indicator: node.id, by: factor)
            }
        }
        let units = ranked(with: weights)
        return Draw(
            ranks: units.map { $0.rank ?? ScoredUnit.RankRange(best: 0, worst: 0) },
            totals: units.map { $0.total ?? .zero })
    }

    /// The placed units with other weights and places, in their order.
    private func ranked(with weights: Weights) -> [ScoredUnit] {
        let units = Scorer.reweighed(placed, weights, by: round.pack)
        let byID = Dictionary(
            Scorer.ranked(units, of: round).map { ($0.unit.id, $0) },
            uniquingKeysWith: { one, _ in one })
        return units.map { byID[$0.unit.id] ?? $0 }
    }

    // MARK: - Leverage

    func leverages() -> [Sensitivity.Leverage] {
        let without = Concurrently.map(nodes) { node -> [ScoredUnit] in
            var weights = Weights()
            if node.isCriterion {
                weights.set(criterion: node.id, to: .zero)
            } else {
                weights.set(indicator: node.id, to: .zero)
            }
            return ranked(with: weights)
        }
        var groups: [String] = []
        for unit in placed where !groups.contains(unit.unit.group) {
            groups.append(unit.unit.group)
        }
        return groups.flatMap { group -> [Sensitivity.Leverage] in
            let members = placed.indices.filter { placed[$0].unit.group == group }
            let shares = members.map { TotalShares(of: placed[$0]) }
            let spread = Spread(shares.map(\.total))
            let nominal = NominalWeights(of: round.pack, for: group)
            return nodes.enumerated().compactMap { index, node in
                guard let entry = nominal.entry(of: node.id, isCriterion: node.isCriterion)
                else { return nil }
                let shifts = members.compactMap { member -> Int? in
                    guard let before = placed[member].rank, let after = without[index][member].rank
                    else { return nil }
                    return abs(after.best - before.best)
                }
                let parts = shares.map { $0.part(of: node.id, isCriterion: node.isCriterion) }
                return Sensitivity.Leverage(
                    group: group, id: node.id, name: entry.name, isCriterion: node.isCriterion,
                    nominal: entry.share, effective: spread.part(of: parts),
                    meanShift: (try? Decimal128(shifts.reduce(0, +)).divided(
                        by: Decimal128(shifts.count))) ?? 0, mostShift: shifts.max() ?? 0)
            }
        }
    }
}
