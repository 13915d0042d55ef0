import Exact
import Model
import Rules

/// Adds points up the tree and shares out the weight of what does not apply.
struct Aggregation {
    /// A node with the weight that is left in it.
    struct Node {
        /// The node as the record keeps it.
        let scored: ScoredIndicator
        /// The part of the node's weight that applies to the unit: all of it
        /// under `siblings`, where the weight stays within the parent.
        let applicable: Points
    }

    /// One part of a sum.
    private struct Part {
        let id: String
        let weight: Points
        /// `nil` when it does not apply.
        let points: PointRange?
        let applicable: Points
    }

    /// What happens to the weight of what does not apply.
    let rule: Policy.NotApplicableRule

    /// Scores `indicator` and everything below it; `finding` is called once a
    /// criterion, in pack order.
    func node(_ indicator: Indicator, finding: (Criterion) -> Finding) -> Node {
        let findings = indicator.criteria.map(finding)
        let children = indicator.children.map { node($0, finding: finding) }
        let parts = findings.map(part) + children.map(part)
        let sum = add(parts, into: indicator.weight, isRoot: false)
        return Node(
            scored: ScoredIndicator(
                indicator: indicator, points: sum?.points, children: children.map(\.scored),
                findings: findings, steps: sum?.steps ?? nothingApplies(parts)),
            applicable: sum?.applicable ?? .zero)
    }

    /// The total of the first-level `nodes` out of `full` points.
    func total(of nodes: [Node], out full: Points) -> (points: PointRange?, steps: [Wording]) {
        let parts = nodes.map(part)
        let sum = add(parts, into: full, isRoot: true)
        return (sum?.points, sum?.steps ?? nothingApplies(parts))
    }

    private func part(_ finding: Finding) -> Part {
        let applies = finding.verdict.outcome != .notApplicable
        let weight = finding.criterion.points
        return Part(
            id: finding.criterion.id, weight: weight,
            points: applies ? finding.verdict.points : nil, applicable: applies ? weight : .zero)
    }

    private func part(_ node: Node) -> Part {
        Part(
            id: node.scored.indicator.id, weight: node.scored.indicator.weight,
            points: node.scored.points, applicable: node.applicable)
    }

    /// weight × Σ points ÷ the weights that count; `nil` when none does.
    ///
    /// Under `siblings` those of the parts that apply count; under `total` all
    /// of them do, except at the root, where what applies anywhere counts.
    private func add(
        _ parts: [Part], into weight: Points, isRoot: Bool
    ) -> (points: PointRange, applicable: Points, steps: [Wording])? {
        let applicable = parts.filter { $0.points != nil }
        let scores = applicable.compactMap(\.points)
        let sum = scores.reduce(.zero, +)
        let all = Points.total(parts.map(\.weight))
        let left = Points.total(parts.map(\.applicable))
        let divisor: Points =
            switch rule {
            case .siblings: .total(applicable.map(\.weight))
            case .total: isRoot ? left : all
            }
        guard !applicable.isEmpty,
            let points = sum.share(weight.amount, of: divisor.amount),
            let kept = rule == .siblings ? weight : left.share(weight.amount, of: all.amount)
        else { return nil }
        var steps: [Wording] = []
        let absent = parts.filter { $0.points == nil }
        if !absent.isEmpty {
            steps.append(
                ScoringWording.absent(
                    absent.map(\.id), weight: .total(absent.map(\.weight)), rule: rule))
        }
        if rule == .total, isRoot, left != all {
            steps.append(ScoringWording.scaledOnce(left, of: all))
        }
        if all != weight { steps.append(ScoringWording.misfit(all, weight)) }
        if divisor != weight {
            steps.append(ScoringWording.shareStep(weight, scores, divisor, points))
        } else if scores.count > 1 {
            steps.append(ScoringWording.sumStep(scores, points))
        }
        return (points, kept, steps)
    }

    private func nothingApplies(_ parts: [Part]) -> [Wording] {
        parts.isEmpty ? [] : [ScoringWording.nothingApplies]
    }
}
