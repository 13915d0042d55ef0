/// Finds the known name a mistyped one most likely means.
public enum NearestName {
    /// The name nearest to `name`, when it is near enough to be meant: at most
    /// a third of its length away in edits, and at least one.
    public static func of(_ name: String, among known: [String]) -> String? {
        let bound = max(1, min(name.count, 60) / 3)
        let ranked = known.map { ($0, distance(name, $0)) }
        return ranked.filter { $0.1 <= bound }.min { ($0.1, $0.0) < ($1.1, $1.0) }?.0
    }

    /// Levenshtein distance in characters; both names are cut at 60.
    static func distance(_ one: String, _ other: String) -> Int {
        let one = Array(one.prefix(60))
        let other = Array(other.prefix(60))
        var row = Array(0...other.count)
        for (i, left) in one.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for (j, right) in other.enumerated() {
                let substituted = diagonal + (left == right ? 0 : 1)
                diagonal = row[j + 1]
                row[j + 1] = min(substituted, row[j] + 1, diagonal + 1)
            }
        }
        return row[other.count]
    }
}
