import Exact

/// Numbers typed as text.
enum NumberEntry {
    /// Far more digits than a number that is assessed has.
    private static let longest = 40

    /// Reads `12`, `１２`, `1,200.5`, `12个` where the unit is 个, `85%` where it is %; `nil` for all
    /// else: nothing is guessed.
    static func value(_ text: String, unit: String?) -> Decimal128? {
        var rest = FormText.folded(text)
        guard rest.count <= longest else { return nil }
        if let unit = unit.map(FormText.folded), !unit.isEmpty, rest.hasSuffix(unit) {
            rest = FormText.trimmed(String(rest.dropLast(unit.count)))
        }
        return ungrouped(rest).flatMap { Decimal128($0) }
    }

    /// Without the commas between thousands; `nil` where a comma stands elsewhere.
    private static func ungrouped(_ text: String) -> String? {
        let whole = text.prefix { $0 != "." }
        guard whole.contains(",") else { return text.contains(",") ? nil : text }
        let groups = whole.drop { $0 == "-" || $0 == "+" }
            .split(separator: ",", omittingEmptySubsequences: false)
        guard let first = groups.first, (1...3).contains(first.count),
            groups.dropFirst().allSatisfy({ $0.count == 3 })
        else { return nil }
        let rest = text.dropFirst(whole.count)
        return rest.contains(",") ? nil : whole.filter { $0 != "," } + rest
    }
}
