import Exact
import Testing

@testable import FEEL

@Suite("Expressions over lists, and functions")
struct ControlTests {
    @Test(
        "for runs through lists, whole numbers, days and what it has made so far",
        arguments: [
            ("for x in [1, 2] return x * 2", "[2, 4]"), ("for x in 3..1 return x", "[3, 2, 1]"),
            ("for x in 1..2, y in [10, 20] return x + y", "[11, 21, 12, 22]"),
            ("for x in [1..4) return x", "[1, 2, 3]"),
            ("for x in [[1], [2, 3]], y in x return y", "[1, 2, 3]"),
            (
                "for d in @\"2026-02-28\"..@\"2026-03-01\" return d.day", "[28, 1]"
            ),
            (
                "for n in 1..5 return if n < 3 then 1 else partial[-1] + partial[-2]",
                "[1, 1, 2, 3, 5]"
            ),
        ])
    func iteration(expression: String, result: String) throws {
        #expect(try same(expression, result))
    }

    @Test(
        "some and every keep what is unknown apart",
        arguments: [
            ("some x in [1, 2] satisfies x > 1", "true"),
            ("every x in [1, 2] satisfies x > 1", "false"),
            ("some x in [null, 2] satisfies x > 1", "true"),
            ("some x in [null, 1] satisfies x > 1", "null"),
            ("every x in [] satisfies false", "true"), ("some x in [] satisfies true", "false"),
        ])
    func quantified(expression: String, result: String) throws {
        #expect(try same(expression, result))
    }

    @Test(
        "a filter takes items by place, from either end, or by condition",
        arguments: [
            ("[1, 2, 3][2]", "2"), ("[1, 2, 3][-1]", "3"), ("[1, 2, 3][4]", "null"),
            ("[1, 2, 3][item > 1]", "[2, 3]"), ("5[1]", "5"), ("[{a: 1}, {a: 2}][a = 2].a", "[2]"),
            ("[{a: 1}, {b: 2}].a", "[1, null]"), ("[1, 2, 3][count([1, 2])]", "2"),
        ])
    func filters(expression: String, result: String) throws {
        #expect(try same(expression, result))
    }

    @Test(
        "functions are values, see what is around them and take named arguments",
        arguments: [
            ("(function(a, b) a - b)(b: 1, a: 3)", "2"),
            ("{f: function(x) function(y) x * y, r: f(3)(4)}.r", "12"),
            ("substring(start position: 2, string: \"四川省\")", "\"川省\""),
            ("(function(f) f(-2))(abs)", "2"),
            ("for f in [abs, floor] return f(-1.5)", "[1.5, -2]"),
            ("(function(a: number) a)(\"text\")", "null"), ("(function(a) a)()", "null"),
            ("\"abs\"(-1)", "null"),
        ])
    func functions(expression: String, result: String) throws {
        #expect(try same(expression, result))
    }

    @Test(
        "instance of looks into lists, contexts, ranges and functions",
        arguments: [
            ("[1, 2] instance of list<number>", true),
            ("[1, \"a\"] instance of list<number>", false),
            ("{a: 1, b: 2} instance of context<a: number>", true),
            ("{a: 1} instance of context<a: number, b: number>", false),
            ("[1..2] instance of range<number>", true),
            ("@\"P1D\" instance of days and time duration", true),
            ("(function(a: string) 1) instance of function<string>->number", true),
            ("null instance of Null", true), ("null instance of string", false),
        ])
    func instances(expression: String, truth: Bool) throws {
        #expect(try evaluate(expression).asBoolean == truth)
    }

    @Test("a list of one item serves where an item is wanted, and the other way round")
    func coercion() throws {
        #expect(try same("abs([-1])", "1"))
        #expect(try same("count(7)", "1"))
    }

    @Test("a missing value keeps a condition from being met, and names what is missing")
    func missing() throws {
        var scope = Scope()
        scope.declare("满意度", .number)
        let rule = try Expression(compiling: "满意度 >= 80", scope: scope)
        var context = EvaluationContext()
        #expect(rule.condition(Frame(scope), &context) == nil)
        #expect(context.diagnostics.map(\.problem) == [.missing("满意度")])
        #expect(rule.variables == ["满意度"])
    }
}
