public import Exact

/// One assessment: a pack applied to units at one time.
public struct Round: Sendable, Hashable {
    /// A working-day calendar that the round brings along.
    public struct CalendarFile: Sendable, Hashable {
        /// The file, by its path in the round's folder.
        public let file: String
        /// SHA-256 of the file, lower-case hexadecimal.
        public let digest: String

        /// A calendar file.
        public init(file: String, digest: String) {
            self.file = file
            self.digest = digest
        }
    }

    /// Its id.
    public let id: String
    /// The title reports print.
    public let title: String
    /// Who holds the assessment.
    public let organiser: String
    /// The monitoring time: freshness, windows and lateness are measured
    /// against it, never against a clock.
    public let asOf: DateTime
    /// The days whose publications count.
    public let period: Period
    /// When submissions close; `nil` when nothing is to be submitted.
    public let submissionDeadline: DateTime?
    /// The working days by which legal limits are counted.
    public let calendar: WorkingCalendar
    /// The file that adds to ``calendar`` or replaces years of it; `nil` when
    /// it is the published one.
    public let calendarFile: CalendarFile?
    /// The units, in the order of the round file.
    public let units: [Unit]
    /// Vetoes the round adds to the pack's.
    public let vetoes: [Criterion]
    /// How far it has come; `nil` where the round does not say.
    public let status: RoundStatus?
    /// Scores over several units; `nil` where the round has none.
    public let composite: Composite?
    /// SHA-256 of the round file, lower-case hexadecimal.
    public let digest: String

    /// A round as read and checked.
    public init(
        id: String, title: String, organiser: String, asOf: DateTime, period: Period,
        submissionDeadline: DateTime?, calendar: WorkingCalendar = .published,
        calendarFile: CalendarFile? = nil, units: [Unit], vetoes: [Criterion] = [],
        status: RoundStatus? = nil, composite: Composite? = nil, digest: String
    ) {
        self.id = id
        self.title = title
        self.organiser = organiser
        self.asOf = asOf
        self.period = period
        self.submissionDeadline = submissionDeadline
        self.calendar = calendar
        self.calendarFile = calendarFile
        self.units = units
        self.vetoes = vetoes
        self.status = status
        self.composite = composite
        self.digest = digest
    }
}
