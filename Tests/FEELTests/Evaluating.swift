import Exact
import Testing

@testable import FEEL

/// What an expression comes out as, with variables given as a FEEL context.
func evaluate(_ text: String, _ variables: String = "{}") throws -> Value {
    try evaluated(text, variables).value
}

/// The same, with what was reported.
func evaluated(
    _ text: String, _ variables: String = "{}", steps: Int = Limits.standard.steps
) throws -> (value: Value, diagnostics: [Diagnostic]) {
    let given = try Expression(compiling: variables, scope: Scope()).evaluate(.empty)
    guard case .context(let entries) = given else { throw NotAContext() }
    var scope = Scope(checking: .lenient)
    let slots = entries.keys.map { scope.declare($0) }
    var frame = Frame(scope)
    for (slot, value) in zip(slots, entries.values) { frame[slot] = value }
    var limits = Limits()
    limits.steps = steps
    var context = EvaluationContext(limits: limits)
    let value = try Expression(compiling: text, scope: scope).evaluate(frame, &context)
    return (value, context.diagnostics)
}

/// Whether two expressions come out the same, null included.
func same(_ left: String, _ right: String, _ variables: String = "{}") throws -> Bool {
    FEELEquality.equal(try evaluate(left, variables), try evaluate(right)) == true
}

struct NotAContext: Error {}
