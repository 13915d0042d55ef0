/// Brings what stands in officials' tables to one form.
enum TableText {
    /// Full-width signs as half-width, traditional characters as simplified ones, invisible characters left out, white space at the ends left
    /// out: `　１０分 ` gives `10分`.
    static func folded(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars where !isInvisible(scalar) {
            scalars.append(half(scalar))
        }
        return trimmed(String(scalars))
    }

    /// Folded and without any white space: the form heads and names are compared in.
    static func key(_ text: String) -> String {
        String(folded(text).filter { !$0.isWhitespace })
    }

    /// The text without white space at its ends.
    static func trimmed(_ text: some StringProtocol) -> String {
        var rest = Substring(text)
        while rest.first?.isWhitespace == true { rest.removeFirst() }
        while rest.last?.isWhitespace == true { rest.removeLast() }
        return String(rest)
    }

    /// A name on one line: line ends and runs of white space are one space, or none between Chinese
    /// characters, where they only come from the width of the cell.
    static func line(_ text: String) -> String {
        var result = ""
        var gap = false
        for character in trimmed(text) {
            if character.isWhitespace || character.unicodeScalars.allSatisfy(isInvisible) {
                gap = gap || character.isWhitespace
                continue
            }
            if gap, let last = result.last, !(isWide(last) || isWide(character)) { result += " " }
            gap = false
            result.append(character)
        }
        return result
    }

    /// Texts of several cells as one, a line for each, so that none runs into the next.
    static func sentences(_ texts: [String]) -> String {
        texts.reduce("") { all, text in
            guard let last = all.last else { return text }
            return all + ("。；;，,：:！？.".contains(last) ? "\n" : "；\n") + text
        }
    }

    /// A text as a message quotes it: on one line, at most `limit` characters.
    static func quoted(_ text: String, limit: Int = 60) -> String {
        let line = line(text)
        return line.count > limit ? line.prefix(limit - 1) + "…" : line
    }

    /// Whether a character is as wide as a Chinese one.
    static func isWide(_ character: Character) -> Bool {
        character.unicodeScalars.contains { $0.value >= 0x2E80 }
    }

    /// Whether a text holds nothing that shows.
    static func isBlank(_ text: String) -> Bool { folded(text).isEmpty }

    private static func half(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
        case 0x3000, 0xA0: " "
        case 0x2212, 0x2013: "-"
        case 0x4E00...0x9FFF: Traditional.simplified(scalar) ?? scalar
        default: scalar
        }
    }

    private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x00...0x08, 0x0B, 0x0C, 0x0E...0x1F, 0x7F...0x9F, 0xAD, 0x200B...0x200F,
            0x2028...0x202E, 0x2060...0x2064, 0xFEFF:
            true
        default: false
        }
    }
}
