public import Exact

/// What time is counted against and by, the same for every unit of a round.
public struct TimeBasis: Sendable, Hashable {
    /// The monitoring time: what is still open then counts up to then.
    public let asOf: DateTime
    /// Which days are working days.
    public let calendar: WorkingCalendar

    /// A monitoring time with a calendar.
    public init(asOf: DateTime, calendar: WorkingCalendar) {
        self.asOf = asOf
        self.calendar = calendar
    }
}
