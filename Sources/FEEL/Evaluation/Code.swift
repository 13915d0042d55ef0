/// A compiled part of an expression.
///
/// Each kind of part is a subclass that overrides ``value(_:)``; kinds that give a truth or a
/// number in the common case override the narrower entry points too, which spare the callers that
/// want just that a ``Value``.
// Unchecked, because subclasses are not looked at: each one has `let` properties of Sendable types
// only, set by its initialiser.
class Code: @unchecked Sendable {
    /// Evaluates.
    func value(_ context: inout EvaluationContext) -> Value { .null }

    init() {}
}
