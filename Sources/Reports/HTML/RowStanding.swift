import Model

/// How a row stands for the filter; the raw value is what the address calls it.
enum RowStanding: String, Sendable, CaseIterable {
    case lost, open, full, none, veto

    /// How the row of a criterion stands.
    init(_ finding: Finding, _ standing: Standing) {
        if finding.isVeto {
            self = .veto
            return
        }
        self =
            switch standing {
            case .full: .full
            case .lost: .lost
            case .notApplicable: .none
            case .undetermined, .awaitingReview: .open
            }
    }

    /// Its place among all.
    var index: Int {
        switch self {
        case .lost: 0
        case .open: 1
        case .full: 2
        case .none: 3
        case .veto: 4
        }
    }

    var wording: Wording {
        switch self {
        case .lost: ReportWording.Count.lost
        case .open: ReportWording.Count.open
        case .full: ReportWording.Count.full
        case .none: ReportWording.Count.notApplicable
        case .veto: ReportWording.vetoed
        }
    }
}
