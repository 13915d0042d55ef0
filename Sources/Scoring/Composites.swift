import Exact
import Model

/// Scores over several units, with places of their own.
///
/// A part is worth the mean of its units' totals, unrounded; a part of which
/// no unit has a total leaves the denominator. Totals are compared as printed.
enum Composites {
    /// The subjects in rank order, ties in the order of the round file.
    static func of(
        _ units: [ScoredUnit], by composite: Composite?, rounding: RoundingPolicy
    ) -> [ScoredComposite] {
        guard let composite else { return [] }
        let totals = Dictionary(
            units.map { ($0.unit.id, $0.total) }, uniquingKeysWith: { first, _ in first })
        let scored = composite.subjects.map { score($0, by: composite.parts, totals) }
        let placed = scored.map { $0.placed(rank(of: $0, among: scored, rounding)) }
        return placed.enumerated().sorted { one, other in
            (one.element.rank?.best ?? .max, one.element.rank?.worst ?? .max, one.offset)
                < (
                    other.element.rank?.best ?? .max, other.element.rank?.worst ?? .max,
                    other.offset
                )
        }.map(\.element)
    }

    private static func score(
        _ subject: Composite.Subject, by parts: [Composite.Part], _ totals: [String: PointRange?]
    ) -> ScoredComposite {
        let means = subject.units.map { ids -> PointRange? in
            let known = ids.compactMap { totals[$0] ?? nil }
            return known.reduce(.zero, +).share(1, of: Decimal128(known.count))
        }
        let counted = zip(parts, means).compactMap { part, mean in mean.map { (part, $0) } }
        let shares = counted.map(\.0.share).reduce(0, +)
        let sum = counted.reduce(PointRange.zero) { sum, entry in
            sum + entry.1.mapped { $0 * entry.0.share }
        }
        guard let total = sum.share(1, of: shares) else {
            return ScoredComposite(
                name: subject.name, means: means, total: nil, steps: [ScoringWording.nothingApplies]
            )
        }
        let absent = zip(parts, means).filter { $0.1 == nil }.map(\.0.name)
        return ScoredComposite(
            name: subject.name, means: means, total: total,
            steps: (absent.isEmpty ? [] : [ScoringWording.partsAbsent(absent)])
                + [ScoringWording.compositeStep(counted, shares, total)])
    }

    private static func rank(
        of subject: ScoredComposite, among all: [ScoredComposite], _ rounding: RoundingPolicy
    ) -> ScoredUnit.RankRange? {
        guard let total = subject.total else { return nil }
        let (low, high) = (rounding.round(total.lowest), rounding.round(total.highest))
        let others = all.compactMap(\.total)
        let ahead = others.count { rounding.round($0.lowest) > high }
        let maybe = others.count { rounding.round($0.highest) > low }
        return ScoredUnit.RankRange(best: ahead + 1, worst: maybe - (high > low ? 1 : 0) + 1)
    }
}
