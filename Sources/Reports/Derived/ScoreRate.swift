import Exact
import Model

/// How units did at one indicator or criterion: the score rate (得分率).
struct ScoreRate: Sendable {
    /// How many units it applies to.
    private(set) var units = 0
    /// The points of the units' totals lost here for certain.
    private(set) var lost = Points.zero
    private var scored = PointRange.zero
    private var full = Points.zero

    /// The percentage of the points that were scored; `nil` when it applies to no unit.
    var percent: PointRange? {
        scored.share(100, of: full.amount)
    }

    mutating func add(_ points: PointRange, of full: Points, lost: Points) {
        units += 1
        scored = scored + points
        self.full = self.full + full
        self.lost = self.lost + lost
    }
}
