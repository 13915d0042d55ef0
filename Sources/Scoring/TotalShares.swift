import Exact
import Model

/// What each node brought to a unit's total before the bonus; open points
/// count with the middle of their range.
///
/// A sum is handed down in proportion to its parts, so that the shares of the
/// parts add up to that of the node whatever was converted, capped or voided.
struct TotalShares {
    let total: Decimal128
    private var indicators: [String: Decimal128] = [:]
    private var criteria: [String: Decimal128] = [:]

    init(of unit: ScoredUnit) {
        total = (unit.bonus?.base ?? unit.total).map(Self.middle) ?? 0
        hand(total, to: unit.indicators, [])
    }

    /// The share of an indicator or criterion; none where it does not apply.
    func part(of id: String, isCriterion: Bool) -> Decimal128 {
        (isCriterion ? criteria[id] : indicators[id]) ?? 0
    }

    private mutating func hand(
        _ amount: Decimal128, to nodes: [ScoredIndicator], _ findings: [Finding]
    ) {
        let nodePoints = nodes.map { $0.points.map(Self.middle) ?? 0 }
        let findingPoints = findings.map {
            $0.verdict.outcome == .notApplicable ? 0 : Self.middle($0.verdict.points)
        }
        let sum = (nodePoints + findingPoints).reduce(0, +)
        func part(_ points: Decimal128) -> Decimal128 {
            (try? amount.multiplied(by: points).divided(by: sum)) ?? 0
        }
        for (finding, points) in zip(findings, findingPoints) {
            criteria[finding.criterion.id] = part(points)
        }
        for (node, points) in zip(nodes, nodePoints) {
            indicators[node.indicator.id] = part(points)
            hand(part(points), to: node.children, node.findings)
        }
    }

    private static func middle(_ points: PointRange) -> Decimal128 {
        guard !points.isCertain else { return points.lowest.amount }
        return (points.lowest + points.highest).share(1, of: 2)?.amount ?? points.lowest.amount
    }
}
