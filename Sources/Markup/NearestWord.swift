/// The known word most like a mistyped one.
enum NearestWord {
    /// By edit distance (insert, delete, replace); the first of equals. Both are short.
    static func of(_ word: String, among known: [String]) -> String {
        let wanted = Array(word.utf8.prefix(64))
        return known.min { distance(wanted, Array($0.utf8)) < distance(wanted, Array($1.utf8)) }
            ?? ""
    }

    private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
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
