import FEEL

/// A type of a model: what FEEL knows of it, and the tests its values must meet besides.
struct ModelType: Sendable {
    let type: ValueType
    /// Nil when every value of the type is allowed.
    var check: ValueCheck?

    static let any = ModelType(type: .any)

    /// The value, converted where FEEL converts by itself (DMN 1.5, 10.3.2.9.4), or null with a
    /// report where it is not of the type or not allowed.
    func conforming(
        _ value: Value, _ name: String, _ context: inout EvaluationContext
    ) -> Value {
        if value.isNull { return .null }
        guard let converted = type.coerced(value) else {
            context.report(DecisionWording.wrongType(name, ValueType.of(value), wanted: type))
            return .null
        }
        return allowed(converted, name, &context)
    }

    /// A value of the type, or null with a report where it is not allowed.
    func allowed(_ value: Value, _ name: String, _ context: inout EvaluationContext) -> Value {
        guard let check, !check.allows(value, &context) else { return value }
        context.report(DecisionWording.notAllowed(name))
        return .null
    }
}
