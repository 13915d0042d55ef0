public import FEEL

/// A decision with all that it needs, ready to be evaluated for many records.
public struct PreparedDecision: Sendable {
    let plan: Plan
    let target: Int
    /// The values it needs from outside, in the order ``evaluate(_:_:)`` takes them.
    public let inputs: [RequiredInput]

    /// Evaluates it.
    ///
    /// - Parameters:
    ///   - values: a value for each of ``inputs``; missing ones are null.
    ///   - context: the budget; gets the diagnostics.
    public func evaluate(_ values: [Value], _ context: inout EvaluationContext) -> Value {
        plan.evaluate([target], given: values, &context).first ?? .null
    }
}
