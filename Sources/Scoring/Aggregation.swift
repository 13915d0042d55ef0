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
        let weight: Points
        /// `nil` when it does not apply.
        let points: PointRange?
        let applicable: Points
    }

    /// What happens to the weight of what does not apply.
    let rule: Policy.NotApplicableRule
    /// The weights that count; by default the pack's.
    var weights = Weights.own

    /// Scores `indicator` and everything below it; `finding` is called once a
    /// criterion, in pack order.
    func node(_ indicator: Indicator, finding: (Criterion) -> Finding) -> Node {
        let criteria = indicator.criteria
        var findings: [Finding] = []
        findings.reserveCapacity(criteria.count)
        for criterion in criteria { findings.append(finding(criterion)) }
        return node(indicator, findings, indicator.children.map { node($0, finding: finding) })
    }

    /// Adds up a node once more, from the findings it has.
    func again(_ scored: ScoredIndicator) -> Node {
        node(scored.indicator, scored.findings, scored.children.map(again))
    }

    private func node(
        _ original: Indicator, _ findings: [Finding], _ children: [Node]
    ) -> Node {
        let indicator = weights.weighed(original)
        var parts: [Part] = []
        parts.reserveCapacity(findings.count + children.count)
        for finding in findings { parts.append(part(finding)) }
        for child in children { parts.append(part(child)) }
        var sum = add(parts, into: indicator.weight, misfit: indicator.misfit, isRoot: false) {
            $0 < findings.count
                ? findings[$0].criterion.id : children[$0 - findings.count].scored.indicator.id
        }
        if let (points, step) = voided(indicator, findings, children, sum?.points) {
            sum?.points = points
            sum?.steps.append(step)
        }
        return Node(
            scored: ScoredIndicator(
                indicator: indicator, points: sum?.points, children: children.map(\.scored),
                findings: findings, steps: sum?.steps ?? nothingApplies(parts)),
            applicable: sum?.applicable ?? .zero)
    }

    /// The points of a branch that a criterion below it takes, or may take, all
    /// points of; `nil` where none does.
    private func voided(
        _ indicator: Indicator, _ findings: [Finding], _ children: [Node], _ points: PointRange?
    ) -> (PointRange, Wording)? {
        let voiding =
            Self.voiding(indicator.id, findings)
            + children.flatMap { Self.voiding(indicator.id, below: $0.scored) }
        guard let points, !voiding.isEmpty else { return nil }
        let none = points.mapped { min($0, .zero) }
        if let finding = voiding.first(where: { $0.verdict.voids?.isCertain == true }) {
            return (none, ScoringWording.voided(by: finding.criterion.id, points, none))
        }
        let both = points.hull(with: none)
        return (both, ScoringWording.maybeVoided(by: voiding.map(\.criterion.id), both))
    }

    private static func voiding(_ indicator: String, _ findings: [Finding]) -> [Finding] {
        findings.filter { finding in
            finding.verdict.voids.map { $0.indicator == indicator } ?? false
        }
    }

    private static func voiding(_ indicator: String, below node: ScoredIndicator) -> [Finding] {
        voiding(indicator, node.findings)
            + node.children.flatMap { voiding(indicator, below: $0) }
    }

    /// The total of the first-level `nodes` out of `full` points.
    func total(of nodes: [Node], out full: Points) -> (points: PointRange?, steps: [Wording]) {
        let parts = nodes.map(part)
        let sum = add(parts, into: full, misfit: .error, isRoot: true) {
            nodes[$0].scored.indicator.id
        }
        guard let sum else {
            return (nil, nothingApplies(parts))
        }
        let points = sum.points.mapped { max($0, .zero) }
        let floor = points == sum.points ? [] : [ScoringWording.totalFloor]
        return (points, sum.steps + floor)
    }

    private func part(_ finding: Finding) -> Part {
        let (outcome, points) = (finding.verdict.outcome, finding.verdict.points)
        let criterion = finding.criterion
        let full = criterion.points
        guard !weights.isOwn else {
            return Part(
                weight: full, points: outcome == .notApplicable ? nil : points,
                applicable: outcome == .notApplicable ? .zero : full)
        }
        let weight = weights.points(of: criterion)
        guard outcome != .notApplicable else {
            return Part(weight: weight, points: nil, applicable: .zero)
        }
        return Part(
            weight: weight,
            points: weight == full ? points : points.share(weight.amount, of: full.amount),
            applicable: weight)
    }

    private func part(_ node: Node) -> Part {
        Part(
            weight: node.scored.indicator.weight,
            points: node.scored.points, applicable: node.applicable)
    }

    /// weight × Σ points ÷ the weights that count; `nil` when none does.
    ///
    /// Under `siblings` those of the parts that apply count; under `total` all
    /// of them do, except at the root, where what applies anywhere counts. With
    /// `misfit: cap` points are not converted to the weight but stop at it. `id` names
    /// the part at a place.
    private func add(
        _ parts: [Part], into weight: Points, misfit: Misfit, isRoot: Bool, id: (Int) -> String
    ) -> (points: PointRange, applicable: Points, steps: [Wording])? {
        var scores: [PointRange] = []
        scores.reserveCapacity(parts.count)
        var sum = PointRange.zero
        var (all, left, counted) = (Points.zero, Points.zero, Points.zero)
        for part in parts {
            all = all + part.weight
            left = left + part.applicable
            guard let points = part.points else { continue }
            counted = counted + part.weight
            sum = sum + points
            scores.append(points)
        }
        let divisor: Points =
            switch rule {
            case .siblings: counted
            case .total: isRoot ? left : all
            }
        guard !scores.isEmpty else { return nil }
        var steps: [Wording] = []
        if scores.count < parts.count {
            let absent = parts.indices.filter { parts[$0].points == nil }
            steps.append(
                ScoringWording.absent(
                    absent.map(id), weight: .total(absent.map { parts[$0].weight }), rule: rule))
        }
        if rule == .total, isRoot, left != all {
            steps.append(ScoringWording.scaledOnce(left, of: all))
        }
        if misfit == .cap, all != weight {
            guard let whole = sum.share(all.amount, of: divisor.amount) else { return nil }
            let points = whole.mapped { min($0, weight) }
            if divisor != all {
                steps.append(ScoringWording.shareStep(all, scores, divisor, whole))
            } else if scores.count > 1 {
                steps.append(ScoringWording.sumStep(scores, whole))
            }
            steps.append(ScoringWording.capped(all, weight, whole, points))
            return (points, rule == .siblings ? weight : min(left, weight), steps)
        }
        guard let points = sum.share(weight.amount, of: divisor.amount),
            let kept = rule == .siblings ? weight : left.share(weight.amount, of: all.amount)
        else { return nil }
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
