import Exact

/// What one variable of `for`, `some` or `every` runs through.
struct Domain: Sendable {
    let local: Int
    let first: Code
    /// The other end of `first..last`.
    let last: Code?
    let place: SourcePlace

    /// Runs through all combinations, the last domain fastest; `false` when that ended early,
    /// because the body said so or a domain is none.
    static func visit(
        _ domains: ArraySlice<Domain>, _ frame: Frame, _ context: inout EvaluationContext,
        _ body: (inout EvaluationContext) -> Bool
    ) -> Bool {
        guard let domain = domains.first else { return body(&context) }
        guard let items = domain.items(frame, &context) else { return false }
        for item in items {
            guard context.spend() else { return false }
            context.locals[context.base + domain.local] = item
            guard visit(domains.dropFirst(), frame, &context, body) else { return false }
        }
        return true
    }

    private func items(_ frame: Frame, _ context: inout EvaluationContext) -> [Value]? {
        let start = first.value(frame, &context)
        if let last { return steps(start, last.value(frame, &context), &context) }
        switch start {
        case .list(let items): return items
        case .range(let range):
            guard range.form == .interval else { break }
            guard var items = steps(range.start, range.end, &context) else { return nil }
            if !range.includesStart, !items.isEmpty { items.removeFirst() }
            if !range.includesEnd, !items.isEmpty { items.removeLast() }
            return items
        case .null:
            if let name = first.name { context.report(.missing(name), at: place) }
            return nil
        default: break
        }
        context.report(.notIterable(.of(start)), at: place)
        return nil
    }

    /// Whole numbers or days from one to the other, downward when the first is the larger.
    private func steps(
        _ start: Value, _ end: Value, _ context: inout EvaluationContext
    ) -> [Value]? {
        switch (start, end) {
        case (.number(let first), .number(let last)):
            guard let low = first.asInt, let high = last.asInt else { break }
            return steps(low, high, &context) { .number($0) }
        case (.date(let first), .date(let last)):
            return steps(first.daysSinceEpoch, last.daysSinceEpoch, &context) {
                CivilDate(daysSinceEpoch: $0).map(Value.date) ?? .null
            }
        default: break
        }
        context.report(.wrongRange(.of(start), .of(end)), at: place)
        return nil
    }

    private func steps(
        _ low: Int, _ high: Int, _ context: inout EvaluationContext, _ value: (Int) -> Value
    ) -> [Value]? {
        let (span, overflow) = high.subtractingReportingOverflow(low)
        guard !overflow, span != Int.min, context.spend(abs(span)) else {
            _ = context.spend(Int.max)
            return nil
        }
        return low <= high
            ? (low...high).map(value) : stride(from: low, through: high, by: -1).map(value)
    }
}
