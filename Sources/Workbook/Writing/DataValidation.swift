public import Exact

/// What may be filled into cells, the hint shown there and what happens otherwise.
public struct DataValidation: Sendable, Hashable {
    /// What is accepted; ranges include their ends.
    public enum Rule: Sendable, Hashable {
        /// Anything: only the hint is wanted.
        case anything
        /// One of these texts, offered as a drop-down. Lists Excel cannot keep inside the rule (past
        /// 255 characters, or with commas or quotes) go to a sheet nobody sees.
        case list([String])
        /// One of the cells of a range, offered as a drop-down.
        case cells(CellRange, sheet: String)
        /// A whole number.
        case whole(ClosedRange<Int>)
        /// A number.
        case decimal(ClosedRange<Decimal128>)
        /// A day from 1900 to 9999.
        case date(ClosedRange<CivilDate>)
        /// A text of so many characters.
        case textLength(ClosedRange<Int>)
        /// Whatever makes the formula true; it is written for the first cell of the range and moves
        /// along. At most 255 characters.
        case formula(String)
    }

    /// What Excel does with a value that is not accepted.
    public enum Severity: Sendable, Hashable, CaseIterable {
        /// Refuses it.
        case stop
        /// Asks whether to keep it.
        case warning
        /// Says so.
        case information
    }

    /// A title and a sentence. Excel ends them at 32 and 255 characters; longer ones are cut with `…`.
    public struct Message: Sendable, Hashable {
        /// The title.
        public var title: String
        /// The sentence.
        public var text: String

        /// A message.
        public init(title: String, text: String) {
            self.title = title
            self.text = text
        }
    }

    /// The cells.
    public var range: CellRange
    /// What they accept.
    public var rule: Rule
    /// Whether they may stay empty.
    public var allowsBlank: Bool
    /// Shown when a cell is chosen.
    public var prompt: Message?
    /// What happens with a wrong value.
    public var severity: Severity
    /// Shown with a wrong value; a sentence of Excel when `nil`.
    public var alert: Message?

    /// A rule for a range.
    public init(
        _ range: CellRange, _ rule: Rule, allowsBlank: Bool = true, prompt: Message? = nil,
        severity: Severity = .stop, alert: Message? = nil
    ) {
        self.range = range
        self.rule = rule
        self.allowsBlank = allowsBlank
        self.prompt = prompt
        self.severity = severity
        self.alert = alert
    }
}
