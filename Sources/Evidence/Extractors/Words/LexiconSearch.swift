import Model

/// Finds the entries of a word list in texts.
struct LexiconSearch {
    /// An entry where it stands.
    struct Occurrence {
        let entry: Lexicon.Entry
        /// The wording with what stands on both sides.
        let context: String
    }

    private enum Meaning {
        case wrong(Int)
        /// A wording within which an entry is right.
        case exception(Int)
    }

    private let entries: [Lexicon.Entry]
    private let meanings: [Meaning]
    private let automaton: WordAutomaton

    /// The most places of one text that are weighed.
    private static let hitLimit = 10_000
    /// How much is quoted on each side, in characters without blanks.
    private static let contextLength = 20

    init(_ lexicon: Lexicon) {
        entries = lexicon.entries
        var meanings: [Meaning] = []
        var words: [[Unicode.Scalar]] = []
        func add(_ word: String, _ meaning: Meaning) {
            words.append(Array(TextNormalization.squeezed(word).unicodeScalars))
            meanings.append(meaning)
        }
        for (index, entry) in lexicon.entries.enumerated() {
            add(entry.wrong, .wrong(index))
            for exception in entry.exceptions { add(exception, .exception(index)) }
        }
        self.meanings = meanings
        automaton = WordAutomaton(words)
    }

    /// The entries in a text, from left to right: none that stands within an
    /// exception of its own, and of those that overlap the longest.
    func occurrences(in text: String) -> [Occurrence] {
        let text = SqueezedText(text)
        var found: [(entry: Int, range: Range<Int>)] = []
        var exceptions: [Int: [Range<Int>]] = [:]
        for hit in automaton.hits(in: text, limit: Self.hitLimit) {
            switch meanings[hit.word] {
            case .wrong(let entry): found.append((entry, hit.range))
            case .exception(let entry): exceptions[entry, default: []].append(hit.range)
            }
        }
        found.removeAll { entry, range in
            exceptions[entry]?.contains {
                $0.lowerBound <= range.lowerBound && range.upperBound <= $0.upperBound
            } ?? false
        }
        found.sort { ($1.range.count, $0.range.lowerBound) < ($0.range.count, $1.range.lowerBound) }
        var taken = [Bool](repeating: false, count: found.isEmpty ? 0 : text.count)
        var kept: [(entry: Int, range: Range<Int>)] = []
        for match in found where !taken[match.range].contains(true) {
            for index in match.range { taken[index] = true }
            kept.append(match)
        }
        return kept.sorted { $0.range.lowerBound < $1.range.lowerBound }.map { entry, range in
            Occurrence(
                entry: entries[entry],
                context: text.original(
                    (range.lowerBound - Self.contextLength)..<(range.upperBound
                        + Self.contextLength)))
        }
    }
}
