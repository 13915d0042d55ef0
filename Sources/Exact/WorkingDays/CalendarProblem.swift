/// One thing that is wrong in a calendar text.
public struct CalendarProblem: Sendable, Hashable {
    /// What can be wrong. Quotations are at most one line of at most
    /// ``WorkingCalendar/maximumLineBytes`` and free of control characters.
    public enum Reason: Sendable, Hashable {
        /// The text is larger than ``WorkingCalendar/maximumTextBytes``.
        case textTooLong(bytes: Int)
        /// The line is longer than ``WorkingCalendar/maximumLineBytes``.
        case lineTooLong(bytes: Int)
        /// The line has a control or invisible formatting character.
        case controlCharacter
        /// The text names no year at all.
        case noYear
        /// A day stands above the first `year` line.
        case dayBeforeYear
        /// `year` is not followed by one year of four digits, 0001 to 9999.
        case badYear(found: String)
        /// The year already stands at an earlier line.
        case repeatedYear(Int, firstLine: Int)
        /// The year lists no day off, so it would be a plain Monday to Friday.
        case emptyYear(Int)
        /// The line begins with something that is no day of the calendar.
        case noSuchDate(found: String)
        /// The day belongs to another year than the `year` line above it.
        case wrongYear(CivilDate, wanted: Int)
        /// The day already stands at an earlier line.
        case repeatedDate(CivilDate, firstLine: Int)
        /// The word after the day is neither `off` nor `work`; empty when there is none.
        case unknownKind(found: String)
        /// A make-up day on a weekday, which is a working day already.
        case alreadyWorking(CivilDate)
        /// Reading stopped at this line, because there are too many problems.
        case more
    }

    /// 1-based line; 0 when the whole text is meant.
    public let line: Int
    /// What is wrong there.
    public let reason: Reason

    /// What is wrong there and how to mend it, without the line, in Simplified
    /// Chinese and in English.
    public var sentences: (zh: String, en: String) {
        let sentence = CalendarWording.sentence(for: reason)
        return (sentence.zh, sentence.en)
    }

    /// A problem at a line.
    public init(line: Int, reason: Reason) {
        self.line = line
        self.reason = reason
    }
}

extension CalendarProblem: CustomStringConvertible {
    /// `line: what is wrong and how to mend it`, in English.
    public var description: String {
        (line > 0 ? "\(line): " : "") + CalendarWording.sentence(for: reason).en
    }
    /// The line, what is wrong and how to mend it, in Simplified Chinese.
    public var zh: String {
        (line > 0 ? "第 \(line) 行：" : "") + CalendarWording.sentence(for: reason).zh
    }
}
