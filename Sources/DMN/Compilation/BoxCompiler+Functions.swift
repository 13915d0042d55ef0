import FEEL

/// Functions and their calls.
extension BoxCompiler {
    mutating func function(
        _ function: BoxedFunction, _ name: String, in scope: Scope
    ) -> Compiled {
        let types = function.parameters.map { parameter in
            self.types.type(parameter.typeRef, in: model, line: parameter.line)
        }
        let result = self.types.type(function.typeRef, in: model, line: function.line)
        if function.kind == .java {
            return java(function, name, types, in: scope)
        }
        var inner = scope
        let parameters = zip(function.parameters, types).map { parameter, type in
            FunctionBox.Parameter(
                name: parameter.name, slot: inner.declare(parameter.name, type.type), type: type)
        }
        let body = function.body.map { compile($0, name, in: inner) } ?? .null
        // What is known of an undeclared result lets the function stand where that is wanted.
        let returned = result.type == .any ? ModelType(type: body.type) : result
        return Compiled(
            box: FunctionBox(
                name: name, parameters: parameters, body: body.box, scope: inner, result: returned
            ), type: .function(types.map(\.type), returned.type))
    }

    /// A known method, by the context that names class and signature (DMN 1.5, 10.3.2.13.3).
    private mutating func java(
        _ function: BoxedFunction, _ name: String, _ types: [ModelType], in scope: Scope
    ) -> Compiled {
        guard let body = function.body else { return .null }
        var context = EvaluationContext()
        let mapping = compile(body, name, in: scope).box.value(Frame(scope), &context)
        let parameters = zip(function.parameters, types).map {
            FunctionValue.Parameter(name: $0.name, type: $1.type)
        }
        guard case .context(let entries) = mapping,
            let known = JavaFunction.make(Context([("java", .context(entries))]), parameters)
        else {
            report(.refusedFunction("Java"), function.line)
            return .null
        }
        return Compiled(
            box: ConstantBox(constant: .function(known)),
            type: .function(types.map(\.type), .any))
    }

    mutating func invocation(
        _ invocation: BoxedInvocation, _ name: String, in scope: Scope
    ) -> Compiled {
        let function = compile(invocation.function, name, in: scope)
        let bindings = invocation.bindings.map { binding in
            let value = binding.value.map {
                typed(compile($0, binding.parameter.name, in: scope), as: binding.parameter)
            }
            return InvocationBox.Binding(
                name: binding.parameter.name, value: value?.box ?? NullBox())
        }
        var type = ValueType.any
        if case .function(_, let result) = function.type { type = result }
        return Compiled(
            box: InvocationBox(function: function.box, bindings: bindings), type: type)
    }
}
