import Exact

/// The day a budget or its execution was approved, as its text says.
enum ApprovalDay {
    private static let words = ["批复", "批准", "审议通过", "审查通过", "表决通过"]
    private static let labels = LabelWords([["批复时间", "批复日期", "批准时间", "批准日期"]])
    private static let stops: Set<Unicode.Scalar> = ["。", "；", ";", "!", "！", "?", "？", "\n"]

    /// A longer passage is no sentence of an office.
    private static let textLimit = 65_536
    /// How far a day may stand from its word, in characters.
    private static let reach = 200

    /// The day nearest to a word of approval, and the passage it stands in;
    /// not after the publication and at most a leap year before it.
    static func find(
        in text: ReadableText, published: CivilDate
    ) -> (day: CivilDate, passage: Int)? {
        func isPossible(_ day: CivilDate) -> Bool {
            (0...366).contains(day.days(until: published))
        }
        for label in LabelReader(text, labels).labels {
            if let day = DateScanner.first(in: label.value), isPossible(day) {
                return (day, label.passage)
            }
        }
        var best: (distance: Int, day: CivilDate, passage: Int)?
        for (index, passage) in text.passages.enumerated()
        where passage.text.utf8.count <= textLimit
            && words.contains(where: { passage.text.holds($0) })
        {
            let scalars = Array(passage.text.unicodeScalars)
            let places = Self.places(of: words, in: scalars)
            for match in DateScanner.all(in: passage.text).prefix(500)
            where isPossible(match.date) {
                for place in places {
                    let between =
                        place >= match.range.upperBound
                        ? match.range.upperBound..<place
                        : place..<max(place, match.range.lowerBound)
                    guard between.count <= reach,
                        !scalars[between].contains(where: { stops.contains($0) })
                    else {
                        continue
                    }
                    if best.map({ between.count < $0.distance }) ?? true {
                        best = (between.count, match.date, index)
                    }
                }
            }
        }
        return best.map { ($0.day, $0.passage) }
    }

    private static func places(of words: [String], in scalars: [Unicode.Scalar]) -> [Int] {
        let words = words.map { Array($0.unicodeScalars) }
        return scalars.indices.filter { index in
            words.contains { word in
                index + word.count <= scalars.count
                    && scalars[index..<index + word.count].elementsEqual(word)
            }
        }.prefix(50).map { $0 }
    }
}
