/// A value that is known when the expression is compiled.
final class ConstantCode: Code, @unchecked Sendable {
    let known: Value

    init(_ known: Value) {
        self.known = known
        super.init()
    }

    override var constant: Value? { known }
    override func value(_ frame: Frame, _ context: inout EvaluationContext) -> Value { known }
}
