/// `some x in list satisfies condition`, and `every`.
final class QuantifiedCode: Code, @unchecked Sendable {
    private let domains: [Domain]
    private let condition: Code
    /// Yes for `some`, no for `every`.
    private let deciding: Truth

    init(_ domains: [Domain], condition: Code, deciding: Truth) {
        self.domains = domains
        self.condition = condition
        self.deciding = deciding
        super.init()
    }

    override func value(_ frame: Frame, _ context: inout EvaluationContext) -> Value {
        truth(frame, &context).value
    }

    override func truth(_ frame: Frame, _ context: inout EvaluationContext) -> Truth {
        var result = deciding.negated
        let isWhole = Domain.visit(domains[...], frame, &context) { context in
            let truth = condition.truth(frame, &context)
            if truth == deciding {
                result = deciding
                return false
            }
            if truth == .unknown { result = .unknown }
            return true
        }
        return isWhole || result == deciding ? result : .unknown
    }
}
