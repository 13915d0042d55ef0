import Exact
import Seeded
import Testing

@testable import FEEL

@Suite("Built-ins: any arguments")
struct AnyArgumentsTests {
    /// Values at the ends of what there is, and some of each kind.
    private static func values() throws -> [Value] {
        try [
            "null", "true", "0", "1", "-1", "2.5", "1E6144", "-1E6144", "1E-6176", "1E30",
            "9223372036854775807", "-9223372036854775808", "9223372036854775808", "\"\"", "\"a\"",
            "\"😀é\"", "\"(\"", "\"$1\"", "\"[1..2]\"", "@\"-999999999-01-01\"",
            "@\"999999999-12-31\"", "@\"2022-06-30\"", "@\"23:59:59.999999999\"",
            "@\"00:00:00-18:00\"", "@\"08:00:00@Europe/Paris\"",
            "@\"999999999-12-31T23:59:59.999999999@Europe/Paris\"",
            "@\"-999999999-01-01T00:00:00+18:00\"", "@\"2022-06-30T08:00:00\"",
            "@\"P106751991167300D\"", "@\"-P106751991167300D\"", "@\"PT0.000000001S\"",
            "@\"P99999999999999999Y\"", "@\"-P99999999999999999Y\"", "@\"P1M\"", "[]", "[1]",
            "[null, \"a\", [1]]", "[true, false]", "[@\"P1D\", @\"P1M\"]", "{}",
            "{key: \"a\", value: 1}",
            "[{a: 1}, {a: 2}]", "[1..2]", "(< 5)", "(!= 1)", "[\"a\"..\"b\"]",
            "function(a, b) a < b", "function(a) a",
        ].map { try evaluate($0) }
    }

    @Test("no function traps or hangs, and one that is null says why")
    func everything() throws {
        let values = try Self.values()
        var generator = SeededGenerator(seed: 1)
        for name in BuiltInLibrary.standard.names {
            let function = FunctionValue(try #require(BuiltInLibrary.standard[name]))
            var calls = values.map { [$0] } + [[]]
            for first in values {
                calls.append([first, try #require(values.randomElement(using: &generator))])
            }
            for _ in 0..<150 {
                let count = Int.random(in: 2...5, using: &generator)
                calls.append(
                    try (0..<count).map { _ in
                        try #require(values.randomElement(using: &generator))
                    })
            }
            for arguments in calls {
                var limits = Limits.standard
                limits.steps = 5_000
                var context = EvaluationContext(limits: limits)
                let result = function.call(positional: arguments, &context)
                // These are null for what is null, or not there.
                let mayBeSilent = ["string", "get value"].contains(name)
                if result.isNull, !mayBeSilent {
                    #expect(!context.diagnostics.isEmpty, "\(name)(\(arguments))")
                }
                #expect(result.brief.utf8.count < 400)
            }
        }
    }
}

extension AnyArgumentsTests {
    @Test(
        "no operator traps or hangs on values at the ends of what there is",
        arguments: [
            "a + b", "a - b", "a * b", "a / b", "a ** b", "a = b", "a < b", "a between b and a",
            "a in [b..a]", "-a", "a[b]", "[a, b][item = a]", "for i in a..b return i",
            "if a then b else a", "a instance of number", "a.year", "a.hours", "a and b",
        ])
    func operators(expression: String) throws {
        let values = try Self.values()
        var scope = Scope(checking: .lenient)
        let slots = (scope.declare("a"), scope.declare("b"))
        let compiled = try Expression(compiling: expression, scope: scope)
        var limits = Limits.standard
        limits.steps = 1_000
        for left in values {
            for right in values {
                var frame = Frame(scope)
                frame[slots.0] = left
                frame[slots.1] = right
                var context = EvaluationContext(limits: limits)
                #expect(compiled.evaluate(frame, &context).brief.utf8.count < 400)
            }
        }
    }
}
