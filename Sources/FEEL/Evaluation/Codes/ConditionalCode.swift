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

    override func value(_ frame: Frame, _ context: inout EvaluationContext) -> Value {
        condition.truth(frame, &context) == .yes
            ? yes.value(frame, &context) : no.value(frame, &context)
    }

    override func truth(_ frame: Frame, _ context: inout EvaluationContext) -> Truth {
        condition.truth(frame, &context) == .yes
            ? yes.truth(frame, &context) : no.truth(frame, &context)
    }
}
