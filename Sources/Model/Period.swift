public import Exact

/// A span of days, both ends included.
public struct Period: Sendable, Hashable {
    /// The first day.
    public let from: CivilDate
    /// The last day.
    public let to: CivilDate

    /// From one day to another; `nil` when it would end before it begins.
    public init?(from: CivilDate, to: CivilDate) {
        guard from <= to else { return nil }
        self.from = from
        self.to = to
    }

    /// Whether `date` lies within.
    public func contains(_ date: CivilDate) -> Bool {
        from <= date && date <= to
    }
}
