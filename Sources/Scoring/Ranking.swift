import Model

/// Places units within their groups.
enum Ranking {
    /// What decides a place: first whether vetoed, then the printed total.
    private struct Standing: Comparable {
        let isVetoed: Bool
        let total: Points

        static func < (one: Standing, other: Standing) -> Bool {
            if one.isVetoed != other.isVetoed { return one.isVetoed }
            return one.total < other.total
        }
    }

    private struct Candidate {
        let unit: ScoredUnit
        let index: Int
        let worst: Standing
        let best: Standing
    }

    /// `units` with their places, in rank order: group by group as the groups
    /// first appear, then by place, ties in the order given.
    ///
    /// Totals are compared as printed, so that equal digits share a place. A
    /// unit's best place counts the units that beat it for certain even at its
    /// best; its worst place those that may beat it at its worst. Units
    /// without a total have no place and come last.
    static func ordered(_ units: [ScoredUnit], by policy: Policy) -> [ScoredUnit] {
        var groups: [String] = []
        var members: [String: [(Int, ScoredUnit)]] = [:]
        for (index, unit) in units.enumerated() {
            if members[unit.unit.group] == nil { groups.append(unit.unit.group) }
            members[unit.unit.group, default: []].append((index, unit))
        }
        return groups.flatMap { placed(members[$0] ?? [], by: policy) }
    }

    private static func placed(
        _ members: [(index: Int, unit: ScoredUnit)], by policy: Policy
    ) -> [ScoredUnit] {
        let candidates = members.compactMap { candidate($0.unit, $0.index, by: policy) }
        let worst = candidates.map(\.worst).sorted()
        let best = candidates.map(\.best).sorted()
        let ranked = candidates.map { candidate in
            // Nobody beats itself: its worst is never above its best.
            let ahead = worst.count(above: candidate.best)
            let behind = best.count(above: candidate.worst)
            // With an open total the unit's own best is above its own worst.
            let itself = candidate.best > candidate.worst ? 1 : 0
            let rank = ScoredUnit.RankRange(best: ahead + 1, worst: behind - itself + 1)
            let grades =
                policy.gradesByShare
                ? Grading.grades(
                    of: candidate.unit.total, vetoes: candidate.unit.vetoes, by: policy,
                    place: (rank, candidates.count)) : candidate.unit.grades
            return (index: candidate.index, unit: candidate.unit.placed(rank, grades: grades))
        }
        let unranked = members.filter { $0.unit.total == nil }.map(\.unit)
        return ranked.sorted { one, other in
            (one.unit.rank?.best ?? 0, one.unit.rank?.worst ?? 0, one.index)
                < (other.unit.rank?.best ?? 0, other.unit.rank?.worst ?? 0, other.index)
        }.map(\.unit) + unranked
    }

    private static func candidate(
        _ unit: ScoredUnit, _ index: Int, by policy: Policy
    ) -> Candidate? {
        guard let total = unit.total else { return nil }
        let mayBeVetoed = unit.isVetoed || unit.vetoes.contains(where: \.isOpen)
        return Candidate(
            unit: unit, index: index,
            worst: Standing(
                isVetoed: mayBeVetoed, total: policy.rounding.round(total.lowest)),
            best: Standing(
                isVetoed: unit.isVetoed, total: policy.rounding.round(total.highest)))
    }
}

extension Array where Element: Comparable {
    /// How many of these, sorted upwards, are above `limit`.
    fileprivate func count(above limit: Element) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if self[middle] > limit { high = middle } else { low = middle + 1 }
        }
        return count - low
    }
}
