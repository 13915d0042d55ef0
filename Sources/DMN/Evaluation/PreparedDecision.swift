public import FEEL

/// A decision with all that it needs, ready to be evaluated for many records.
public struct PreparedDecision: Sendable {
    let plan: Plan
    let targets: [Int]
    /// The values it needs from outside, in the order ``evaluate(_:_:)`` takes them.
    public let inputs: [RequiredInput]
    /// What its value conforms to as far as that is known, ``FEEL/ValueType/any`` elsewhere.
    public let type: ValueType

    /// Evaluates it.
    ///
    /// - Parameters:
    ///   - values: a value for each of ``inputs``; missing ones are null.
    ///   - context: the budget; gets the diagnostics.
    public func evaluate(_ values: [Value], _ context: inout EvaluationContext) -> Value {
        guard let target = targets.first else { return .null }
        return plan.evaluate(target, given: values, &context)
    }

    /// The same with every decision on the way, in the order they were made.
    public func explain(
        _ values: [Value], _ context: inout EvaluationContext
    ) -> (value: Value, steps: [DecisionStep]) {
        var owners: [String] = []
        var steps: [DecisionStep]? = []
        let value = plan.evaluate(targets, given: values, &context, &owners, &steps).first
        return (value ?? .null, steps ?? [])
    }

    /// The values of the targets, given inputs by name.
    func evaluate(
        _ given: [ModelInput], _ context: EvaluationContext
    ) -> ([Value], [DecisionReport]) {
        var context = context
        var owners: [String] = []
        let ordered = inputs.map { wanted in
            given.last {
                $0.name == wanted.name && wanted.namespace == $0.namespace ?? wanted.namespace
            }?.value ?? .null
        }
        var steps: [DecisionStep]?
        let values = plan.evaluate(targets, given: ordered, &context, &owners, &steps)
        let reports = zip(owners, context.diagnostics).map {
            DecisionReport(element: $0, diagnostic: $1)
        }
        return (values, reports)
    }
}
