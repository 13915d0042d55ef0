import Exact
public import Indicators
public import Model

/// What another pack makes of the scores of an earlier round.
public struct PackEffect: Sendable {
    /// The scores as they were.
    public let before: ScoredRound
    /// The scores with the other pack.
    public let after: ScoredRound
    /// What a person should know about what it was worked out from.
    public let notices: [Notice]
    private let pairs: CriterionPairs

    /// What a demand that both packs know moved.
    public struct Movement: Sendable {
        /// The demand in both packs.
        public let pair: CriterionPairs.Pair
        /// The units whose points are certain both times and not the same.
        public let units: Int
        /// What they got more, or less, in all.
        public let sum: Points
    }

    init(
        before: ScoredRound, after: ScoredRound, pairs: CriterionPairs, notices: [Notice] = []
    ) {
        self.notices = notices
        self.before = before
        self.after = after
        self.pairs = pairs
    }

    /// A line a unit, in its new place; then a line for every demand that moved points.
    public func text(in language: Language) -> String {
        typealias Words = EffectWording
        let was = Dictionary(before.units.map { ($0.unit.id, $0) }) { first, _ in first }
        var lines = [Words.title(before.round, units: after.units.count)]
        lines += after.units.compactMap { unit in
            was[unit.unit.id].map {
                Words.unit(
                    unit.unit.name, row($0, before.pack), row(unit, after.pack),
                    difference($0, unit))
            }
        }
        let moved = demands
        if !moved.isEmpty { lines.append(Words.demands) }
        lines += moved
        let open = opened
        if !open.isEmpty { lines.append(Words.open(open)) }
        return lines.map { $0.text(in: language) }.joined(separator: "\n")
    }

    /// Total, place and grade as printed.
    private func row(_ unit: ScoredUnit, _ pack: Pack) -> EffectWording.Row {
        let rounding = pack.policy.rounding
        func ends(_ low: String, _ high: String) -> String { low == high ? low : "\(low)–\(high)" }
        return EffectWording.Row(
            total: unit.total.map {
                ends(rounding.format($0.lowest), rounding.format($0.highest))
            } ?? "—",
            place: unit.rank.map { ends("\($0.best)", "\($0.worst)") } ?? "—",
            grade: unit.grades.map { ends($0.lowest.name, $0.highest.name) } ?? "—")
    }

    /// `nil` while either total is open.
    private func difference(_ old: ScoredUnit, _ new: ScoredUnit) -> String? {
        guard let one = old.total, let other = new.total, one.isCertain, other.isCertain else {
            return nil
        }
        let rounding = after.pack.policy.rounding
        let change = rounding.round(other.lowest) - before.pack.policy.rounding.round(one.lowest)
        return (change > .zero ? "+" : "") + rounding.format(change)
    }

    private var demands: [Wording] {
        let rounding = after.pack.policy.rounding
        return movements.map { movement in
            EffectWording.demand(
                movement.pair, units: movement.units, sum: rounding.format(movement.sum))
        }
    }

    /// Demands whose points are certain both times and not the same, the dearest first.
    public var movements: [Movement] {
        let was = findings(before)
        let now = findings(after)
        var movements: [Movement] = []
        for pair in pairs.pairs {
            var sum = Points.zero
            var units = 0
            for unit in after.units {
                guard let one = was[[unit.unit.id, pair.old.id]],
                    let other = now[[unit.unit.id, pair.new.id]], one.isCertain, other.isCertain,
                    one != other
                else { continue }
                sum = sum + (other.lowest - one.lowest)
                units += 1
            }
            guard units > 0 else { continue }
            movements.append(Movement(pair: pair, units: units, sum: sum))
        }
        func weight(_ points: Points) -> Decimal128 { points.amount.magnitude }
        return movements.enumerated()
            .sorted { (weight($1.element.sum), $0.offset) < (weight($0.element.sum), $1.offset) }
            .map(\.element)
    }

    /// The demands that are open for some unit now and were not asked, or not open, before.
    public var opened: [String] {
        let was = findings(before)
        let now = findings(after)
        let former = Dictionary(pairs.pairs.map { ($0.new.id, $0.old.id) }) { first, _ in first }
        return after.pack.pointCriteria.map(\.id).filter { id in
            after.units.contains { unit in
                guard let points = now[[unit.unit.id, id]], !points.isCertain else { return false }
                return former[id].flatMap { was[[unit.unit.id, $0]] }?.isCertain ?? true
            }
        }
    }

    /// The points of every finding by unit and criterion; what does not apply has none.
    private func findings(_ round: ScoredRound) -> [[String]: PointRange] {
        var points: [[String]: PointRange] = [:]
        for unit in round.units {
            for finding in unit.findings + (unit.bonus?.findings ?? [])
            where finding.verdict.outcome != .notApplicable {
                points[[unit.unit.id, finding.criterion.id]] = finding.verdict.points
            }
        }
        return points
    }
}
