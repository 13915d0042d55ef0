/// A text in the form in which words are looked for, that remembers where
/// each character stood.
struct SqueezedText {
    let string: String
    private let scalars: [Unicode.Scalar]
    private let source: [Unicode.Scalar]
    /// Where each squeezed scalar stands in the source.
    private let origins: [Int]

    init(_ text: some StringProtocol) {
        source = Array(text.unicodeScalars)
        var scalars: [Unicode.Scalar] = []
        var origins: [Int] = []
        for (index, scalar) in source.enumerated() {
            guard let squeezed = TextNormalization.squeezed(scalar) else { continue }
            scalars.append(squeezed)
            origins.append(index)
        }
        self.scalars = scalars
        self.origins = origins
        string = String(String.UnicodeScalarView(scalars))
    }

    /// In scalars, as every range here.
    var count: Int { scalars.count }

    subscript(index: Int) -> Unicode.Scalar { scalars[index] }

    /// Whether white space stands in the source before the scalar at `index`,
    /// or the source ends there.
    func followsGap(_ index: Int) -> Bool {
        guard index > 0, index < count else { return true }
        return source[(origins[index - 1] + 1)..<origins[index]].contains {
            TextNormalization.isSpace($0)
        }
    }

    /// Everywhere `word` stands; the word is squeezed first.
    func ranges(of word: String) -> [Range<Int>] {
        let wanted = Array(TextNormalization.squeezed(word).unicodeScalars)
        guard let first = wanted.first, scalars.count >= wanted.count else { return [] }
        var ranges: [Range<Int>] = []
        var index = 0
        while index <= scalars.count - wanted.count {
            if scalars[index] == first,
                scalars[index..<index + wanted.count].elementsEqual(wanted)
            {
                ranges.append(index..<index + wanted.count)
                index += wanted.count
            } else {
                index += 1
            }
        }
        return ranges
    }

    /// Whether a word may begin at `index`: white space or no letter stands
    /// before it.
    func begins(at index: Int) -> Bool {
        guard index > 0, index < scalars.count else { return true }
        if origins[index] > origins[index - 1] + 1 { return true }
        let before = scalars[index - 1]
        return !(before.properties.isAlphabetic || before.properties.isIdeographic)
    }

    /// The source text behind a range.
    func original(_ range: Range<Int>) -> String {
        let range = range.clamped(to: 0..<count)
        guard !range.isEmpty else { return "" }
        // White space after the last scalar belongs to what follows.
        let end = origins[range.upperBound - 1] + 1
        return String(String.UnicodeScalarView(source[origins[range.lowerBound]..<end]))
    }
}
