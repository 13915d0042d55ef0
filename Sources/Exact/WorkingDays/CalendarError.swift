/// Why a question about working days has no answer.
public enum CalendarError: Error, Sendable, Hashable {
    /// A day of this year would have to be known and the calendar does not cover the year;
    /// `known` are the years it covers.
    case noData(year: Int, known: [Int])
    /// A period of fewer than 0 days.
    case negativePeriod(Int)
}

extension CalendarError: CustomStringConvertible {
    /// What is wrong and what to do, in English.
    public var description: String { CalendarWording.sentence(for: self).en }
    /// What is wrong and what to do, in Simplified Chinese.
    public var zh: String { CalendarWording.sentence(for: self).zh }
}
