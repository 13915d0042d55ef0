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
        var members: [String: [Int]] = [:]
        for (index, unit) in units.enumerated() {
            let group = unit.unit.group
            if members[group] == nil { groups.append(group) }
            members[group, default: []].append(index)
        }
        var ordered: [ScoredUnit] = []
        ordered.reserveCapacity(units.count)
        for group in groups { place(members[group] ?? [], of: units, by: policy, in: &ordered) }
        return ordered
    }

    /// Appends the `members` of one group in their order.
    private static func place(
        _ members: [Int], of units: [ScoredUnit], by policy: Policy, in ordered: inout [ScoredUnit]
    ) {
        let candidates = members.compactMap { candidate($0, of: units, by: policy) }
        let worst = candidates.map(\.worst).sorted()
        let best = candidates.map(\.best).sorted()
        let ranked = candidates.map { candidate -> (rank: ScoredUnit.RankRange, index: Int) in
            // Nobody beats itself: its worst is never above its best.
            let ahead = worst.count(above: candidate.best)
            let behind = best.count(above: candidate.worst)
            // With an open total the unit's own best is above its own worst.
            let itself = candidate.best > candidate.worst ? 1 : 0
            return (
                ScoredUnit.RankRange(best: ahead + 1, worst: behind - itself + 1), candidate.index
            )
        }.sorted {
            ($0.rank.best, $0.rank.worst, $0.index) < ($1.rank.best, $1.rank.worst, $1.index)
        }
        for (rank, index) in ranked {
            let unit = units[index]
            let grades =
                policy.gradesByShare
                ? Grading.grades(
                    of: unit.total, vetoes: unit.vetoes, by: policy, place: (rank, ranked.count))
                : unit.grades
            ordered.append(unit.placed(rank, grades: grades))
        }
        ordered += members.lazy.map { units[$0] }.filter { $0.total == nil }
    }

    private static func candidate(
        _ index: Int, of units: [ScoredUnit], by policy: Policy
    ) -> Candidate? {
        let unit = units[index]
        guard let total = unit.total else { return nil }
        let mayBeVetoed = unit.isVetoed || unit.vetoes.contains(where: \.isOpen)
        return Candidate(
            index: index,
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
