public import Model

/// Writes settings as a YAML file that ``SettingFile`` reads back as the same settings.
///
/// Maps and lists stand in blocks; what is short and flat stands on one line in braces, as people
/// write it.
public enum SettingText {
    /// Keys whose values are names even where they look like numbers: the code 1.10 is not 1.1.
    private static let names: Set<String> = [
        "id", "name", "check", "clause", "fact", "version", "pack", "title", "document", "branch",
        "unit", "criterion", "reason", "fix", "responsible",
    ]
    private static let width = 96

    /// The text of a file whose one document is `setting`; `notes` are comments before the entry
    /// of the outermost map that they are named after.
    public static func file(_ setting: Setting, notes: [String: [String]] = [:]) -> String {
        var lines: [String] = []
        for note in notes[""] ?? [] { lines.append("# " + oneLine(note)) }
        for entry in setting.entries ?? [] {
            for note in notes[entry.key] ?? [] { lines.append("# " + oneLine(note)) }
            append(entry, indent: 0, to: &lines)
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// A short setting on one line, as it stands in braces.
    public static func inline(_ setting: Setting, key: String = "") -> String {
        switch setting.content {
        case .null: "null"
        case .scalar(let text): scalar(text, key: key)
        case .list(let items):
            "[" + items.map { inline($0, key: key) }.joined(separator: ", ") + "]"
        case .map(let entries):
            "{"
                + entries.map {
                    YAMLText.scalar($0.key) + ": " + inline($0.value, key: $0.key)
                }.joined(separator: ", ") + "}"
        }
    }

    private static func append(
        _ entry: Setting.Entry, indent: Int, to lines: inout [String], dash: Bool = false
    ) {
        let lead = String(repeating: " ", count: dash ? indent - 2 : indent) + (dash ? "- " : "")
        let head = lead + YAMLText.scalar(entry.key) + ":"
        let flat = inline(entry.value, key: entry.key)
        if isFlat(entry.value), head.count + flat.unicodeScalars.count < width {
            lines.append("\(head) \(flat)")
            return
        }
        switch entry.value.content {
        case .null, .scalar: lines.append("\(head) \(flat)")
        case .map(let entries):
            lines.append(head)
            for inner in entries { append(inner, indent: indent + 2, to: &lines) }
        case .list(let items):
            lines.append(head)
            for item in items { append(item, indent: indent + 2, key: entry.key, to: &lines) }
        }
    }

    private static func append(
        _ item: Setting, indent: Int, key: String, to lines: inout [String]
    ) {
        let lead = String(repeating: " ", count: indent)
        let flat = inline(item, key: key)
        let isShort = isFlat(item) && indent + flat.unicodeScalars.count < width
        guard case .map(let entries) = item.content, !entries.isEmpty, !isShort else {
            lines.append("\(lead)- \(flat)")
            return
        }
        for (index, entry) in entries.enumerated() {
            append(entry, indent: indent + 2, to: &lines, dash: index == 0)
        }
    }

    /// Whether a setting is shallow enough to be read on one line.
    private static func isFlat(_ setting: Setting, depth: Int = 0) -> Bool {
        switch setting.content {
        case .null, .scalar: true
        case .list(let items):
            (items.isEmpty || depth < 3) && items.allSatisfy { isFlat($0, depth: depth + 1) }
        case .map(let entries):
            (entries.isEmpty || depth < 3)
                && entries.allSatisfy { isFlat($0.value, depth: depth + 1) }
        }
    }

    private static func scalar(_ text: String, key: String) -> String {
        let isPlain = !names.contains(key) && (isNumber(text) || ["true", "false"].contains(text))
        return isPlain || isDay(text) || isVersion(text) ? text : YAMLText.scalar(text)
    }

    /// `22`, `0.5`, `-3` or `4%`.
    private static func isNumber(_ text: String) -> Bool {
        var digits = text[...]
        if digits.first == "-" { digits.removeFirst() }
        if digits.last == "%" { digits.removeLast() }
        let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
        return (1...2).contains(parts.count)
            && parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
    }

    /// `1.0.0`, which no reader takes for a number.
    private static func isVersion(_ text: String) -> Bool {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 3
            && parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
    }

    private static func isDay(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        return parts.map(\.count) == [4, 2, 2] && parts.allSatisfy { isNumber(String($0)) }
    }

    private static func oneLine(_ text: String) -> String {
        String(text.map { $0.isNewline ? " " : $0 })
    }
}
