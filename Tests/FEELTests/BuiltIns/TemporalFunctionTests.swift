import Testing

@testable import FEEL

@Suite("Built-ins: dates, identity, the moment given")
struct TemporalFunctionTests {
    @Test(
        "functions of a day",
        arguments: [
            ("day of year(@\"2024-12-31\")", "366"),
            ("day of week(@\"2022-06-30\")", "\"Thursday\""),
            ("month of year(@\"2022-06-30T08:00:00Z\")", "\"June\""),
            ("week of year(date: @\"2021-01-03\")", "53"), ("not(true)", "false"),
        ])
    func days(expression: String, result: String) throws {
        #expect(try same(expression, result))
    }

    @Test(
        "is, which never is null",
        arguments: [
            ("is(1, 1.0)", true), ("is(null, null)", true), ("is(1, \"1\")", false),
            ("is(@\"08:00:00Z\", @\"08:00:00+00:00\")", true),
            ("is(@\"08:00:00\", @\"08:00:00Z\")", false),
            ("is(@\"08:00:00@Etc/UTC\", @\"08:00:00Z\")", false),
            ("is(@\"2022-06-30T08:00:00+08:00\", @\"2022-06-30T00:00:00Z\")", false),
            ("is(@\"08:00:00.1\", @\"08:00:00.2\")", false), ("is(@\"P1Y\", @\"P12M\")", true),
            ("is(@\"P0Y\", @\"P0D\")", false), ("is([@\"08:00:00\"], [@\"08:00:00Z\"])", false),
            ("is({a: [1]}, {a: [1.0]})", true), ("is([1..2], [1..2))", false),
            ("is(value1: 1)", false),
        ])
    func identity(expression: String, result: Bool) throws {
        #expect(try evaluate(expression).asBoolean == result)
    }

    @Test("now and today are the moment given, and null without one")
    func now() throws {
        let moment = try #require(DateAndTime("2022-07-01T00:30:00+08:00"))
        for (expression, text) in [
            ("now()", "2022-07-01T00:30:00+08:00"), ("today()", "2022-07-01"),
        ] {
            let compiled = try Expression(compiling: expression, scope: Scope())
            var given = EvaluationContext(now: moment)
            #expect(compiled.evaluate(.empty, &given).text == text)
            var missing = EvaluationContext()
            #expect(compiled.evaluate(.empty, &missing).isNull)
            #expect(missing.diagnostics.count == 1)
        }
    }

    @Test(
        "what has no result is null, and the reason is told",
        arguments: [
            "day of year(null)", "day of week(\"2022-06-30\")", "week of year()", "not(1)",
            "month of year(@\"08:00:00\")", "is()",
        ])
    func refused(expression: String) throws {
        let (value, diagnostics) = try evaluated(expression)
        #expect(value.isNull)
        #expect(!diagnostics.isEmpty)
    }
}
