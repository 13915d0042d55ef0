/// A call of whatever function the callee comes out as.
final class CallCode: Code, @unchecked Sendable {
    private let function: Code
    private let arguments: [Code]
    /// The names of named arguments; empty for a positional call.
    private let names: [String]
    private let place: SourcePlace

    init(_ function: Code, _ arguments: [Code], names: [String], at place: SourcePlace) {
        self.function = function
        self.arguments = arguments
        self.names = names
        self.place = place
        super.init()
    }

    override func value(_ frame: Frame, _ context: inout EvaluationContext) -> Value {
        let callee = function.value(frame, &context)
        let values = arguments.map { $0.value(frame, &context) }
        guard context.spend() else { return .null }
        let outer = context.place
        context.place = place
        defer { context.place = outer }
        guard case .function(let called) = callee else {
            if !(function is ProblemCode) { context.report(.notAFunction(.of(callee))) }
            return .null
        }
        if names.isEmpty { return called.call(positional: values, &context) }
        return called.call(named: Array(zip(names, values)), &context)
    }
}
