import Exact
import Testing

@testable import FEEL

@Suite("Operators")
struct OperatorTests {
    @Test(
        "bind in the order of the specification",
        arguments: [
            ("1 + 2 * 3", "7"), ("(1 + 2) * 3", "9"), ("10 - 4 - 3", "3"), ("2 ** 3 ** 2", "64"),
            ("-3 ** 2", "9"), ("8 / 4 / 2", "1"), ("1 + 1 = 2", "true"),
            ("true or false and false", "true"), ("1 < 2 and 2 < 3", "true"),
            ("-1 instance of number", "true"), ("- [1, 2][1]", "-1"), ("2 * -3", "-6"),
        ])
    func precedence(expression: String, result: String) throws {
        #expect(try same(expression, result))
    }

    @Test(
        "know three truths",
        arguments: [
            ("true and null", "null"), ("false and null", "false"), ("null and false", "false"),
            ("true or null", "true"), ("null or false", "null"), ("null and null", "null"),
            ("1 and true", "null"), ("1 or true", "true"), ("not(null)", "null"),
        ])
    func ternary(expression: String, result: String) throws {
        #expect(try same(expression, result))
    }

    @Test(
        "are null for operands that do not go together, and say so",
        arguments: ["1 + \"a\"", "\"a\" - \"b\"", "true < false", "[1] * 2", "1 / 0", "{} > 1"])
    func clashes(expression: String) throws {
        let (value, diagnostics) = try evaluated(expression)
        #expect(value.isNull)
        #expect(diagnostics.count == 1)
    }

    @Test(
        "compare null with everything, and equal to itself",
        arguments: [
            ("null = null", "true"), ("null = 1", "false"), ("null != 1", "true"),
            ("null < 1", "null"), ("1 between null and 2", "null"),
            ("3 between null and 2", "false"), ("1 between 2 and null", "false"),
            ("3 between 2 and null", "null"), ("1 = \"1\"", "null"),
        ])
    func nulls(expression: String, result: String) throws {
        #expect(try same(expression, result))
    }

    @Test("count in decimals: a tenth and two tenths are three tenths")
    func decimals() throws {
        #expect(try same("0.1 + 0.2 = 0.3", "true"))
        #expect(
            try evaluate("2 / 3").asNumber?.description == "0.6666666666666666666666666666666667")
    }

    @Test("compare texts by code points, not by what they look like")
    func codePoints() throws {
        #expect(try same("\"\\u00e9\" = \"e\\u0301\"", "false"))
        // U+53BF stands before U+7701.
        #expect(try same("\"县\" < \"省\"", "true"))
    }
}
