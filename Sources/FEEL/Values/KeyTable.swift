/// The keys of contexts of one shape; immutable and shared.
final class KeyTable: Sendable {
    /// The keys in order, each one once.
    let keys: [String]
    private let index: [String.CodePoints: Int]

    /// Up to so many keys are found by looking at each.
    private static let few = 8

    init(keys: [String]) {
        self.keys = keys
        if keys.count > Self.few {
            index = Dictionary(
                keys.enumerated().map { (String.CodePoints($1), $0) },
                uniquingKeysWith: { first, _ in first })
        } else {
            index = [:]
        }
    }

    /// Where the value of a key stands; `nil` when there is no such key.
    func place(of key: String) -> Int? {
        if keys.count > Self.few { return index[String.CodePoints(key)] }
        return keys.firstIndex { $0.hasSameCodePoints(as: key) }
    }
}
