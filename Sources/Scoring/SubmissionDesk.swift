import Exact
import Model
import Rules

/// Which submission of each unit counts, and how the unit stood to its duty.
struct SubmissionDesk: Sendable {
    /// How one unit answered.
    struct Intake {
        /// How the unit stood to its duty to submit.
        let answering: Answering
        /// When what counts came in; `nil` when nothing came in time.
        let submitted: DateTime?
        /// What a person should know about it.
        let notices: [Notice]
    }

    private let submissions: [String: [Submission]]
    private let unreadable: Set<String>
    private let deadline: DateTime?
    private let isDeadlinePast: Bool

    init(_ submissions: [Submission], unreadable: Set<String> = [], round: Round) {
        self.unreadable = unreadable
        self.submissions = Dictionary(grouping: submissions, by: \.unit)
        self.deadline = round.submissionDeadline
        self.isDeadlinePast = round.submissionDeadline.map { round.asOf >= $0 } ?? false
    }

    /// The units submissions came in from.
    var units: Set<String> { Set(submissions.keys) }

    /// What came in from `unit`.
    func intake(of unit: String) -> Intake {
        let all = (submissions[unit] ?? []).sorted {
            ($0.submitted, $0.file) < ($1.submitted, $1.file)
        }
        let inTime = all.filter { submission in deadline.map { submission.submitted <= $0 } ?? true
        }
        var notices: [Notice] = []
        if all.count > 1 {
            notices.append(
                Notice(
                    .error, at: all.last.map { Place(file: $0.file) },
                    ScoringWording.severalSubmissions,
                    found: all.map(\.file).joined(separator: ", "),
                    fix: ScoringWording.keepOneSubmission))
        }
        if let deadline, inTime.isEmpty, let first = all.first {
            notices.append(
                Notice(
                    .warning, at: Place(file: first.file), ScoringWording.lateSubmission,
                    found: first.submitted.description,
                    wanted: ScoringWording.noLater(than: deadline)))
        }
        let answering: Answering =
            if !isDeadlinePast {
                .open
            } else if !inTime.isEmpty {
                .inTime
            } else {
                all.first.map { .late($0.submitted) }
                    ?? (unreadable.contains(unit) ? .unreadable : .never)
            }
        return Intake(answering: answering, submitted: inTime.last?.submitted, notices: notices)
    }
}
