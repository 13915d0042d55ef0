public import Exact
public import Model

/// What time is counted against and by, the same for every unit of a round.
public struct TimeBasis: Sendable, Hashable {
    /// The monitoring time: what is still open then counts up to then.
    public let asOf: DateTime
    /// Which days are working days.
    public let calendar: WorkingCalendar
    /// The days the round assesses; `nil` where no round is at hand.
    public let period: Period?

    /// A monitoring time with a calendar, and the round's days.
    public init(asOf: DateTime, calendar: WorkingCalendar, period: Period? = nil) {
        self.asOf = asOf
        self.calendar = calendar
        self.period = period
    }
}
