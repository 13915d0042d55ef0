import Exact

extension Value {
    /// Longest JSON that ``json`` writes, in bytes.
    public static let longestJSON = 64 << 20

    /// The value as JSON (RFC 8259) on one line: what JSON has no form for becomes the text that
    /// FEEL would write. `null` where it would be longer than ``longestJSON``.
    public var json: String {
        var text = ""
        appendJSON(to: &text, depth: Value.deepest)
        return text.utf8.count <= Self.longestJSON ? text : "null"
    }

    /// Below so many levels a value is null: no person looks there, and the stack ends. Values
    /// share their parts, so that a small one can be very long; past the limit nothing is added.
    private func appendJSON(to text: inout String, depth: Int) {
        guard text.utf8.count <= Self.longestJSON else { return }
        switch self {
        case .list where depth == 0, .context where depth == 0:
            text += "null"
        case .null: text += "null"
        case .boolean(let truth): text += truth ? "true" : "false"
        case .number(let number): text += number.plain
        case .string(let string): Self.quote(string, to: &text)
        case .date(let date): Self.quote(date.description, to: &text)
        case .time(let time): Self.quote(time.description, to: &text)
        case .dateAndTime(let moment): Self.quote(moment.description, to: &text)
        case .daysAndTime(let duration): Self.quote(duration.description, to: &text)
        case .yearsAndMonths(let duration): Self.quote(duration.description, to: &text)
        case .list(let items):
            text += "["
            for (index, item) in items.enumerated() {
                if text.utf8.count > Self.longestJSON { return }
                if index > 0 { text += ", " }
                item.appendJSON(to: &text, depth: depth - 1)
            }
            text += "]"
        case .context(let context):
            text += "{"
            for (index, entry) in context.entries.enumerated() {
                if text.utf8.count > Self.longestJSON { return }
                if index > 0 { text += ", " }
                Self.quote(entry.key, to: &text)
                text += ": "
                entry.value.appendJSON(to: &text, depth: depth - 1)
            }
            text += "}"
        case .range: Self.quote(self.text, to: &text)
        case .function(let function):
            Self.quote(
                "function(" + function.parameters.map(\.name).joined(separator: ", ") + ")",
                to: &text)
        }
    }

    private static func quote(_ string: String, to text: inout String) {
        text += "\""
        for scalar in string.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\t": text += "\\t"
            case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}":
                let hex = String(scalar.value, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
            default: text.unicodeScalars.append(scalar)
            }
        }
        text += "\""
    }
}
