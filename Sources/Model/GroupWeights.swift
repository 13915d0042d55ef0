/// The first- and second-level weights of one group of units, where they are not
/// the pack's own: departments without public service, for example.
public struct GroupWeights: Sendable, Hashable {
    /// The group, as the round file names it.
    public let group: String
    /// By the id of a first- or second-level indicator, in pack order. What is not named
    /// keeps its own weight; where nothing below an indicator is named, it is shared out
    /// in proportion.
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
