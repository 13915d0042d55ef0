import FEEL

/// A list of contexts.
struct RelationBox: Box {
    let columns: [String]
    let rows: [[any Box]]

    func value(_ frame: Frame, _ context: inout EvaluationContext) -> Value {
        .list(
            rows.map { row in
                .context(
                    Context(
                        zip(columns, row).map { (key: $0, value: $1.value(frame, &context)) }))
            })
    }
}
