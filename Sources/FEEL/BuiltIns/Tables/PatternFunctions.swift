/// Functions of texts that take a regular expression of XPath (DMN 1.5, table 75).
///
/// A pattern that is a literal is compiled once, with the expression.
enum PatternFunctions {
    static let all: [BuiltIn] = [matches, replace, split]

    /// What a function does with a compiled pattern; `nil` when the steps ran out.
    private typealias Use =
        @Sendable (Pattern, [Value], inout Int) throws(PatternProblem) -> Value?

    private static let matches = function(
        "matches",
        [
            Parameter("input", .string), Parameter("pattern", .string),
            Parameter("flags", .string, .optional),
        ], flags: 2, result: .boolean
    ) { pattern, arguments, steps throws(PatternProblem) in
        pattern.matches(arguments[0].asString ?? "", steps: &steps).map(Value.boolean)
    }

    private static let replace = function(
        "replace",
        [
            Parameter("input", .string), Parameter("pattern", .string),
            Parameter("replacement", .string), Parameter("flags", .string, .optional),
        ], flags: 3, result: .string
    ) { pattern, arguments, steps throws(PatternProblem) in
        try pattern.replacing(
            in: arguments[0].asString ?? "", with: arguments[2].asString ?? "", steps: &steps
        ).map(Value.string)
    }

    private static let split = function(
        "split", [Parameter("string", .string), Parameter("delimiter", .string)], flags: nil,
        result: .list(.string)
    ) { pattern, arguments, steps throws(PatternProblem) in
        try pattern.splitting(arguments[0].asString ?? "", steps: &steps)
            .map { .list($0.map(Value.string)) }
    }

    /// A function whose second parameter is a pattern, and whose parameter at `flags` its flags.
    private static func function(
        _ name: String, _ parameters: [Parameter], flags: Int?, result: ValueType,
        use: @escaping Use
    ) -> BuiltIn {
        @Sendable func pattern(_ arguments: [Value?]) throws(PatternProblem) -> Pattern? {
            guard arguments.count > 1, let text = arguments[1]?.asString else { return nil }
            guard let flags, arguments.count > flags else { return try Pattern(text) }
            guard let given = arguments[flags] else { return nil }
            return try Pattern(text, flags: given.asString ?? "")
        }
        return BuiltIn(
            name,
            [
                Overload(
                    parameters, result: result,
                    preparation: { known in
                        guard let pattern = try? pattern(known) else { return nil }
                        return { arguments, context in
                            run(name, pattern, arguments, &context, use)
                        }
                    },
                    check: { known in
                        do throws(PatternProblem) {
                            _ = try pattern(known)
                            return nil
                        } catch {
                            return .pattern(function: name, error)
                        }
                    },
                    body: { arguments, context in
                        do throws(PatternProblem) {
                            guard let pattern = try pattern(arguments) else { return .null }
                            return run(name, pattern, arguments, &context, use)
                        } catch {
                            return context.refuse(.pattern(function: name, error))
                        }
                    })
            ])
    }

    private static func run(
        _ name: String, _ pattern: Pattern, _ arguments: [Value],
        _ context: inout EvaluationContext, _ use: Use
    ) -> Value {
        let budget = context.stepsLeft
        var steps = budget
        do throws(PatternProblem) {
            let result = try use(pattern, arguments, &steps)
            // A search that ran out of steps has taken more than there were.
            guard context.spend(max(0, budget - steps)) else { return .null }
            return result ?? .null
        } catch {
            return context.refuse(.pattern(function: name, error))
        }
    }
}
