import Exact

/// `value between low and high`
final class BetweenCode: Code, @unchecked Sendable {
    private let operand: Code
    private let low: Code
    private let high: Code
    private let place: SourcePlace

    init(_ operand: Code, _ low: Code, _ high: Code, at place: SourcePlace) {
        self.operand = operand
        self.low = low
        self.high = high
        self.place = place
        super.init()
    }

    override func value(_ frame: Frame, _ context: inout EvaluationContext) -> Value {
        truth(frame, &context).value
    }

    override func truth(_ frame: Frame, _ context: inout EvaluationContext) -> Truth {
        let value = operand.value(frame, &context)
        let (low, high) = (self.low.value(frame, &context), self.high.value(frame, &context))
        if case .number(let number) = value, case .number(let first) = low,
            case .number(let last) = high
        {
            return Truth(!(number < first) && !(last < number))
        }
        let above = Syntax.Comparison.greaterOrEqual.compare(value, low)
        let below = Syntax.Comparison.lessOrEqual.compare(value, high)
        // As `value >= low and value <= high`: one side that fails decides, whatever the other is.
        if above == .no || below == .no { return .no }
        if above == .unknown {
            context.reportOperands("between", value, low, operand, self.low, at: place)
        } else if below == .unknown {
            context.reportOperands("between", value, high, operand, self.high, at: place)
        }
        return above == .unknown || below == .unknown ? .unknown : .yes
    }
}
