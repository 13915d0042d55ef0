/// A call of a built-in that is known when the expression is compiled.
final class BuiltInCallCode: Code, @unchecked Sendable {
    struct Form: Sendable {
        let overload: Overload
        /// What runs: the overload's body, or one prepared for literal arguments.
        let body: Overload.Body
        /// For each parameter the argument it gets, `nil` for one left out; empty when arguments
        /// come in the order of the parameters.
        let order: [Int?]
    }

    private let function: String
    private let forms: [Form]
    private let arguments: [Code]
    private let place: SourcePlace

    /// At least one form.
    init(_ function: String, _ forms: [Form], _ arguments: [Code], at place: SourcePlace) {
        self.function = function
        self.forms = forms
        self.arguments = arguments
        self.place = place
        super.init()
    }

    override func value(_ frame: Frame, _ context: inout EvaluationContext) -> Value {
        var values: [Value] = []
        values.reserveCapacity(arguments.count)
        for argument in arguments { values.append(argument.value(frame, &context)) }
        guard context.spend() else { return .null }
        let outer = context.place
        context.place = place
        defer { context.place = outer }
        for form in forms {
            let ordered =
                form.order.isEmpty ? values : form.order.map { $0.map { values[$0] } ?? .null }
            if let fitting = form.overload.fitted(ordered) { return form.body(fitting, &context) }
        }
        reportArguments(values, &context)
        return .null
    }

    private func reportArguments(_ values: [Value], _ context: inout EvaluationContext) {
        if let index = values.firstIndex(where: \.isNull), let name = arguments[index].name {
            return context.report(.missing(name))
        }
        context.report(
            .arguments(
                function: function, found: values.map { .of($0) },
                wanted: forms.first?.overload.parameters.map(\.type) ?? []))
    }
}
