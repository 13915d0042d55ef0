public import Exact
public import Model

/// How the submissions of a round stand: who handed in what, and what has to be mended.
public struct IntakeReport: Sendable {
    /// One unit.
    public struct Entry: Sendable {
        /// The unit.
        public let unit: Unit
        /// The file that counts; `nil` when none does.
        public let file: String?
        /// When it was handed in.
        public let submitted: DateTime?
        /// Whether that was after the deadline.
        public let isLate: Bool
        /// How many facts it answers, of those a submission may answer.
        public let answered: (given: Int, wanted: Int)
        /// What is to be said about the unit's files.
        public let notices: [Notice]

        /// How many entries or files cannot be used.
        public var errors: Int { notices.count { $0.severity == .error } }

        /// The unit's line in the list of the round.
        public var wording: Wording { AssessmentWording.intake(self) }
    }

    /// The units, in the order of the round.
    public let entries: [Entry]
    /// What concerns no unit of the round.
    public let notices: [Notice]
    /// A fresh form with the entries kept for every form that has errors.
    public let returned: [NamedFile]

    /// Whether anything has to be mended.
    public var isFaulty: Bool {
        (entries.flatMap(\.notices) + notices).contains { $0.severity == .error }
    }
}
