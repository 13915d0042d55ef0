public import Exact

/// What an earlier round came to: enough to say how a unit and its indicators moved since.
public struct PastRound: Sendable, Hashable {
    /// How one unit stood.
    public struct Standing: Sendable, Hashable {
        /// Its total; `nil` when nothing applied.
        public let total: PointRange?
        /// Its place in its group.
        public let rank: ScoredUnit.RankRange?
        /// What it scored at each first-level indicator, by the indicator's id.
        public let indicators: [String: PointRange]

        /// A standing in an earlier round.
        public init(
            total: PointRange?, rank: ScoredUnit.RankRange?, indicators: [String: PointRange]
        ) {
            self.total = total
            self.rank = rank
            self.indicators = indicators
        }
    }

    /// The round's id.
    public let id: String
    /// Its title.
    public let title: String
    /// Its monitoring time.
    public let asOf: DateTime
    /// The id of the pack it was scored with.
    public let pack: String
    /// The version of that pack.
    public let version: String
    /// The most a total could come to.
    public let maximum: Points
    /// The units, by their ids.
    public let units: [String: Standing]

    /// An earlier round.
    public init(
        id: String, title: String, asOf: DateTime, pack: String, version: String, maximum: Points,
        units: [String: Standing]
    ) {
        self.id = id
        self.title = title
        self.asOf = asOf
        self.pack = pack
        self.version = version
        self.maximum = maximum
        self.units = units
    }
}
