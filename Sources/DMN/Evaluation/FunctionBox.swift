import FEEL

/// A function that sees the values around it.
struct FunctionBox: Box {
    let name: String
    let parameters: [Parameter]
    let body: any Box
    /// The scope with the parameters.
    let scope: Scope
    let result: ModelType

    struct Parameter: Sendable {
        let name: String
        let slot: Scope.Slot
        let type: ModelType
    }

    func value(_ frame: Frame, _ context: inout EvaluationContext) -> Value {
        .function(function(frame))
    }

    /// The function in a frame.
    func function(_ frame: Frame) -> FunctionValue {
        FunctionValue(
            name: name,
            parameters: parameters.map {
                FunctionValue.Parameter(name: $0.name, type: $0.type.type)
            },
            result: result.type
        ) { [self] arguments, context in
            var inner = Frame(scope, extending: frame)
            for (parameter, argument) in zip(parameters, arguments) {
                inner[parameter.slot] = parameter.type.allowed(argument, parameter.name, &context)
            }
            return result.conforming(body.value(inner, &context), name, &context)
        }
    }
}
