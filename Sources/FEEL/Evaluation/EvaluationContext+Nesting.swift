extension EvaluationContext {
    /// Whether a value is nested no deeper than values may be; `false`, with a diagnostic, when it is
    /// or the steps run out.
    ///
    /// To be asked wherever a value can come out nested deeper than the expression that makes it: a
    /// loop that builds on its earlier results, decisions that build on others, a change deep inside. Giving such a value back takes
    /// stack for each level.
    @inlinable
    public mutating func admitsNesting(of value: Value) -> Bool {
        switch value {
        case .list, .context, .function: admitsParts(of: value)
        default: true
        }
    }

    @usableFromInline
    mutating func admitsParts(of value: Value) -> Bool {
        var parts = 0
        let isAdmitted = isShallow(value, levels: Value.deepest, &parts)
        // Looking at a part is far cheaper than a step.
        guard spend(parts / 8), let isAdmitted else { return false }
        if !isAdmitted { report(.tooNested(limit: Value.deepest)) }
        return isAdmitted
    }

    /// `nil` when looking at it would take more steps than there are.
    private func isShallow(_ value: Value, levels: Int, _ parts: inout Int) -> Bool? {
        let inner: [Value]
        switch value {
        case .list(let items): inner = items
        case .context(let context): inner = context.values
        case .function(let function):
            guard case .compiled(_, _, let captured) = function.implementation else { return true }
            inner = captured
        default: return true
        }
        parts += inner.count
        if levels == 0 { return false }
        if parts / 8 > stepsLeft { return nil }
        for part in inner {
            guard let answer = isShallow(part, levels: levels - 1, &parts) else { return nil }
            if !answer { return false }
        }
        return true
    }
}
