/// The first-level weights of one group of units, where they are not the pack's
/// own: departments without public service, for example.
public struct GroupWeights: Sendable, Hashable {
    /// The group, as the round file names it.
    public let group: String
    /// By the id of a first-level indicator, in pack order; what is not named keeps its own.
    public let weights: [Weight]

    /// The weight of one indicator.
    public struct Weight: Sendable, Hashable {
        /// The indicator's id.
        public let indicator: String
        /// Its weight for the group.
        public let points: Points

        /// A weight.
        public init(indicator: String, points: Points) {
            self.indicator = indicator
            self.points = points
        }
    }

    /// The weights of a group.
    public init(group: String, weights: [Weight]) {
        self.group = group
        self.weights = weights
    }
}
