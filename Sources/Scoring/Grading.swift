import Exact
import Model

/// What a total is worth: a grade, and a part of the performance appraisal.
enum Grading {
    /// The grades still possible; `nil` without a total or without grades.
    ///
    /// A veto brings the last grade; one that is still open may. Grades for a
    /// share of the group only need the unit's `place` among so many.
    static func grades(
        of total: PointRange?, vetoes: [Finding], by policy: Policy,
        place: (rank: ScoredUnit.RankRange, size: Int)? = nil
    ) -> ScoredUnit.Grades? {
        guard let total, let last = policy.grades.last else { return nil }
        if vetoes.contains(where: \.verdict.isVeto) {
            return ScoredUnit.Grades(lowest: last, highest: last)
        }
        let best = place.map { ($0.rank.best, $0.size) }
        let worst = place.map { ($0.rank.worst, $0.size) }
        let highest = policy.grade(of: total.highest, place: best) ?? last
        let lowest =
            vetoes.contains(where: \.isOpen)
            ? last : policy.grade(of: total.lowest, place: worst) ?? last
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
