/// A length of time in years and months.
public struct YearsAndMonthsDuration: Sendable, Hashable {
    /// All of it in months.
    public let months: Int

    /// A duration.
    public init(months: Int) { self.months = months }
}
