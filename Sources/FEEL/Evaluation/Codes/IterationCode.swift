/// `for x in list, y in 1..n return body`
final class IterationCode: Code, @unchecked Sendable {
    private let domains: [Domain]
    /// The local that holds the results so far; `nil` when the body does not look at them.
    private let partial: Int?
    private let body: Code

    init(_ domains: [Domain], partial: Int?, body: Code) {
        self.domains = domains
        self.partial = partial
        self.body = body
        super.init()
    }

    override func value(_ frame: Frame, _ context: inout EvaluationContext) -> Value {
        var results: [Value] = []
        if let partial { context.locals[context.base + partial] = .list([]) }
        let isWhole = Domain.visit(domains[...], frame, &context) { context in
            let value = body.value(frame, &context)
            guard let partial else {
                results.append(value)
                return true
            }
            guard context.admitsNesting(of: value) else { return false }
            // Taken out while it grows, so that it is not copied.
            let place = context.base + partial
            guard case .list(var soFar) = context.locals[place] else { return false }
            context.locals[place] = .null
            soFar.append(value)
            context.locals[place] = .list(soFar)
            return true
        }
        guard isWhole else { return .null }
        if let partial { return context.locals[context.base + partial] }
        return .list(results)
    }
}
