import Exact
import Testing

@testable import FEEL

@Suite("Unary tests")
struct UnaryTestsTests {
    private func meets(_ tests: String, _ input: String) throws -> Bool? {
        let value = try evaluate(input)
        var context = EvaluationContext()
        return try UnaryTests(compiling: tests, scope: Scope())
            .evaluate(value, .empty, &context)
    }

    @Test(
        "compare, enumerate, lie in ranges and ask",
        arguments: [
            (">= 60", "75", true), ("< 60, > 90", "75", false), ("[60..80)", "80", false),
            ("\"县级\", \"市级\"", "\"市级\"", true), ("not(\"县级\")", "\"市级\"", true),
            ("not(< 60, [80..90])", "85", false), ("-", "null", true), ("null", "null", true),
            ("? > 3 and ? < 9", "5", true), ("true", "true", true), ("false", "true", false),
            ("[1, 2, 3]", "2", true), ("@\"2026-01-01\"", "@\"2026-01-01\"", true),
            ("contains(?, \"公开\")", "\"政务公开\"", true),
        ])
    func answers(tests: String, input: String, truth: Bool) throws {
        #expect(try meets(tests, input) == truth)
    }

    @Test("cannot tell for a value that is missing or of another kind")
    func unknown() throws {
        #expect(try meets(">= 60", "null") == nil)
        #expect(try meets(">= 60", "\"a\"") == nil)
        #expect(try meets("not(>= 60)", "null") == nil)
    }
}
