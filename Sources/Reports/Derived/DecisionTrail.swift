import Model

/// What people decided about a finding, one decision after another, each with what stood before it
/// and behind it.
struct DecisionTrail {
    /// One decision.
    struct Step {
        /// What it is: an assessor's, a re-check, an appeal.
        let term: Wording
        let judgement: Judgement
        let before: Verdict
        let after: Verdict
    }

    let steps: [Step]

    /// Empty where nobody decided anything.
    init(of finding: Finding) {
        guard finding.isDecided else {
            steps = []
            return
        }
        var steps: [Step] = []
        let reviews = finding.reviews
        if let judgement = finding.judgement {
            steps.append(
                Step(
                    term: ReportWording.UnitPage.judgement, judgement: judgement,
                    before: finding.automatic, after: reviews.first?.before ?? finding.verdict))
        }
        for (index, review) in reviews.enumerated() {
            steps.append(
                Step(
                    term: review.kind.wording, judgement: review.judgement, before: review.before,
                    after: index + 1 < reviews.count ? reviews[index + 1].before : finding.verdict))
        }
        self.steps = steps
    }

    /// The one that counts.
    var last: Judgement? { steps.last?.judgement }
}
