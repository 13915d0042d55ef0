import Exact
import Model

/// Whether the printed parts of a score add up to the printed whole, and if not, why.
enum PartsFit: Sendable, Hashable {
    /// They add up, or there is nothing to add.
    case exact
    /// They add up before rounding, but not after it.
    case rounding
    /// They do not add up even before rounding: points were converted to the node's weight, or the
    /// weight of what does not apply was shared out.
    case converted

    /// Compares `whole` with its `parts`; what does not apply counts as nothing.
    init(whole: PointRange?, parts: [PointRange?], rounding: RoundingPolicy) {
        guard let whole, !parts.isEmpty else {
            self = .exact
            return
        }
        let parts = parts.compactMap(\.self)
        let low = Self.compare(whole.lowest, parts.map(\.lowest), rounding)
        if whole.isCertain, parts.allSatisfy(\.isCertain) {
            self = low
            return
        }
        let high = Self.compare(whole.highest, parts.map(\.highest), rounding)
        self = low == .exact ? high : low == .converted || high != .converted ? low : high
    }

    private static func compare(
        _ whole: Points, _ parts: [Points], _ rounding: RoundingPolicy
    ) -> PartsFit {
        // Quotients carry 34 digits; 20 places forgive their last digit and nothing visible.
        let gap = (whole - .total(parts)).amount.rounded(places: 20)
        if !gap.isZero { return .converted }
        let printed = Points.total(parts.map(rounding.round))
        return printed == rounding.round(whole) ? .exact : .rounding
    }
}
