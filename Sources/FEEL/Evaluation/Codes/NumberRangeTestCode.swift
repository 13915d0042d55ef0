import Exact

/// `[60..80)` between two known numbers, as a test.
final class NumberRangeTestCode: TestCode, @unchecked Sendable {
    private let low: Decimal128
    private let lowest: Syntax.Comparison
    private let high: Decimal128
    private let highest: Syntax.Comparison
    /// What answers for what is no number.
    private let general: TestCode

    /// `nil` for ranges of anything else.
    init?(_ range: RangeValue, general: TestCode) {
        guard range.form == .interval, case .number(let low) = range.start,
            case .number(let high) = range.end
        else { return nil }
        self.low = low
        self.high = high
        lowest = range.includesStart ? .greaterOrEqual : .greater
        highest = range.includesEnd ? .lessOrEqual : .less
        self.general = general
        super.init()
    }

    override var landmarks: [Value]? { [.number(low), .number(high)] }

    override func meets(
        _ value: Value, _ frame: Frame, _ context: inout EvaluationContext
    ) -> Truth {
        guard case .number(let number) = value else {
            return general.meets(value, frame, &context)
        }
        return Truth(lowest.holds(number, low) && highest.holds(number, high))
    }
}
