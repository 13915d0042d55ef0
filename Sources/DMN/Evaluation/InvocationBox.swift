import FEEL

/// A call with named arguments.
struct InvocationBox: Box {
    struct Binding: Sendable {
        let name: String
        let value: any Box
    }

    let function: any Box
    let bindings: [Binding]

    func value(_ frame: Frame, _ context: inout EvaluationContext) -> Value {
        guard case .function(let function) = function.value(frame, &context) else {
            context.report(DecisionWording.notAFunction)
            return .null
        }
        let arguments = bindings.map { (name: $0.name, value: $0.value.value(frame, &context)) }
        return function.call(named: arguments, &context)
    }
}
