/// A compiled part of an expression.
///
/// Each kind of part is a subclass that overrides ``value(_:_:)``. Kinds that come out as a truth
/// override ``truth(_:_:)`` too, which spares callers that want just that a ``Value``.
// Unchecked, because the compiler does not look at subclasses: each one has `let` properties of
// Sendable types only, set by its initialiser.
class Code: @unchecked Sendable {
    /// Evaluates.
    func value(_ frame: Frame, _ context: inout EvaluationContext) -> Value { .null }

    /// Evaluates where a truth is wanted; everything else is unknown.
    func truth(_ frame: Frame, _ context: inout EvaluationContext) -> Truth {
        Truth(value(frame, &context))
    }

    /// The name of the variable it is, for reports about missing values.
    var name: String? { nil }

    /// The value, when it does not depend on anything.
    var constant: Value? { nil }

    init() {}
}
