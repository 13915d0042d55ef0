import Exact
import Model

/// A fact's value as somebody types it on a command line.
enum SupposedValue {
    /// `nil` where the text is no value of the declared type.
    static func read(_ text: String, as descriptor: FactDescriptor) -> FactValue? {
        switch descriptor.type {
        case .boolean:
            switch text.lowercased() {
            case "是", "有", "true", "yes": .boolean(true)
            case "否", "无", "false", "no": .boolean(false)
            default: nil
            }
        case .number: Decimal128(text).map { .number($0) }
        case .date: CivilDate(text).map { .date($0) }
        case .text: .text(text)
        case .elements: elements(text, of: descriptor.elements.map(\.name))
        case .ledger: ["无", "none"].contains(text.lowercased()) ? .ledger([]) : nil
        }
    }

    static func wanted(_ descriptor: FactDescriptor) -> Wording {
        switch descriptor.type {
        case .boolean: Wording(zh: "是或否", en: "yes or no")
        case .number: Wording(zh: "数字", en: "a number")
        case .date: Wording(zh: "形如 2022-03-31 的日期", en: "a date such as 2022-03-31")
        case .text: Wording(zh: "文字", en: "text")
        case .elements:
            Wording(
                zh:
                    "用顿号或逗号分开的要素（\(descriptor.elements.map(\.name).joined(separator: "、"))），或“全部”“无”",
                en: "elements with commas between them "
                    + "(\(descriptor.elements.map(\.name).joined(separator: ", "))), “all” or “none”"
            )
        case .ledger: SuppositionWording.changes
        }
    }

    private static func elements(_ text: String, of wanted: [String]) -> FactValue? {
        switch text.lowercased() {
        case "全部", "all": return .elements(ElementSet(wanted: wanted, present: Set(wanted)))
        case "无", "none": return .elements(ElementSet(wanted: wanted, present: []))
        default:
            let names = text.split { "、,，".contains($0) }.map { name in
                String(name.drop { $0 == " " })
            }
            guard names.allSatisfy(wanted.contains) else { return nil }
            return .elements(ElementSet(wanted: wanted, present: Set(names)))
        }
    }
}
