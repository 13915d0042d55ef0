/// `[start..end)`
final class RangeCode: Code, @unchecked Sendable {
    private let start: Code
    private let end: Code
    private let includesStart: Bool
    private let includesEnd: Bool
    private let place: SourcePlace

    init(
        _ start: Code, _ includesStart: Bool, _ end: Code, _ includesEnd: Bool,
        at place: SourcePlace
    ) {
        self.start = start
        self.end = end
        self.includesStart = includesStart
        self.includesEnd = includesEnd
        self.place = place
        super.init()
    }

    override func value(_ frame: Frame, _ context: inout EvaluationContext) -> Value {
        let (first, last) = (start.value(frame, &context), end.value(frame, &context))
        guard let order = FEELEquality.order(first, last), order <= 0 else {
            context.report(.wrongRange(.of(first), .of(last)), at: place)
            return .null
        }
        return .range(
            RangeValue(
                start: first, includesStart: includesStart, end: last, includesEnd: includesEnd))
    }
}
