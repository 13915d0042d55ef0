/// The names facts are known by, each with a number, so that the facts of many units
/// are found by number.
struct FactNames: Sendable {
    private let names: [String]
    private let numbers: [String: Int]

    /// Numbers `names` in their sorted order, each once.
    init(_ names: some Sequence<String>) {
        let sorted = Set(names).sorted()
        self.names = sorted
        numbers = Dictionary(uniqueKeysWithValues: zip(sorted, sorted.indices))
    }

    var count: Int { names.count }

    /// The number of `name`; `nil` for a stranger.
    ///
    /// Files keep facts in order, so the name behind the last one is tried first.
    func number(of name: String, behind last: Int = -1) -> Int? {
        let next = last + 1
        if next < names.count, names[next] == name { return next }
        return numbers[name]
    }
}
