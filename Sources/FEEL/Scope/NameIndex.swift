/// Names by their first word, the longest ones first.
struct NameIndex: Sendable {
    private var candidates: [String: [(pattern: NamePattern, position: Int)]] = [:]

    /// Adds a name that stands for what has that position in the owner's list; of equally long
    /// names a later one is found first.
    mutating func add(_ name: String, position: Int) {
        let pattern = NamePattern(name)
        guard !pattern.pieces.isEmpty else { return }
        var list = candidates[pattern.first] ?? []
        let place = list.firstIndex { $0.pattern.pieces.count <= pattern.pieces.count }
        list.insert((pattern, position), at: place ?? list.count)
        candidates[pattern.first] = list
    }

    /// The names that begin with a word, the longest ones first.
    func candidates(for first: String) -> [(pattern: NamePattern, position: Int)] {
        candidates[first] ?? []
    }
}
