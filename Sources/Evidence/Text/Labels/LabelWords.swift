/// The wordings of labels, ready to be looked for.
struct LabelWords {
    /// A label found in a text, in scalars of the squeezed text.
    struct Mark {
        /// Which label, in the order they were given.
        let label: Int
        let start: Int
        /// Where its value begins.
        let end: Int
        /// Whether it stands at the beginning of the text, behind its numbering.
        let isLeading: Bool
    }

    private struct Wording {
        let scalars: [Unicode.Scalar]
        let label: Int
    }

    /// By their first scalar, the longest first.
    private let wordings: [Unicode.Scalar: [Wording]]

    /// The longest bracket between a label and its colon.
    private static let bracketLimit = 30
    /// Texts are looked through to here; a label further in is running text.
    private static let scanLimit = 20_000

    /// The wordings of each label; of two labels with the same wording the
    /// first counts.
    init(_ labels: [[String]]) {
        var wordings: [Unicode.Scalar: [Wording]] = [:]
        for (label, words) in labels.enumerated() {
            for word in words {
                let scalars = Array(TextNormalization.squeezed(word).unicodeScalars)
                guard let first = scalars.first else { continue }
                wordings[first, default: []].append(Wording(scalars: scalars, label: label))
            }
        }
        self.wordings = wordings.mapValues { words in
            words.enumerated().sorted {
                ($1.element.scalars.count, $0.offset) < ($0.element.scalars.count, $1.offset)
            }.map(\.element)
        }
    }

    /// Every label of a text, from left to right.
    func marks(in text: SqueezedText, _ numbering: Numbering) -> [Mark] {
        var marks: [Mark] = []
        var index = min(numbering.end, text.count)
        let limit = min(text.count, Self.scanLimit)
        while index < limit {
            let isLeading = index == numbering.end
            if isLeading || startsWord(text, index), let mark = mark(text, index, isLeading) {
                marks.append(mark)
                index = max(mark.end, index + 1)
            } else {
                index += 1
            }
        }
        return marks
    }

    private func startsWord(_ text: SqueezedText, _ index: Int) -> Bool {
        guard wordings[text[index]] != nil else { return false }
        return text.followsGap(index) || !text[index - 1].properties.isAlphabetic
    }

    private func mark(_ text: SqueezedText, _ start: Int, _ isLeading: Bool) -> Mark? {
        for wording in wordings[text[start]] ?? [] {
            let end = start + wording.scalars.count
            guard end <= text.count,
                zip(start..<end, wording.scalars).allSatisfy({ text[$0.0] == $0.1 })
            else { continue }
            var close = end
            if close < text.count, text[close] == "(" {
                let reach = min(text.count, close + Self.bracketLimit)
                if let bracket = (close..<reach).first(where: { text[$0] == ")" }) {
                    close = bracket + 1
                }
            }
            while isLeading, close < text.count, "】]〕”\"」〗".unicodeScalars.contains(text[close]) {
                close += 1
                if close == text.count || text[close] != ":" {
                    return Mark(label: wording.label, start: start, end: close, isLeading: true)
                }
            }
            if close < text.count, text[close] == ":" {
                return Mark(
                    label: wording.label, start: start, end: close + 1, isLeading: isLeading)
            }
            if isLeading, close == text.count || text.followsGap(close) {
                return Mark(label: wording.label, start: start, end: close, isLeading: true)
            }
        }
        return nil
    }
}
