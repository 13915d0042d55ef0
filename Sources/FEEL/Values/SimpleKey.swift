import Exact

/// A value that can be looked up: equal keys are equal values by FEEL's `=`, and other keys are not.
enum SimpleKey: Hashable {
    case null
    case boolean(Bool)
    case number(Decimal128)
    case string(String.CodePoints)
    case date(CivilDate)

    /// `nil` for values that are compared otherwise.
    init?(_ value: Value) {
        switch value {
        case .null: self = .null
        case .boolean(let truth): self = .boolean(truth)
        case .number(let number): self = .number(number)
        case .string(let text): self = .string(String.CodePoints(text))
        case .date(let date): self = .date(date)
        default: return nil
        }
    }
}
