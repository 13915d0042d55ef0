import Model

/// How a criterion stands in the four (five) counts of a report.
enum Standing: Sendable, Hashable, CaseIterable {
    /// Full points.
    case full
    /// Points lost for certain, nothing open.
    case lost
    case notApplicable
    case undetermined
    case awaitingReview

    init(_ finding: Finding) {
        self =
            switch finding.outcome {
            case .notApplicable: .notApplicable
            case .undetermined: .undetermined
            case .awaitingReview: .awaitingReview
            case .scored:
                finding.points.lowest < finding.criterion.points ? .lost : .full
            }
    }

    /// Whether the points are still open.
    var isOpen: Bool { self == .undetermined || self == .awaitingReview }
}
