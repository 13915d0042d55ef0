import FEEL

/// A type of a model: what FEEL knows of it, and the tests its values must meet besides.
struct ModelType: Sendable {
    let type: ValueType
    /// Nil when every value of the type is allowed.
    let check: ValueCheck?
    /// The kind of value that stays as it is, so that the commonest types cost next to nothing.
    private let plain: Plain

    private enum Plain {
        case any, boolean, number, string, date, none
    }

    init(type: ValueType, check: ValueCheck? = nil) {
        self.type = type
        self.check = check
        plain =
            switch type {
            case _ where check != nil: .none
            case .any: .any
            case .boolean: .boolean
            case .number: .number
            case .string: .string
            case .date: .date
            default: .none
            }
    }

    static let any = ModelType(type: .any)

    /// Whether its values are of a kind that columns of tests look up, or null.
    var isLookedUp: Bool { [.number, .string, .boolean, .date].contains(type) }

    /// The value, converted where FEEL converts by itself (DMN 1.5, 10.3.2.9.4), or null with a
    /// report where it is not of the type or not allowed.
    func conforming(
        _ value: Value, _ name: String, _ context: inout EvaluationContext
    ) -> Value {
        if admitsPlainly(value) { return value }
        guard let converted = type.coerced(value) else {
            context.report(DecisionWording.wrongType(name, ValueType.of(value), wanted: type))
            return .null
        }
        return allowed(converted, name, &context)
    }

    /// Whether a value stays as it is.
    @inline(__always)
    func admitsPlainly(_ value: Value) -> Bool {
        switch value {
        case .null: true
        case .number: plain == .number || plain == .any
        case .string: plain == .string || plain == .any
        case .boolean: plain == .boolean || plain == .any
        case .date: plain == .date || plain == .any
        default: plain == .any
        }
    }

    /// A value of the type, or null with a report where it is not allowed.
    func allowed(_ value: Value, _ name: String, _ context: inout EvaluationContext) -> Value {
        guard let check, !check.allows(value, &context) else { return value }
        context.report(DecisionWording.notAllowed(name))
        return .null
    }
}
