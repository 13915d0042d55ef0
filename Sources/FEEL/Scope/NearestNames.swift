/// Names that a mistyped one may have meant.
enum NearestNames {
    /// Up to three of them, the most similar ones first; none that shares too little.
    static func of(_ name: String, among known: [String]) -> [String] {
        let wanted = Array(name.unicodeScalars.prefix(64))
        var found: [(name: String, distance: Int)] = []
        for candidate in known.prefix(2_000) {
            let letters = Array(candidate.unicodeScalars.prefix(64))
            let bound = max(1, max(wanted.count, letters.count) / 2)
            let distance = distance(wanted, letters)
            if distance <= bound, distance < max(wanted.count, letters.count) {
                found.append((candidate, distance))
            }
        }
        let sorted = found.sorted { ($0.distance, $0.name) < ($1.distance, $1.name) }
        return sorted.prefix(3).map(\.name)
    }

    /// Insertions, deletions and replacements from one to the other.
    private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
        var row = Array(0...right.count)
        for (i, a) in left.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for (j, b) in right.enumerated() {
                let replaced = diagonal + (a == b ? 0 : 1)
                diagonal = row[j + 1]
                row[j + 1] = min(replaced, row[j] + 1, diagonal + 1)
            }
        }
        return row[right.count]
    }
}
