import Exact
import Model

/// The sums behind the points of one node, as the engine takes them.
struct NodeSums: Sendable {
    /// The weight of the node for the unit.
    let weight: Points
    /// The points below the node, added.
    let sum: PointRange
    /// The full points or weights below it.
    let all: Points
    /// Those of what applies.
    let applicable: Points
    /// The node's points out of its weight; `nil` when nothing below applies.
    let points: PointRange?
    /// What of the node's weight counts above it.
    let kept: Points

    /// The sums of every node of a unit, a node before its children.
    static func preorder(
        of unit: ScoredUnit, by rule: Policy.NotApplicableRule
    ) -> [NodeSums] {
        var all: [NodeSums] = []
        for node in unit.indicators { append(node, rule, to: &all) }
        return all
    }

    /// The sums of the total over those of the first level.
    static func total(of unit: ScoredUnit, first: [NodeSums], full: Points) -> NodeSums {
        NodeSums(
            weight: full, sum: first.compactMap(\.points).reduce(.zero, +),
            all: .total(unit.indicators.map(\.indicator.weight)),
            applicable: .total(first.map(\.kept)), points: unit.total, kept: .zero)
    }

    @discardableResult
    private static func append(
        _ node: ScoredIndicator, _ rule: Policy.NotApplicableRule, to all: inout [NodeSums]
    ) -> NodeSums {
        let index = all.count
        // A place for the node, which stands before its children.
        all.append(
            NodeSums(
                weight: .zero, sum: .zero, all: .zero, applicable: .zero, points: nil, kept: .zero))
        let children = node.children.map { append($0, rule, to: &all) }
        let applying = node.findings.filter { Standing($0) != .notApplicable }
        let whole = Points.total(
            node.findings.map(\.criterion.points) + node.children.map(\.indicator.weight))
        let applicable = Points.total(
            applying.map(\.criterion.points) + children.map(\.kept))
        let weight = node.indicator.weight
        let isCapped = node.indicator.misfit == .cap && whole != weight
        let kept: Points =
            switch rule {
            case .siblings: applicable == .zero ? .zero : weight
            case .total where isCapped: min(applicable, weight)
            case .total: applicable.share(weight.amount, of: whole.amount) ?? .zero
            }
        let sums = NodeSums(
            weight: weight,
            sum: (applying.map(\.points) + children.compactMap(\.points))
                .reduce(.zero, +),
            all: whole, applicable: applicable, points: node.points, kept: kept)
        all[index] = sums
        return sums
    }
}
