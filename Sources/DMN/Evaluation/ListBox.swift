import FEEL

/// A list.
struct ListBox: Box {
    let items: [any Box]

    func value(_ frame: Frame, _ context: inout EvaluationContext) -> Value {
        .list(items.map { $0.value(frame, &context) })
    }
}
