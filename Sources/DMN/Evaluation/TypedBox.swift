import FEEL

/// An expression whose value is checked against a type.
struct TypedBox: Box {
    let box: any Box
    let type: ModelType
    /// What is typed, for reports.
    let name: String

    func value(_ frame: Frame, _ context: inout EvaluationContext) -> Value {
        let value = box.value(frame, &context)
        return type.admitsPlainly(value) ? value : type.conforming(value, name, &context)
    }
}
