import Exact

/// `-operand`
final class NegationCode: Code, @unchecked Sendable {
    private let operand: Code
    private let place: SourcePlace

    init(_ operand: Code, at place: SourcePlace) {
        self.operand = operand
        self.place = place
        super.init()
    }

    override func value(_ frame: Frame, _ context: inout EvaluationContext) -> Value {
        let value = operand.value(frame, &context)
        if case .number(let number) = value { return .number(number.negated) }
        if let negated = Temporal.negated(value) { return negated }
        if value.isNull {
            if let name = operand.name { context.report(.missing(name), at: place) }
        } else {
            context.report(.operands(operation: "-", left: .number, right: .of(value)), at: place)
        }
        return .null
    }
}
