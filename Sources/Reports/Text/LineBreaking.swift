import Markup

/// Breaks text into lines of so many terminal columns.
///
/// A line ends between words or beside a Chinese character, never before a closing mark or behind
/// an opening one. What has no such place, an address for example, is left whole even when it is
/// too long, so that it can be copied and clicked.
enum LineBreaking {
    /// What the end of a token is, and so what may follow it on the next line.
    private enum End {
        /// Letters and digits: more of them belong to it.
        case word
        /// A mark that opens: whatever follows belongs to it.
        case opening
        case free
    }

    private struct Token {
        var text: String
        var width: Int
        let hasGapBefore: Bool
        var end: End
    }

    private static let closing: Set<Character> = [
        "，", "。", "、", "；", "：", "！", "？", "）", "》", "」", "』", "】", "”", "’", "…", "％",
    ]
    private static let opening: Set<Character> = ["（", "《", "「", "『", "【", "“", "‘"]

    /// The lines of `text`; at least one.
    static func lines(_ text: String, width: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        var used = 0
        for token in tokens(text) {
            let gap = token.hasGapBefore && !line.isEmpty ? 1 : 0
            if !line.isEmpty, used + gap + token.width > width {
                lines.append(line)
                line = token.text
                used = token.width
            } else {
                line += (gap > 0 ? " " : "") + token.text
                used += gap + token.width
            }
        }
        return lines + [line]
    }

    private static func tokens(_ text: String) -> [Token] {
        var tokens: [Token] = []
        var hasGap = false
        for character in text {
            if character == " " {
                hasGap = true
                continue
            }
            let part = String(character)
            let width = DisplayWidth.of(part)
            let end: End =
                opening.contains(character)
                ? .opening : closing.contains(character) || width > 1 ? .free : .word
            if !hasGap, var last = tokens.last, belongs(character, end, behind: last.end) {
                last.text += part
                last.width += width
                last.end = end
                tokens[tokens.count - 1] = last
            } else {
                tokens.append(Token(text: part, width: width, hasGapBefore: hasGap, end: end))
            }
            hasGap = false
        }
        return tokens
    }

    private static func belongs(_ character: Character, _ end: End, behind last: End) -> Bool {
        switch last {
        case .opening: true
        case .word: end == .word || closing.contains(character)
        case .free: closing.contains(character)
        }
    }
}
