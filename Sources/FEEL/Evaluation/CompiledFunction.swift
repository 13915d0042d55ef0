/// The code of a lambda: one unit with locals of its own.
final class CompiledFunction: Sendable {
    /// A local of the unit around it that is copied when the function is made.
    struct Capture: Sendable {
        let outer: Int
        let inner: Int
    }

    /// What computes the result.
    let body: Code
    let parameters: [FunctionValue.Parameter]
    let result: ValueType
    /// Locals it needs: arguments first, then captured values and those of its expressions.
    let localCount: Int
    /// Levels of nesting it takes from the evaluation's depth.
    let depth: Int
    let captures: [Capture]

    init(
        body: Code, parameters: [FunctionValue.Parameter], result: ValueType, localCount: Int,
        depth: Int, captures: [Capture]
    ) {
        self.body = body
        self.parameters = parameters
        self.result = result
        self.localCount = localCount
        self.depth = depth
        self.captures = captures
    }

    /// Runs the body on arguments that conform to the parameters.
    func run(
        _ arguments: [Value], frame: Frame, captured: [Value],
        _ context: inout EvaluationContext
    ) -> Value {
        guard let outer = context.enter(locals: localCount, depth: depth) else {
            return .null
        }
        for (index, argument) in arguments.enumerated() {
            context.locals[context.base + index] = argument
        }
        for (index, capture) in captures.enumerated() {
            context.locals[context.base + capture.inner] = captured[index]
        }
        let result = body.value(frame, &context)
        context.leave(outer, depth: depth)
        return result
    }
}
