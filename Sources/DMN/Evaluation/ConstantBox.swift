import FEEL

/// A value that is known when the model is compiled.
struct ConstantBox: Box {
    let constant: Value

    func value(_ frame: Frame, _ context: inout EvaluationContext) -> Value { constant }
}
