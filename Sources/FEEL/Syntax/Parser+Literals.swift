extension Parser {
    /// What no form of a built-in can make of the literals in a call, such as a date that does not
    /// exist; `nil` when one of them can, or has no check.
    func literalProblem(
        _ forms: [Overload], _ arguments: [Syntax.Argument]
    ) -> BuiltInProblem? {
        let literals = arguments.map { argument -> Value? in
            if case .literal(let value) = argument.value.kind { return value }
            return nil
        }
        let names = arguments.compactMap(\.name)
        var problem: BuiltInProblem?
        for form in forms {
            var known = literals
            if !names.isEmpty {
                known = form.order(of: names).map { place in place.map { literals[$0] } ?? .null }
            }
            let fits = zip(form.parameters, known).allSatisfy { parameter, value in
                value.map { parameter.type.coerced($0) != nil } ?? true
            }
            if !fits { continue }
            guard let found = form.check?(known) else { return nil }
            problem = problem ?? found
        }
        return problem
    }
}
