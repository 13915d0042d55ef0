import FEEL

/// A FEEL expression.
struct LiteralBox: Box {
    let expression: Expression

    func value(_ frame: Frame, _ context: inout EvaluationContext) -> Value {
        expression.evaluate(frame, &context)
    }
}
