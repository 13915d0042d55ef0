public import Exact

/// How a ranking stands up to other weights.
public struct Sensitivity: Sendable, Hashable {
    /// What one unit came to over all draws.
    public struct UnitResult: Sendable, Hashable {
        /// The unit.
        public let unit: Unit
        /// Its place with the pack's own weights.
        public let nominal: ScoredUnit.RankRange
        /// The best and the worst place it ever had.
        public let range: ScoredUnit.RankRange
        /// The places within which the middle ninety of a hundred draws lie.
        public let usual: ScoredUnit.RankRange
        /// The place in the middle.
        public let median: Int
        /// In how many draws it kept its place.
        public let kept: Int
        /// The least and the greatest total it ever had.
        public let totals: PointRange

        /// A unit with what it came to.
        public init(
            unit: Unit, nominal: ScoredUnit.RankRange, range: ScoredUnit.RankRange,
            usual: ScoredUnit.RankRange, median: Int, kept: Int, totals: PointRange
        ) {
            self.unit = unit
            self.nominal = nominal
            self.range = range
            self.usual = usual
            self.median = median
            self.kept = kept
            self.totals = totals
        }
    }

    /// What one node of the tree does to the ranking of one group.
    public struct Leverage: Sendable, Hashable {
        /// The group whose units are compared.
        public let group: String
        /// The indicator or criterion.
        public let id: String
        /// What it asks.
        public let name: String
        /// Whether it is a criterion.
        public let isCriterion: Bool
        /// Its part of the total as the pack gives it, 0 to 1.
        public let nominal: Decimal128
        /// Its part of the differences between units: covariance with the total over the
        /// total's variance; `nil` where all totals are the same.
        public let effective: Decimal128?
        /// By how many places units move on average without it.
        public let meanShift: Decimal128
        /// By how many places the unit moves that moves most.
        public let mostShift: Int

        /// A node with what it does.
        public init(
            group: String, id: String, name: String, isCriterion: Bool, nominal: Decimal128,
            effective: Decimal128?, meanShift: Decimal128, mostShift: Int
        ) {
            self.group = group
            self.id = id
            self.name = name
            self.isCriterion = isCriterion
            self.nominal = nominal
            self.effective = effective
            self.meanShift = meanShift
            self.mostShift = mostShift
        }
    }

    /// What the draws hang on.
    public let seed: UInt64
    /// How many draws there were.
    public let draws: Int
    /// By what part of itself a weight may move either way.
    public let spread: Decimal128
    /// The units, in rank order.
    public let units: [UnitResult]
    /// The nodes group by group, in pack order.
    public let leverages: [Leverage]

    /// What a ranking came to.
    public init(
        seed: UInt64, draws: Int, spread: Decimal128, units: [UnitResult], leverages: [Leverage]
    ) {
        self.seed = seed
        self.draws = draws
        self.spread = spread
        self.units = units
        self.leverages = leverages
    }
}
