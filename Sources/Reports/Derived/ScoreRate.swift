import Exact
import Model

/// How units did at one indicator or criterion: the score rate (得分率).
struct ScoreRate: Sendable {
    /// How many units it applies to.
    private(set) var units = 0
    /// The points of the units' totals lost here for certain.
    private(set) var lost = Points.zero
    /// How many units lost some of them.
    private(set) var losing = 0
    /// The positions of the units with the lowest share, in rank order; none when all are full.
    private(set) var weakest: [Int] = []
    private var lowest = Points(100)
    private var scored = PointRange.zero
    private var full = Points.zero

    /// The percentage of the points that were scored; `nil` when it applies to no unit.
    var percent: PointRange? {
        scored.share(100, of: full.amount)
    }

    /// Adds what the unit at `unit` scored.
    mutating func add(_ points: PointRange, of full: Points, lost: Points, unit: Int) {
        units += 1
        scored = scored + points
        self.full = self.full + full
        self.lost = self.lost + lost
        if lost > .zero { losing += 1 }
        guard let share = points.lowest.share(100, of: full.amount) else { return }
        if share < lowest {
            lowest = share
            weakest = [unit]
        } else if share == lowest, !weakest.isEmpty {
            weakest.append(unit)
        }
    }
}
