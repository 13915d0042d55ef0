/// A length of time in days, hours, minutes and seconds, to the nanosecond.
public struct DaysAndTimeDuration: Sendable, Hashable {
    /// Whole seconds, rounded down.
    public let seconds: Int
    /// What is left, 0 … 999 999 999.
    public let nanoseconds: Int32

    /// A duration.
    public init(seconds: Int, nanoseconds: Int32 = 0) {
        self.seconds = seconds
        self.nanoseconds = nanoseconds
    }
}
