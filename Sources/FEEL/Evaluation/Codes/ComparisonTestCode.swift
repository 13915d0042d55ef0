/// `>= 5`
final class ComparisonTestCode: TestCode, @unchecked Sendable {
    private let comparison: Syntax.Comparison
    private let point: Code

    init(_ comparison: Syntax.Comparison, _ point: Code) {
        self.comparison = comparison
        self.point = point
        super.init()
    }

    override func meets(_ value: Value, _ frame: Frame, _ context: inout EvaluationContext) -> Truth
    {
        comparison.compare(value, point.value(frame, &context))
    }
}
