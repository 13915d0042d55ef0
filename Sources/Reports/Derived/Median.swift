import Exact
import Model

/// The middle of what several units scored, end by end where totals are still open.
enum Median {
    /// `nil` for no ranges at all.
    static func of(_ ranges: [PointRange]) -> PointRange? {
        guard let low = middle(ranges.map(\.lowest)), let high = middle(ranges.map(\.highest))
        else { return nil }
        return PointRange(low, high)
    }

    private static func middle(_ points: [Points]) -> Points? {
        guard !points.isEmpty else { return nil }
        let sorted = points.sorted()
        let half = sorted.count / 2
        if !sorted.count.isMultiple(of: 2) { return sorted[half] }
        return (sorted[half - 1] + sorted[half]).share(1, of: 2)
    }
}
