import FEEL

/// Compiling, evaluating, explaining and writing down what an expression comes out as.
enum ExpressionCheck {
    static func run(_ text: String) throws {
        for scope in [Surroundings.strict, Surroundings.lenient] {
            let expression: Expression
            do {
                expression = try Expression(compiling: text, scope: scope)
            } catch {
                if error.diagnostics.isEmpty { throw FuzzFailure("refused without a reason") }
                try Surroundings.inspect(error.diagnostics, of: text)
                continue
            }
            try Surroundings.inspect(expression.notices, of: text)
            try evaluate(expression, text, scope)
        }
    }

    private static func evaluate(
        _ expression: Expression, _ text: String, _ scope: Scope
    ) throws {
        var context = Surroundings.context
        let value = expression.evaluate(Surroundings.frame, &context)
        let written = (value.description, value.json)
        if value.brief.utf8.count > 1_000 { throw FuzzFailure("a brief text that is long") }
        try Surroundings.inspect(context.diagnostics, of: text)
        if context.diagnostics.count > context.limits.diagnostics {
            throw FuzzFailure("more reports than are kept")
        }
        let isWhole = !context.diagnostics.contains { $0.problem.isLimit }
        let type = expression.type
        if !value.isNull, type != .any, !type.admits(value) {
            throw FuzzFailure("known to be \(type), comes out as \(value.brief)")
        }

        context.clear()
        let again = expression.evaluate(Surroundings.frame, &context)
        if (again.description, again.json) != written {
            throw FuzzFailure("once \(value.brief), then \(again.brief)")
        }
        context.clear()
        let truth = expression.condition(Surroundings.frame, &context)
        if truth != value.asBoolean {
            throw FuzzFailure("\(value.brief), but as a condition \(String(describing: truth))")
        }
        context.clear()
        let steps = try Expression.explain(
            text, scope: scope, frame: Surroundings.frame, &context)
        try Surroundings.inspect(context.diagnostics, of: text)
        let isExplained = !context.diagnostics.contains { $0.problem.isLimit }
        // A literal has no steps, and of very many the last ones are not kept.
        guard isWhole, isExplained, steps.count < 1_000, let last = steps.last, last.depth == 0
        else { return }
        if last.value.description != written.0 {
            throw FuzzFailure("\(value.brief), but explained as \(last.value.brief)")
        }
    }
}

extension Problem {
    /// Whether it says that a bound was reached.
    var isLimit: Bool {
        switch self {
        case .tooManySteps, .tooManyCalls, .tooNested, .tooLong, .tooDeep: true
        default: false
        }
    }
}
