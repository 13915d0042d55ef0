import Exact

extension Value: CustomStringConvertible {
    /// Deepest nesting of lists and contexts that is looked at when values are written or compared.
    static var deepest: Int { 200 }

    /// The value as FEEL writes it: `"text"`, `[1, 2]`, `{name: "县级"}`, `@"2022-06-30"`.
    public var description: String {
        switch self {
        case .string(let text): Self.quoted(text)
        case .date, .time, .dateAndTime, .daysAndTime, .yearsAndMonths: "@\"\(text)\""
        default: text
        }
    }

    /// What `string(value)` gives; `null` for null. A text, date or duration stands for
    /// itself here, and as a literal within lists, contexts and ranges.
    public var text: String {
        var text = ""
        appendText(to: &text, nested: false, depth: Value.deepest)
        return text
    }

    private func appendText(to text: inout String, nested: Bool, depth: Int) {
        guard depth > 0 else {
            text += "…"
            return
        }
        switch self {
        case .null: text += "null"
        case .boolean(let truth): text += truth ? "true" : "false"
        case .number(let number): text += number.plain
        case .string(let string): text += nested ? Self.quoted(string) : string
        case .date(let date): Self.append("\(date)", to: &text, nested: nested)
        case .time(let time): Self.append("\(time)", to: &text, nested: nested)
        case .dateAndTime(let moment): Self.append("\(moment)", to: &text, nested: nested)
        case .daysAndTime(let duration): Self.append("\(duration)", to: &text, nested: nested)
        case .yearsAndMonths(let duration): Self.append("\(duration)", to: &text, nested: nested)
        case .list(let items):
            text += "["
            for (place, item) in items.enumerated() {
                if place > 0 { text += ", " }
                item.appendText(to: &text, nested: true, depth: depth - 1)
            }
            text += "]"
        case .context(let context):
            text += "{"
            for (place, entry) in context.entries.enumerated() {
                if place > 0 { text += ", " }
                text += Self.isPlainName(entry.key) ? entry.key : Self.quoted(entry.key)
                text += ": "
                entry.value.appendText(to: &text, nested: true, depth: depth - 1)
            }
            text += "}"
        case .range(let range):
            range.appendText(to: &text) { value, text in
                value.appendText(to: &text, nested: true, depth: depth - 1)
            }
        case .function(let function):
            text += "function(\(function.parameters.map(\.name).joined(separator: ", ")))"
        }
    }

    private static func append(_ literal: String, to text: inout String, nested: Bool) {
        text += nested ? "@\"\(literal)\"" : literal
    }

    /// A text in FEEL's quotation marks.
    private static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\n": quoted += "\\n"
            case "\r": quoted += "\\r"
            case "\t": quoted += "\\t"
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }

    /// Whether a key can stand without quotation marks, whatever the reader's grammar of names.
    private static func isPlainName(_ key: String) -> Bool {
        var isFirst = true
        for scalar in key.unicodeScalars {
            let isLetter = scalar.properties.isAlphabetic || scalar == "_"
            guard isLetter || (!isFirst && (("0"..."9").contains(scalar) || scalar == " ")) else {
                return false
            }
            isFirst = false
        }
        return !isFirst
    }
}

extension RangeValue {
    /// As FEEL writes it: `[1..10)`, `(< 5)`, `(= 3)`.
    fileprivate func appendText(to text: inout String, value: (Value, inout String) -> Void) {
        switch form {
        case .equal, .unequal:
            text += form == .equal ? "(= " : "(!= "
            value(start, &text)
            text += ")"
        case .interval where start.isNull && !end.isNull:
            text += includesEnd ? "(<= " : "(< "
            value(end, &text)
            text += ")"
        case .interval where end.isNull && !start.isNull:
            text += includesStart ? "(>= " : "(> "
            value(start, &text)
            text += ")"
        case .interval:
            text += includesStart ? "[" : "("
            value(start, &text)
            text += ".."
            value(end, &text)
            text += includesEnd ? "]" : ")"
        }
    }
}
