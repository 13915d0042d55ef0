public import Exact
public import Model
import Workbook

/// A form as a unit gave it back: what it says, and everything that is wrong with it.
public struct FilledForm: Sendable {
    /// One answer that can be used.
    public struct Answer: Sendable, Hashable {
        /// The declared fact's name.
        public let fact: String
        /// What the unit says, of the declared type.
        public let value: FactValue
        /// What the unit names as proof, as typed; `nil` when it names none.
        public let support: String?
        /// The cell; the first one where several make up the answer.
        public let place: Place
    }

    /// The unit's id.
    public let unit: String
    /// The file, as it was named.
    public let file: String
    /// When it was handed in, as the unit says; `nil` when that cannot be read.
    public let submitted: DateTime?
    /// The answers, in the order of the form.
    public let answers: [Answer]
    /// How many questions the form asks, and how many of them have an answer that can be used.
    public let counts: (asked: Int, answered: Int)
    /// Everything to know about it, by place. Entries are quoted as they were typed: mask them
    /// before they are published.
    public var notices: [Notice] { problems.map(\.notice) }
    /// Whether anything in it cannot be used.
    public var isFaulty: Bool { notices.contains { $0.severity == .error } }

    let problems: [FormProblem]
    let entries: FormEntries
}
