/// Brings what people type into cells to one form.
enum FormText {
    /// Full-width signs as half-width, white space at the ends and characters that show nothing left
    /// out: `　１２，０００ ` gives `12,000`.
    static func folded(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars where !isInvisible(scalar) {
            scalars.append(half(scalar))
        }
        return trimmed(String(scalars))
    }

    /// The text without white space at its ends.
    static func trimmed(_ text: String) -> String {
        var rest = text[...]
        while rest.first?.isWhitespace == true { rest.removeFirst() }
        while rest.last?.isWhitespace == true { rest.removeLast() }
        return String(rest)
    }

    /// A head or label as it is compared: folded, without any white space, up to a bracket or colon.
    static func key(_ text: String) -> String {
        String(folded(text).filter { !$0.isWhitespace }.prefix { $0 != "(" && $0 != ":" })
    }

    /// A text as a message quotes it: on one line, at most 80 characters.
    static func quoted(_ text: String) -> String {
        let line = String(text.map { $0.isNewline || $0 == "\t" ? " " : $0 })
        return line.count > 80 ? line.prefix(79) + "…" : line
    }

    private static func half(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
        case 0x3000, 0xA0: " "
        case 0x2212: "-"
        default: scalar
        }
    }

    private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x00...0x08, 0x0E...0x1F, 0x7F, 0xAD, 0x200B...0x200F, 0x202A...0x202E,
            0x2060...0x2064, 0xFEFF:
            true
        default: false
        }
    }
}
