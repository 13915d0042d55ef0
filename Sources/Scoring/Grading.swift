import Exact
import Model

/// What a total is worth: a grade, and a part of the performance appraisal.
enum Grading {
    /// The grades still possible; `nil` without a total or without grades.
    ///
    /// A veto brings the last grade; one that is still open may.
    static func grades(
        of total: PointRange?, vetoes: [Finding], by policy: Policy
    ) -> ScoredUnit.Grades? {
        guard let total, let last = policy.grades.last else { return nil }
        if vetoes.contains(where: \.verdict.isVeto) {
            return ScoredUnit.Grades(lowest: last, highest: last)
        }
        let highest = policy.grade(of: total.highest) ?? last
        let lowest =
            vetoes.contains(where: \.isOpen) ? last : policy.grade(of: total.lowest) ?? last
        return ScoredUnit.Grades(lowest: lowest, highest: highest)
    }

    /// Total ÷ full total × 100 × share: the points openness brings to a
    /// hundred-point appraisal; `nil` when the pack's total is zero.
    static func contribution(of total: PointRange, by policy: Policy) -> PointRange? {
        total.share(policy.appraisalShare * 100, of: policy.total.amount)
    }
}

extension Finding {
    /// Whether its points, or its veto, may still change.
    var isOpen: Bool {
        verdict.outcome == .undetermined || verdict.outcome == .awaitingReview
    }
}
