import Exact

extension Value {
    /// The value as JSON (RFC 8259) on one line: what JSON has no form for becomes the text that
    /// FEEL would write.
    public var json: String {
        var text = ""
        appendJSON(to: &text)
        return text
    }

    /// The depth of recursion is that of the value, which the expression that made it bounds.
    private func appendJSON(to text: inout String) {
        switch self {
        case .null: text += "null"
        case .boolean(let truth): text += truth ? "true" : "false"
        case .number(let number): text += number.description
        case .string(let string): Self.quote(string, to: &text)
        case .date(let date): Self.quote(date.description, to: &text)
        case .time(let time): Self.quote(time.description, to: &text)
        case .dateAndTime(let moment): Self.quote(moment.description, to: &text)
        case .daysAndTime(let duration): Self.quote(duration.description, to: &text)
        case .yearsAndMonths(let duration): Self.quote(duration.description, to: &text)
        case .list(let items):
            text += "["
            for (index, item) in items.enumerated() {
                if index > 0 { text += ", " }
                item.appendJSON(to: &text)
            }
            text += "]"
        case .context(let context):
            text += "{"
            for (index, entry) in context.entries.enumerated() {
                if index > 0 { text += ", " }
                Self.quote(entry.key, to: &text)
                text += ": "
                entry.value.appendJSON(to: &text)
            }
            text += "}"
        case .range(let range):
            Self.quote(
                (range.includesStart ? "[" : "(") + range.start.json + ".." + range.end.json
                    + (range.includesEnd ? "]" : ")"), to: &text)
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
