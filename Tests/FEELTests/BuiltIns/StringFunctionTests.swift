import Testing

@testable import FEEL

@Suite("Built-ins: texts")
struct StringFunctionTests {
    @Test(
        "texts are sequences of code points",
        arguments: [
            ("substring(\"政务公开\", 3)", "\"公开\""), ("substring(\"政务公开\", -2, 1)", "\"公\""),
            ("substring(\"a😀b\", 2, 1)", "\"😀\""), ("substring(\"abc\", 2.9, 1.9)", "\"b\""),
            ("substring(\"abc\", 2, 99)", "\"bc\""), ("substring(\"abc\", 1, 0)", "\"\""),
            ("string length(\"a😀b\")", "3"), ("string length(\"e\\u0301\")", "2"),
            ("string length(\"\")", "0"), ("upper case(\"straße é\")", "\"STRASSE É\""),
            ("lower case(\"ÄB\")", "\"äb\""),
            ("substring before(\"国办发〔2022〕8号\", \"〔\")", "\"国办发\""),
            ("substring before(\"abc\", \"x\")", "\"\""),
            ("substring before(\"abc\", \"\")", "\"\""),
            ("substring after(\"abcb\", \"b\")", "\"cb\""),
            ("substring after(\"abc\", \"\")", "\"abc\""),
            ("substring after(\"\", \"a\")", "\"\""), ("contains(\"abc\", \"bc\")", "true"),
            ("contains(\"e\\u0301\", \"é\")", "false"), ("contains(\"abc\", \"\")", "true"),
            ("contains(\"aab\", \"ab\")", "true"), ("starts with(\"县政府\", \"县\")", "true"),
            ("ends with(\"县政府\", \"府\")", "true"), ("ends with(\"府\", \"县政府\")", "false"),
            ("string join([\"a\", null, \"b\"], \"、\")", "\"a、b\""),
            ("string join([], \"、\")", "\"\""), ("string join([\"a\", \"b\"])", "\"ab\""),
            ("string join([\"a\", \"b\"], null)", "\"ab\""), ("string join(\"a\", \"x\")", "\"a\""),
            ("substring(start position: 2, string: \"abc\")", "\"bc\""),
        ])
    func results(expression: String, result: String) throws {
        #expect(try same(expression, result))
    }

    @Test(
        "patterns match, replace and split",
        arguments: [
            ("matches(\"第8号\", \"第\\\\d+号\")", "true"), ("matches(\"abc\", \"B\", \"i\")", "true"),
            ("matches(\"abc\", \"b\", null)", "true"), ("matches(\"abc\", \"^b\")", "false"),
            ("replace(\"2022-06-30\", \"-\", \"/\")", "\"2022/06/30\""),
            ("replace(\"a1b\", \"([a-z])(\\\\d)\", \"$2$1\")", "\"1ab\""),
            ("replace(\"aB\", \"b\", \"x\", \"i\")", "\"ax\""),
            ("split(\"甲、乙、丙\", \"、\")", "[\"甲\", \"乙\", \"丙\"]"),
            ("split(\"a1b22c\", \"\\\\d+\")", "[\"a\", \"b\", \"c\"]"),
            ("for p in [\"a\", \"b\"] return matches(\"b\", p)", "[false, true]"),
        ])
    func patterns(expression: String, result: String) throws {
        #expect(try same(expression, result))
    }

    @Test(
        "what has no result is null, and the reason is told",
        arguments: [
            "substring(\"abc\", 0)", "substring(\"abc\", 4)", "substring(\"abc\", -4)",
            "substring(\"abc\", 1, -1)", "substring(null, 1)", "string length(1)",
            "contains(null, \"a\")", "upper case(null)", "string join([1, 2])", "string join(null)",
            "matches(\"a\", \"(\")", "matches(\"a\", \"a\", \"g\")", "matches(null, \"a\")",
            "replace(\"a\", \"a*\", \"b\")", "replace(\"a\", \"a\", \"$\")", "split(\"a\", \"\")",
            "for p in [\"(\"] return 1 + string length(replace(\"a\", p, \"b\"))",
        ])
    func refused(expression: String) throws {
        let (value, diagnostics) = try evaluated(expression)
        #expect(value.asList.map { $0.allSatisfy(\.isNull) } ?? value.isNull)
        #expect(!diagnostics.isEmpty)
    }

    @Test("a search that goes on too long ends the evaluation, and says so")
    func steps() throws {
        let text = String(repeating: "a", count: 5000) + "!"
        let (value, diagnostics) = try evaluated("matches(\"\(text)\", \"(a+)+$\")")
        #expect(value.isNull)
        #expect(diagnostics.map(\.problem) == [.tooManySteps(limit: Limits.standard.steps)])
    }
}
