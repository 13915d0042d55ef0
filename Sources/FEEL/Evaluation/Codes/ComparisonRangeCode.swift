/// `(>= 5)` as a value.
final class ComparisonRangeCode: Code, @unchecked Sendable {
    private let comparison: Syntax.Comparison
    private let point: Code

    init(_ comparison: Syntax.Comparison, _ point: Code) {
        self.comparison = comparison
        self.point = point
        super.init()
    }

    override func value(_ frame: Frame, _ context: inout EvaluationContext) -> Value {
        let point = point.value(frame, &context)
        let above = comparison == .greater || comparison == .greaterOrEqual
        switch comparison {
        case .equal, .unequal:
            return .range(RangeValue(value: point, unequal: comparison == .unequal))
        default:
            if point.isNull { return .null }
            return .range(
                RangeValue(
                    start: above ? point : .null, includesStart: comparison == .greaterOrEqual,
                    end: above ? .null : point, includesEnd: comparison == .lessOrEqual))
        }
    }
}
