extension FunctionValue {
    /// Calls the function with arguments in the order of its parameters: null, with a diagnostic,
    /// where their number or kinds do not fit.
    public func call(positional arguments: [Value], _ context: inout EvaluationContext) -> Value {
        switch implementation {
        case .builtIn(let builtIn):
            for overload in builtIn.overloads where overload.accepts(count: arguments.count) {
                if let fitting = overload.fitted(arguments) {
                    return overload.body(fitting, &context)
                }
            }
            reportArguments(arguments, &context)
            return .null
        case .native(let body):
            guard let fitting = fitted(arguments, &context) else { return .null }
            let value = body(fitting, &context)
            if let result = result.coerced(value) { return result }
            context.report(.wrongResult(function: name, found: .of(value), wanted: result))
            return .null
        case .compiled(let function, let frame, let captured):
            guard let fitting = fitted(arguments, &context) else { return .null }
            return function.run(fitting, frame: frame, captured: captured, &context)
        }
    }

    /// Calls the function with arguments by the names of its parameters. Of a built-in, the form
    /// with those names is taken.
    public func call(
        named arguments: [(name: String, value: Value)], _ context: inout EvaluationContext
    ) -> Value {
        if case .builtIn(let builtIn) = implementation {
            let names = arguments.map(\.name)
            for overload in builtIn.overloads where overload.accepts(names: names) {
                let values = overload.order(of: names).map {
                    $0.map { arguments[$0].value } ?? .null
                }
                if let fitting = overload.fitted(values) {
                    return overload.body(fitting, &context)
                }
            }
            reportArguments(arguments.map(\.value), &context)
            return .null
        }
        for argument in arguments where !parameters.contains(where: { $0.name == argument.name }) {
            let known = parameters.map(\.name)
            context.report(.unknownParameter(argument.name, function: name, known: known))
            return .null
        }
        guard arguments.count == parameters.count else {
            reportCount(arguments.count, &context)
            return .null
        }
        let ordered = parameters.map { parameter in
            arguments.first { $0.name == parameter.name }?.value ?? .null
        }
        return call(positional: ordered, &context)
    }

    /// The arguments, converted where the parameters ask for it.
    private func fitted(
        _ arguments: [Value], _ context: inout EvaluationContext
    ) -> [Value]? {
        guard arguments.count == parameters.count else {
            reportCount(arguments.count, &context)
            return nil
        }
        var fitting = arguments
        for (index, parameter) in parameters.enumerated() where parameter.type != .any {
            guard let value = parameter.type.coerced(arguments[index]) else {
                reportArguments(arguments, &context)
                return nil
            }
            fitting[index] = value
        }
        return fitting
    }

    private func reportCount(_ found: Int, _ context: inout EvaluationContext) {
        context.report(
            .wrongCount(
                function: name, found: found, fewest: parameters.count, most: parameters.count))
    }

    private func reportArguments(_ found: [Value], _ context: inout EvaluationContext) {
        context.report(
            .arguments(
                function: name, found: found.map { .of($0) }, wanted: parameters.map(\.type)))
    }
}
