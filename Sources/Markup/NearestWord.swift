/// The known word most like a mistyped one.
public enum NearestWord {
    /// By edit distance (insert, delete, replace) of the first 64 bytes; the first of equals.
    public static func of(_ word: String, among known: [String]) -> String {
        let wanted = Array(word.utf8.prefix(64))
        return known.min { distance(wanted, $0) < distance(wanted, $1) }
            ?? ""
    }

    private static func distance(_ left: [UInt8], _ word: String) -> Int {
        let right = Array(word.utf8.prefix(64))
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
