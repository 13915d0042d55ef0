import Exact

extension Value: CustomStringConvertible {
    /// Deepest nesting of lists and contexts that is looked at when values are written or compared.
    static var deepest: Int { 200 }
    /// Bytes after which ``description`` and ``text`` end.
    static var longestText: Int { 1 << 20 }

    /// The value as FEEL writes it: `"text"`, `[1, 2]`, `{name: "县级"}`, `@"2022-06-30"`.
    /// What is beyond a megabyte is cut off.
    public var description: String {
        text(nested: true, limit: Self.longestText, cut: true) ?? "…"
    }

    /// The beginning of the value as FEEL writes it, for messages.
    public var brief: String {
        let longest = 60
        if let whole = text(nested: true, limit: 4 * longest), whole.count <= longest {
            return whole
        }
        return (text(nested: true, limit: 4 * longest, cut: true) ?? "").prefix(longest) + "…"
    }

    /// What `string(value)` gives; `null` for null. A text, date or duration stands for
    /// itself here, and as a literal within lists, contexts and ranges.
    /// What is beyond a megabyte is cut off.
    public var text: String { text(nested: false, limit: Self.longestText, cut: true) ?? "…" }

    /// The text, if it has at most `limit` bytes: values share their parts, so that a small one can
    /// be very long. With `cut` what fits of it.
    func text(nested: Bool, limit: Int, cut: Bool = false) -> String? {
        var text = ""
        appendText(to: &text, nested: nested, depth: Value.deepest, limit: limit)
        return text.utf8.count <= limit || cut ? text : nil
    }

    private func appendText(to text: inout String, nested: Bool, depth: Int, limit: Int) {
        // Just past the limit is enough to know that it does not fit.
        guard text.utf8.count <= limit else { return }
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
                if text.utf8.count > limit { return }
                if place > 0 { text += ", " }
                item.appendText(to: &text, nested: true, depth: depth - 1, limit: limit)
            }
            text += "]"
        case .context(let context):
            text += "{"
            for (place, entry) in context.entries.enumerated() {
                if text.utf8.count > limit { return }
                if place > 0 { text += ", " }
                text += Self.isPlainName(entry.key) ? entry.key : Self.quoted(entry.key)
                text += ": "
                entry.value.appendText(to: &text, nested: true, depth: depth - 1, limit: limit)
            }
            text += "}"
        case .range(let range):
            range.appendText(to: &text) { value, text in
                value.appendText(to: &text, nested: true, depth: depth - 1, limit: limit)
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
