import Model

/// How many criteria of a unit stand how; together they are all criteria of the pack.
struct StandingCounts: Sendable, Hashable {
    private(set) var full = 0
    private(set) var lost = 0
    private(set) var notApplicable = 0
    private(set) var undetermined = 0
    private(set) var awaitingReview = 0

    init(_ findings: [Finding]) {
        for finding in findings {
            switch Standing(finding) {
            case .full: full += 1
            case .lost: lost += 1
            case .notApplicable: notApplicable += 1
            case .undetermined: undetermined += 1
            case .awaitingReview: awaitingReview += 1
            }
        }
    }

    /// All of them.
    var all: Int { full + lost + notApplicable + open }

    /// Undetermined and awaiting review together, as the four counts of a page show them.
    var open: Int { undetermined + awaitingReview }
}
