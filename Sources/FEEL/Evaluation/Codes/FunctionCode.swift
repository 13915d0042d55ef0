/// Makes a function of a lambda and what it uses from around it.
final class FunctionCode: Code, @unchecked Sendable {
    private let function: CompiledFunction

    init(_ function: CompiledFunction) {
        self.function = function
        super.init()
    }

    override func value(_ frame: Frame, _ context: inout EvaluationContext) -> Value {
        let captured = function.captures.map { context.locals[context.base + $0.outer] }
        return .function(
            FunctionValue(
                name: "", parameters: function.parameters, result: function.result,
                implementation: .compiled(function, frame: frame, captured: captured)))
    }
}
