public import Exact

/// A time of day, local or at an offset from UTC.
public struct ZonedTime: Sendable, Hashable {
    /// The time of day where it is.
    public let time: CivilTime
    /// Seconds east of Greenwich; `nil` for a local time.
    public let offset: Int32?

    /// A time.
    public init(time: CivilTime, offset: Int32? = nil) {
        self.time = time
        self.offset = offset
    }
}
