import Exact
import Model

extension Policy {
    /// What `weight` points of the pack's total are of 100.
    func share(of weight: Points) -> Points? {
        weight.share(100, of: total.amount)
    }
}

extension Indicator {
    /// What a criterion of this node is of the node's weight when everything applies.
    func weight(of criterion: Criterion) -> Points? {
        weight.share(criterion.points.amount, of: Points.total(criteria.map(\.points)).amount)
    }
}

extension ScoredIndicator {
    /// Whether the printed scores below add up to the printed score of this node.
    func fit(rounding: RoundingPolicy) -> PartsFit {
        let found = findings.map { $0.outcome == .notApplicable ? nil : $0.points }
        return PartsFit(
            whole: points, parts: children.map(\.points) + found, rounding: rounding)
    }
}

extension RoundFigures {
    /// What a full total contributes to a hundred-point performance appraisal.
    var fullContribution: Points { Points(100) * round.pack.policy.appraisalShare }

    /// How many exchanges the archives hold together.
    var exchanges: Int { round.archives.map(\.exchanges).reduce(0, &+) }

    /// When the first and the last exchange were captured; `nil` without archives.
    var captureWindow: (first: DateTime?, last: DateTime?)? {
        guard !round.archives.isEmpty else { return nil }
        return (round.archives.compactMap(\.first).min(), round.archives.compactMap(\.last).max())
    }
}
