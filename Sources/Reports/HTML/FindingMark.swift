import Model

/// How a finding stands, as a sign and a word.
enum FindingMark: Int, CaseIterable {
    case veto, warning, full, lost, zero, notApplicable, undetermined, awaitingReview

    init(_ finding: Finding, _ standing: Standing) {
        if finding.isVeto || finding.warnsOfVeto {
            self = finding.isVeto ? .veto : .warning
            return
        }
        self =
            switch standing {
            case .full: .full
            case .lost: finding.points.highest > .zero ? .lost : .zero
            case .notApplicable: .notApplicable
            case .undetermined: .undetermined
            case .awaitingReview: .awaitingReview
            }
    }

    /// The class of the style sheet that puts the sign before it.
    var style: String {
        switch self {
        case .veto: "mark m-veto"
        case .warning: "mark m-warn"
        case .full: "mark m-full"
        case .lost: "mark m-lost"
        case .zero: "mark m-zero"
        case .notApplicable: "mark m-na"
        case .undetermined, .awaitingReview: "mark m-open"
        }
    }

    var wording: Wording {
        switch self {
        case .veto: ReportWording.vetoed
        case .warning: ReportWording.warned
        case .full: ReportWording.standing(.full)
        case .lost, .zero: ReportWording.standing(.lost)
        case .notApplicable: ReportWording.standing(.notApplicable)
        case .undetermined: ReportWording.standing(.undetermined)
        case .awaitingReview: ReportWording.standing(.awaitingReview)
        }
    }
}
