/// `operand in (test, test)`
final class InTestsCode: Code, @unchecked Sendable {
    private let operand: Code
    private let tests: [TestCode]
    /// The local that `?` reads; `nil` when no test does.
    private let question: Int?

    init(_ operand: Code, _ tests: [TestCode], question: Int?) {
        self.operand = operand
        self.tests = tests
        self.question = question
        super.init()
    }

    override func value(_ frame: Frame, _ context: inout EvaluationContext) -> Value {
        truth(frame, &context).value
    }

    override func truth(_ frame: Frame, _ context: inout EvaluationContext) -> Truth {
        let value = operand.value(frame, &context)
        if let question { context.locals[context.base + question] = value }
        if tests.count == 1 { return tests[0].meets(value, frame, &context) }
        return TestCode.any(tests, meets: value, frame, &context)
    }
}
