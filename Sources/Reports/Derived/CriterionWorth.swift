import Exact
import Model

/// What the full points of each criterion are worth in a unit's total.
///
/// Weights go down the tree: a node's worth is shared among what applies below it in proportion to
/// weights or points. Where the pack scales the whole tree (`normalise: total`), every node keeps
/// the share it has when everything applies, and the total is scaled once.
struct CriterionWorth: Sendable {
    /// By criterion id; a criterion that does not apply has none.
    private(set) var points: [String: Points] = [:]
    private let rule: Policy.NotApplicableRule

    init(of nodes: [ScoredIndicator], policy: Policy) {
        rule = policy.notApplicable
        distribute(policy.total, among: nodes)
        guard rule == .total else { return }
        // A sum in any order is the same sum: the coefficients are exact or equally rounded only in
        // tree order, so the tree is walked again.
        let applicable = nodes.flatMap(\.allFindings).compactMap { points[$0.criterion.id] }
        let sum = Points.total(applicable)
        points = points.compactMapValues { $0.share(policy.total.amount, of: sum.amount) }
    }

    private mutating func distribute(_ worth: Points, among nodes: [ScoredIndicator]) {
        let counted = nodes.filter { rule == .total || $0.points != nil }
        let whole = Points.total(counted.map(\.indicator.weight)).amount
        for node in counted {
            guard let share = worth.share(node.indicator.weight.amount, of: whole) else { continue }
            distribute(share, among: node.children)
            distribute(share, among: node.findings)
        }
    }

    private mutating func distribute(_ worth: Points, among findings: [Finding]) {
        let counted = findings.filter { rule == .total || Standing($0) != .notApplicable }
        let whole = Points.total(counted.map(\.criterion.points)).amount
        for finding in counted where Standing(finding) != .notApplicable {
            points[finding.criterion.id] = worth.share(
                finding.criterion.points.amount, of: whole)
        }
    }
}
