/// `if condition then yes else no`; a condition that is not true takes the second way.
final class ConditionalCode: Code, @unchecked Sendable {
    private let condition: Code
    private let yes: Code
    private let no: Code

    init(_ condition: Code, _ yes: Code, _ no: Code) {
        self.condition = condition
        self.yes = yes
        self.no = no
        super.init()
    }

    override func value(_ context: inout EvaluationContext) -> Value {
        condition.truth(&context) == .yes ? yes.value(&context) : no.value(&context)
    }

    override func truth(_ context: inout EvaluationContext) -> Truth {
        condition.truth(&context) == .yes ? yes.truth(&context) : no.truth(&context)
    }
}
