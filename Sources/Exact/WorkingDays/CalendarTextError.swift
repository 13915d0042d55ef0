/// Everything that is wrong in a calendar text.
public struct CalendarTextError: Error, Sendable, Hashable {
    /// The problems by line; at least one. After
    /// ``WorkingCalendar/maximumProblems`` of them the last says that reading stopped.
    public let problems: [CalendarProblem]

    init(_ problems: [CalendarProblem]) { self.problems = problems }
}

extension CalendarTextError: CustomStringConvertible {
    /// One problem per line, in English.
    public var description: String {
        problems.map(\.description).joined(separator: "\n")
    }
    /// One problem per line, in Simplified Chinese.
    public var zh: String { problems.map(\.zh).joined(separator: "\n") }
}
