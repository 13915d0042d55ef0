import Exact
import Model

/// Two results set side by side, criterion by criterion: one unit in two rounds, or two units of one.
struct UnitComparison: Sendable {
    /// How a criterion came out on both sides.
    struct CriterionChange: Sendable {
        let criterion: Criterion
        let before: Finding?
        let after: Finding?
        /// What it adds to the total of each side; `nil` where it does not apply.
        let shares: (before: PointRange?, after: PointRange?)
        /// What the difference moves the total by; `nil` while either side is open.
        let moved: Points?
        /// The facts it read that are not the same on both sides.
        let facts: [FactChange]
    }

    /// A fact that differs.
    struct FactChange: Sendable, Hashable {
        let name: String
        let origin: Fact.Origin
        let before: Fact.Reading?
        let after: Fact.Reading?
    }

    /// A first-level node on both sides.
    struct NodeChange: Sendable {
        let node: Indicator
        let before: PointRange?
        let after: PointRange?
    }

    let before: UnitFigures
    let after: UnitFigures
    /// First-level nodes, in pack order.
    let nodes: [NodeChange]
    /// Every criterion of both sides, bonus criteria included, in pack order.
    let criteria: [CriterionChange]

    init(from before: UnitFigures, to after: UnitFigures, pack: Pack) {
        self.before = before
        self.after = after
        nodes = pack.indicators.map { node in
            NodeChange(
                node: node, before: Self.points(of: node, in: before),
                after: Self.points(of: node, in: after))
        }
        let (old, new) = (Self.findings(of: before), Self.findings(of: after))
        criteria = pack.pointCriteria.map { criterion in
            Self.change(criterion, (before, old[criterion.id]), (after, new[criterion.id]))
        }
    }

    /// What the total moved by; `nil` where a total is missing or open.
    var difference: Points? {
        guard let old = before.unit.total, let new = after.unit.total, old.isCertain,
            new.isCertain
        else { return nil }
        return new.lowest - old.lowest
    }

    /// Criteria that came out otherwise, the one that moves the total most first.
    var changed: [CriterionChange] {
        criteria.filter(\.isChange).stablySorted { change in
            let moved = change.moved ?? .zero
            return moved < .zero ? .zero - moved : moved
        }
    }

    /// What of the difference no single criterion explains: a cap of the bonus, a branch without
    /// points, rounding of quotients. `nil` while something is open.
    var rest: Points? {
        guard let difference else { return nil }
        var sum = Points.zero
        for change in criteria {
            guard let moved = change.moved else { return nil }
            sum = sum + moved
        }
        return difference - sum
    }

    private static func points(of node: Indicator, in unit: UnitFigures) -> PointRange? {
        unit.unit.indicators.first { $0.indicator.id == node.id }.flatMap(unit.comparable)
    }

    private static func findings(of unit: UnitFigures) -> [String: Finding] {
        Dictionary(
            (unit.unit.findings + (unit.unit.bonus?.findings ?? [])).map { ($0.criterion.id, $0) },
            uniquingKeysWith: { first, _ in first })
    }

    private static func change(
        _ criterion: Criterion, _ before: (unit: UnitFigures, finding: Finding?),
        _ after: (unit: UnitFigures, finding: Finding?)
    ) -> CriterionChange {
        let old = before.finding.flatMap(before.unit.share)
        let new = after.finding.flatMap(after.unit.share)
        let isCertain = (old?.isCertain ?? true) && (new?.isCertain ?? true)
        return CriterionChange(
            criterion: criterion, before: before.finding, after: after.finding,
            shares: (old, new),
            moved: isCertain ? (new?.lowest ?? .zero) - (old?.lowest ?? .zero) : nil,
            facts: facts(before.finding?.facts ?? [], after.finding?.facts ?? []))
    }

    /// Facts by name and origin; where they were found is no difference.
    private static func facts(_ before: [Fact], _ after: [Fact]) -> [FactChange] {
        struct Key: Hashable {
            let name: String
            let origin: Fact.Origin
        }
        let (old, new) = (
            Dictionary(before.map { (Key(name: $0.name, origin: $0.origin), $0.reading) }) { $1 },
            Dictionary(after.map { (Key(name: $0.name, origin: $0.origin), $0.reading) }) { $1 }
        )
        var seen: Set<Key> = []
        return (before + after).compactMap { fact in
            let key = Key(name: fact.name, origin: fact.origin)
            guard seen.insert(key).inserted, old[key] != new[key] else { return nil }
            return FactChange(
                name: fact.name, origin: fact.origin, before: old[key], after: new[key])
        }
    }
}

extension UnitComparison.CriterionChange {
    /// Whether it came out otherwise: in points, outcome or what it weighs.
    var isChange: Bool {
        guard let before, let after else { return before != nil || after != nil }
        return before.verdict.outcome != after.verdict.outcome
            || before.verdict.points != after.verdict.points || moved.map { $0 != .zero } ?? false
    }
}

extension UnitFigures {
    /// What a finding adds to the unit's total; `nil` where it does not apply.
    func share(of finding: Finding) -> PointRange? {
        guard Standing(finding) != .notApplicable else { return nil }
        // Bonus points stand outside the tree: they are added as they are.
        guard let worth = worth(of: finding) else {
            return unit.bonus.flatMap { bonus in
                bonus.findings.contains { $0.criterion.id == finding.criterion.id }
                    ? finding.verdict.points : nil
            }
        }
        return finding.verdict.points.share(worth.amount, of: finding.criterion.points.amount)
    }
}
