/// Finds the known name a mistyped one most likely means.
public enum NearestName {
    /// Names are compared by so many characters at most.
    private static let longest = 60

    /// The name nearest to `name`, when it is near enough to be meant: at most
    /// a third of its length away in edits, and at least one. Two neighbours
    /// swapped are one edit, as they are one slip.
    public static func of(_ name: String, among known: [String]) -> String? {
        let typed = Array(name.unicodeScalars.prefix(longest))
        let bound = max(1, typed.count / 3)
        var nearest: (distance: Int, name: String)?
        for candidate in known {
            let meant = Array(candidate.unicodeScalars.prefix(longest))
            // Each missing character is an edit of its own.
            guard abs(meant.count - typed.count) <= bound else { continue }
            guard let distance = distance(typed, meant, within: bound) else { continue }
            if let best = nearest, best <= (distance, candidate) { continue }
            nearest = (distance, candidate)
        }
        return nearest?.name
    }

    /// Optimal string alignment: insertions, deletions, substitutions and swaps
    /// of neighbours; `nil` when it takes more than `bound`.
    private static func distance(
        _ one: [Unicode.Scalar], _ other: [Unicode.Scalar], within bound: Int
    ) -> Int? {
        let start = zip(one, other).prefix { $0 == $1 }.count
        let end = zip(one.dropFirst(start).reversed(), other.dropFirst(start).reversed())
            .prefix { $0 == $1 }.count
        let one = Array(one[start..<(one.count - end)])
        let other = Array(other[start..<(other.count - end)])
        var beforeLast: [Int] = []
        var last = Array(0...other.count)
        for (i, left) in one.enumerated() {
            var row = [i + 1]
            row.reserveCapacity(other.count + 1)
            for (j, right) in other.enumerated() {
                var best = min(last[j] + (left == right ? 0 : 1), last[j + 1] + 1, row[j] + 1)
                if i > 0, j > 0, left == other[j - 1], one[i - 1] == right {
                    best = min(best, beforeLast[j - 1] + 1)
                }
                row.append(best)
            }
            // A swap reaches back two rows, so one row above the bound may
            // still lead below it; two cannot.
            if min(row.min() ?? 0, last.min() ?? 0) > bound { return nil }
            (beforeLast, last) = (last, row)
        }
        return last[other.count] <= bound ? last[other.count] : nil
    }
}
