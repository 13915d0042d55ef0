/// A number in a table, as offices write it.
enum TableNumber: Equatable {
    case value(Int)
    /// Text that is no number.
    case text

    private static let blanks: Set<String> = [
        "", "/", "\\", "-", "--", "—", "——", "–", "无", "o", "〇",
    ]
    private static let units: Set<Character> = ["件", "条", "次", "个"]

    /// Nothing, a dash, a slash and 无 are zero; thousands may be divided by
    /// commas, and a unit may follow.
    init(_ text: String) {
        var text = TextNormalization.squeezed(text)
        if let last = text.last, Self.units.contains(last) { text.removeLast() }
        if Self.blanks.contains(text) {
            self = .value(0)
            return
        }
        let digits = text.filter { $0 != "," && $0 != "，" }
        guard digits.count <= 12, digits.utf8.allSatisfy({ (48...57).contains($0) }),
            let value = Int(digits)
        else {
            self = .text
            return
        }
        self = .value(value)
    }

    var number: Int? {
        if case .value(let value) = self { value } else { nil }
    }
}
