public import Exact

/// A day and a time of day, local or at an offset from UTC.
public struct DateAndTime: Sendable, Hashable {
    /// The day where it is.
    public let date: CivilDate
    /// The time of day where it is.
    public let time: CivilTime
    /// Seconds east of Greenwich; `nil` for a local time.
    public let offset: Int32?

    /// A date and time.
    public init(date: CivilDate, time: CivilTime, offset: Int32? = nil) {
        self.date = date
        self.time = time
        self.offset = offset
    }
}
