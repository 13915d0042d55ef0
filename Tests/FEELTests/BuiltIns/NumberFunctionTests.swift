import Testing

@testable import FEEL

@Suite("Built-ins: numbers")
struct NumberFunctionTests {
    @Test(
        "rounding",
        arguments: [
            ("decimal(1/3, 2)", "0.33"), ("decimal(2.5, 0)", "2"), ("decimal(3.5, 0)", "4"),
            ("decimal(125, -1)", "120"), ("decimal(1/3, 2.9)", "0.33"), ("floor(-1.5)", "-2"),
            ("floor(-1.56, 1)", "-1.6"), ("ceiling(-1.5)", "-1"), ("ceiling(1.51, 1)", "1.6"),
            ("round up(-5.5, 0)", "-6"), ("round down(-5.5, 0)", "-5"),
            ("round half up(-5.5, 0)", "-6"), ("round half down(-5.5, 0)", "-5"),
            ("round half up(92.125, 2)", "92.13"), ("round half down(92.125, 2)", "92.12"),
            ("round up(5.5, 6176)", "5.5"), ("round up(5, -6111)", "1E6111"),
        ])
    func rounding(expression: String, result: String) throws {
        #expect(try same(expression, result))
    }

    @Test(
        "arithmetic",
        arguments: [
            ("abs(-1.5)", "1.5"), ("abs(@\"-P1D\")", "@\"P1D\""), ("abs(@\"-P1Y\")", "@\"P1Y\""),
            ("modulo(-12, 5)", "3"), ("modulo(10.1, -4.5)", "-3.4"), ("sqrt(2.25)", "1.5"),
            ("exp(0)", "1"), ("log(1)", "0"), ("odd(-3)", "true"), ("odd(2.5)", "false"),
            ("even(2.5)", "false"), ("even(0)", "true"), ("even(1E30)", "true"),
            ("decimal(exp(1), 30)", "2.718281828459045235360287471353"),
            ("decimal(log(10), 30)", "2.302585092994045684017991454684"),
            ("2 ** 0.5 = sqrt(2)", "true"), ("2 ** -2", "0.25"),
        ])
    func arithmetic(expression: String, result: String) throws {
        #expect(try same(expression, result))
    }

    @Test(
        "what has no result is null, and the reason is told",
        arguments: [
            "decimal(1, null)", "decimal(1, 6177)", "floor(1.5, -6112)", "floor(1.5, null)",
            "floor(\"1\")", "round up(1.5)", "abs(\"1\")", "abs(@\"2022-06-30\")", "modulo(1, 0)",
            "modulo(1, null)", "sqrt(-1)", "log(0)", "log(-1)", "exp(100000)", "odd(\"1\")",
            "even(null)", "(-8) ** 0.5", "0 ** -1",
        ])
    func refused(expression: String) throws {
        let (value, diagnostics) = try evaluated(expression)
        #expect(value.isNull)
        #expect(!diagnostics.isEmpty)
    }
}
