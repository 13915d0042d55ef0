import FEEL

/// Named values, each seen by the ones after it.
struct ContextBox: Box {
    struct Entry: Sendable {
        let name: String
        let slot: Scope.Slot
        let value: any Box
    }

    let entries: [Entry]
    /// The scope with the names of all entries.
    let scope: Scope
    /// What the whole is, when it is not the context of the entries.
    let result: (any Box)?

    func value(_ frame: Frame, _ context: inout EvaluationContext) -> Value {
        var inner = Frame(scope, extending: frame)
        for entry in entries { inner[entry.slot] = entry.value.value(inner, &context) }
        if let result { return result.value(inner, &context) }
        return .context(Context(entries.map { (key: $0.name, value: inner[$0.slot]) }))
    }
}
