public import Exact

/// How far several assessors agree below one indicator.
public struct Agreement: Sendable, Hashable {
    /// The indicator.
    public let indicator: String
    /// How many different people judged.
    public let assessors: Int
    /// How many decisions were taken by at least two of them.
    public let decisions: Int
    /// Krippendorff's alpha of the awarded shares of full points, by squared differences; `nil`
    /// where there is nothing to compare.
    public let interval: Decimal128?
    /// The same where any two shares that differ count as apart.
    public let nominal: Decimal128?

    /// An indicator with what its assessors came to.
    public init(
        indicator: String, assessors: Int, decisions: Int, interval: Decimal128?,
        nominal: Decimal128?
    ) {
        self.indicator = indicator
        self.assessors = assessors
        self.decisions = decisions
        self.interval = interval
        self.nominal = nominal
    }
}
