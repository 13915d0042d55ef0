import Testing

@testable import FEEL

@Suite("Built-ins: literals that cannot be meant")
struct LiteralArgumentTests {
    @Test(
        "an author hears at once of a literal that a function can make nothing of",
        arguments: [
            ("matches(公文, \"(\")", BuiltInProblem.pattern(function: "matches", .incomplete)),
            (
                "matches(pattern: \"a**\", input: 公文)",
                .pattern(function: "matches", .unexpected("*", offset: 2))
            ),
            ("matches(公文, \"a\", \"g\")", .pattern(function: "matches", .unknownFlag("g"))),
            (
                "replace(公文, \"[b-a]\", \"\")",
                .pattern(function: "replace", .reversed(offset: 1))
            ),
            ("date(\"2022-02-30\")", .unreadable(function: "date", found: "2022-02-30")),
            ("date(from: \"2022\")", .unreadable(function: "date", found: "2022")),
            ("time(\"8:30\") < 时刻", .unreadable(function: "time", found: "8:30")),
            ("duration(\"10天\")", .unreadable(function: "duration", found: "10天")),
            ("range(\"[3..1]\")", .unreadable(function: "range", found: "[3..1]")),
        ])
    func refused(expression: String, problem: BuiltInProblem) throws {
        var scope = Scope()
        scope.declare("公文", .string)
        scope.declare("时刻", .time)
        do throws(CompilationErrors) {
            _ = try Expression(compiling: expression, scope: scope)
            Issue.record("\(expression) was compiled")
        } catch {
            #expect(error.diagnostics.map(\.problem) == [.builtIn(problem)])
        }
    }

    @Test(
        "what is only known later, or what another form takes, is compiled",
        arguments: [
            "matches(公文, 公文)", "matches(公文, \"a\", 公文)", "date(公文)", "date(2022, 13, 1)",
            "date(@\"2022-06-30\")", "matches(公文, \"a\", null)", "duration(\"P10D\")",
        ])
    func compiled(expression: String) throws {
        var scope = Scope()
        scope.declare("公文", .string)
        #expect(throws: Never.self) { try Expression(compiling: expression, scope: scope) }
    }

    @Test("where a model asks for null, it is null")
    func lenient() throws {
        let (value, diagnostics) = try evaluated("date(\"2022-02-30\")")
        #expect(value.isNull)
        #expect(diagnostics.count == 1)
    }
}
