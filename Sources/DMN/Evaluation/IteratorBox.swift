import FEEL

/// `for`, `some` or `every` over a list.
struct IteratorBox: Box {
    let kind: BoxedIterator.Kind
    let list: any Box
    let body: any Box
    /// The scope with the item and, for `for`, the results so far as `partial`.
    let scope: Scope
    let item: Scope.Slot
    let partial: Scope.Slot?

    func value(_ frame: Frame, _ context: inout EvaluationContext) -> Value {
        let found = list.value(frame, &context)
        if found.isNull { return .null }
        var results: [Value] = []
        var inner = Frame(scope, extending: frame)
        for value in found.asList ?? [found] {
            guard context.spend() else { return .null }
            inner[item] = value
            guard let partial else {
                results.append(body.value(inner, &context))
                continue
            }
            inner[partial] = .list(results)
            let result = body.value(inner, &context)
            // Given back before it grows, so that it is not copied.
            inner[partial] = .null
            guard context.admitsNesting(of: result) else { return .null }
            results.append(result)
        }
        switch kind {
        case .each: return .list(results)
        case .some: return quantified(results, decisive: true, &context)
        case .every: return quantified(results, decisive: false, &context)
        }
    }

    /// Three-valued: null where no result decides and one is null.
    private func quantified(
        _ results: [Value], decisive: Bool, _ context: inout EvaluationContext
    ) -> Value {
        var isDecided = false
        var isKnown = true
        for result in results {
            switch result {
            case .boolean(let truth): isDecided = isDecided || truth == decisive
            case .null: isKnown = false
            default:
                context.report(DecisionWording.notBoolean)
                return .null
            }
        }
        if isDecided { return .boolean(decisive) }
        return isKnown ? .boolean(!decisive) : .null
    }
}
