/// `operand instance of type`
final class InstanceCode: Code, @unchecked Sendable {
    private let operand: Code
    private let type: ValueType

    init(_ operand: Code, _ type: ValueType) {
        self.operand = operand
        self.type = type
        super.init()
    }

    override func value(_ frame: Frame, _ context: inout EvaluationContext) -> Value {
        .boolean(type.admits(operand.value(frame, &context)))
    }
}
