import Exact

/// `variable >= 80`: the commonest condition of all, without a ``Value`` on the way.
final class NumberComparisonCode: Code, @unchecked Sendable {
    private let slot: Int
    private let comparison: Syntax.Comparison
    private let limit: Decimal128
    /// What answers when the variable is no number.
    private let general: ComparisonCode

    init(
        slot: Int, _ comparison: Syntax.Comparison, _ limit: Decimal128, general: ComparisonCode
    ) {
        self.slot = slot
        self.comparison = comparison
        self.limit = limit
        self.general = general
        super.init()
    }

    override func value(_ frame: Frame, _ context: inout EvaluationContext) -> Value {
        truth(frame, &context).value
    }

    override func truth(_ frame: Frame, _ context: inout EvaluationContext) -> Truth {
        guard slot < frame.values.count, case .number(let number) = frame.values[slot] else {
            return general.truth(frame, &context)
        }
        return Truth(comparison.holds(number, limit))
    }
}
