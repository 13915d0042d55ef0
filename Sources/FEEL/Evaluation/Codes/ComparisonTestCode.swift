/// `>= 5`
final class ComparisonTestCode: TestCode, @unchecked Sendable {
    private let comparison: Syntax.Comparison
    private let point: Code

    init(_ comparison: Syntax.Comparison, _ point: Code) {
        self.comparison = comparison
        self.point = point
        super.init()
    }

    override var landmarks: [Value]? {
        guard let known = point.constant else { return nil }
        switch known {
        case .number, .date: return [known]
        // Texts have an order, too; only whether they are equal is looked up.
        case .string where comparison == .equal || comparison == .unequal: return [known]
        case .null, .boolean: return []
        default: return nil
        }
    }

    override func meets(_ value: Value, _ frame: Frame, _ context: inout EvaluationContext) -> Truth
    {
        comparison.compare(value, point.value(frame, &context))
    }
}
