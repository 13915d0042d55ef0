/// Texts by number; all others have the number after the last one.
struct TextTable: Sendable {
    private let texts: [String]
    /// Empty while there are so few that looking at each is faster.
    private let places: [String.CodePoints: Int]

    private static let few = 8

    init(_ texts: [String]) {
        var seen: Set<String.CodePoints> = []
        let kept = texts.filter { seen.insert(String.CodePoints($0)).inserted }
        self.texts = kept
        self.places = kept.count > Self.few ? Self.numbered(kept) : [:]
    }

    private static func numbered(_ texts: [String]) -> [String.CodePoints: Int] {
        Dictionary(
            texts.enumerated().map { (String.CodePoints($1), $0) },
            uniquingKeysWith: { first, _ in first })
    }

    /// How many numbers there are.
    var classes: Int { texts.count + 1 }

    /// A text for each number.
    var samples: [String] {
        let longest = texts.map(\.utf8.count).max() ?? 0
        return texts + [String(repeating: "-", count: longest + 1)]
    }

    /// The number of a text.
    @inline(__always)
    func place(of text: String) -> Int {
        if texts.count > Self.few { return places[String.CodePoints(text)] ?? texts.count }
        let length = text.utf8.count
        for index in texts.indices
        where texts[index].utf8.count == length && texts[index].hasSameCodePoints(as: text) {
            return index
        }
        return texts.count
    }
}
