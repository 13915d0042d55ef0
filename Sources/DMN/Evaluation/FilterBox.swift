import FEEL

/// The items of a list that match.
struct FilterBox: Box {
    let list: any Box
    let match: any Box
    /// The scope with `item` and the entries that every item is known to have.
    let scope: Scope
    let item: Scope.Slot
    let members: [(name: String, slot: Scope.Slot)]

    func value(_ frame: Frame, _ context: inout EvaluationContext) -> Value {
        let found = list.value(frame, &context)
        if found.isNull { return .null }
        var kept: [Value] = []
        var inner = Frame(scope, extending: frame)
        for value in found.asList ?? [found] {
            guard context.spend() else { return .null }
            inner[item] = value
            if case .context(let entries) = value {
                for (name, slot) in members { inner[slot] = entries[name] ?? .null }
            }
            switch match.value(inner, &context) {
            case .boolean(true): kept.append(value)
            case .boolean(false), .null: break
            default:
                context.report(DecisionWording.notBoolean)
                return .null
            }
        }
        return .list(kept)
    }
}
