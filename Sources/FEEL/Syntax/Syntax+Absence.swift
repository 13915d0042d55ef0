/// What a missing value does to an outcome.
extension Syntax {
    /// The declared variables that stand where null has a meaning of its own.
    ///
    /// Elsewhere null is passed on: by arithmetic, by comparisons, by functions of simple values;
    /// and by `and` and `or` unless the other side decides, whatever this one is.
    var sensitiveVariables: Set<String> {
        switch kind {
        case .literal, .variable, .local, .builtIn, .failure: []
        case .comparison(.equal, _, _), .comparison(.unequal, _, _): allVariables
        case .arithmetic, .comparison, .conjunction, .disjunction, .negation, .between, .path,
            .test:
            sensitive(parts)
        case .conditional(let condition, let yes, let no):
            condition.allVariables.union(sensitive([yes, no]))
        case .call(let function, let arguments):
            function.passesNullOn(arguments)
                ? sensitive(arguments.map(\.value)) : allVariables
        default: allVariables
        }
    }

    private func sensitive(_ parts: [Syntax]) -> Set<String> {
        parts.reduce(into: []) { $0.formUnion($1.sensitiveVariables) }
    }

    /// Every declared variable in it.
    private var allVariables: Set<String> {
        if case .variable(_, let name) = kind { return [name] }
        return parts.reduce(into: []) { $0.formUnion($1.allVariables) }
    }

    /// Whether it is a built-in that has no result where one of these arguments is null, in any of
    /// its forms that take them.
    private func passesNullOn(_ arguments: [Argument]) -> Bool {
        guard case .builtIn(let value) = kind, case .builtIn(let function) = value.implementation
        else { return false }
        return function.overloads.allSatisfy { form in
            let parameters = arguments.enumerated().map { position, argument in
                argument.name.map { name in form.parameters.first { $0.name == name } }
                    ?? (form.parameters.isEmpty ? nil : form.parameter(at: position))
            }
            return parameters.allSatisfy { $0.map { !$0.acceptsNull && $0.type.isSimple } ?? true }
        }
    }

    /// What it is made of.
    private var parts: [Syntax] {
        switch kind {
        case .literal, .variable, .local, .builtIn, .failure: []
        case .member(_, _, let otherwise): [otherwise]
        case .negation(let operand), .test(_, let operand), .expressionTest(let operand, _),
            .comparisonRange(_, let operand), .path(let operand, _), .instance(let operand, _),
            .function(_, let operand):
            [operand]
        case .arithmetic(_, let left, let right), .comparison(_, let left, let right),
            .conjunction(let left, let right), .disjunction(let left, let right),
            .filter(let left, _, let right):
            [left, right]
        case .between(let first, let second, let third),
            .conditional(let first, let second, let third):
            [first, second, third]
        case .inTests(let operand, _, let tests): [operand] + tests
        case .range(let start, _, let end, _): [start, end].compactMap(\.self)
        case .list(let items): items
        case .context(let entries): entries.map(\.value)
        case .call(let function, let arguments): [function] + arguments.map(\.value)
        case .iteration(let iterators, _, let body), .quantified(_, let iterators, let body):
            iterators.flatMap { [$0.first] + [$0.last].compactMap(\.self) } + [body]
        }
    }
}

extension ValueType {
    /// Whether it is neither made of other values nor open to all.
    fileprivate var isSimple: Bool {
        switch self {
        case .boolean, .number, .string, .date, .time, .dateAndTime, .daysAndTimeDuration,
            .yearsAndMonthsDuration:
            true
        case .any, .null, .list, .range, .context, .function: false
        }
    }
}
