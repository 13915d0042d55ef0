import Testing

@testable import FEEL

@Suite("Built-ins: conversion")
struct ConversionFunctionTests {
    @Test(
        "values are made from others",
        arguments: [
            ("date(\"2022-06-30\")", "@\"2022-06-30\""), ("date(2022, 6, 30)", "@\"2022-06-30\""),
            ("date(day: 1, month: 2, year: -3)", "@\"-0003-02-01\""),
            ("date(@\"2022-06-30T08:00:00Z\")", "@\"2022-06-30\""),
            ("date and time(\"2022-06-30\")", "date and time(@\"2022-06-30\", @\"00:00:00\")"),
            (
                "date and time(@\"2022-06-30T23:00:00Z\", @\"08:00:00+08:00\")",
                "@\"2022-06-30T08:00:00+08:00\""
            ),
            ("time(\"08:30:00\")", "@\"08:30:00\""),
            ("time(@\"2022-06-30T08:30:00+08:00\")", "@\"08:30:00+08:00\""),
            ("time(@\"2022-06-30\")", "@\"00:00:00Z\""), ("time(8, 30, 0)", "@\"08:30:00\""),
            ("time(8, 30, 0, @\"PT8H\")", "@\"08:30:00+08:00\""),
            ("time(hour: 8, minute: 30, second: 0, offset: null)", "@\"08:30:00\""),
            ("time(8, 30, 5.25).second", "5"),
            ("duration(\"P1Y2M\")", "@\"P1Y2M\""), ("duration(\"-PT90M\")", "@\"-PT1H30M\""),
            (
                "years and months duration(@\"2021-12-22\", @\"2023-08-24\")",
                "@\"P1Y8M\""
            ),
            ("years and months duration(@\"2021-12-22\", @\"2022-01-22T00:00:00Z\")", "@\"P1M\""),
            ("number(\"-12.50\")", "-12.5"), ("number(\"1 234,5\", \" \", \",\")", "1234.5"),
            ("number(\"1,234\", \",\", null)", "1234"), ("number(\"12,5\", null, \",\")", "12.5"),
            ("string(12.50)", "\"12.50\""), ("string(null)", "null"), ("string(\"a\")", "\"a\""),
            (
                "string([1, \"a\", {名称: @\"2022-06-30\"}])",
                "\"[1, \\\"a\\\", {名称: @\\\"2022-06-30\\\"}]\""
            ),
            ("string(true)", "\"true\""), ("string([1..2))", "\"[1..2)\""),
            ("string(1E-3)", "\"0.001\""),
        ])
    func converted(expression: String, result: String) throws {
        #expect(try same(expression, result))
    }

    @Test(
        "what cannot be converted is null, and the reason is told",
        arguments: [
            "date(\"2022-13-01\")", "date(\"2022-06-30T\")", "date(2022, 2, 29)",
            "date(2022.5, 1, 1)", "date(1000000000, 1, 1)", "date(null)", "date(1)", "date([])",
            "date and time(\"08:00:00\")", "date and time(@\"2022-06-30\", null)",
            "time(24, 0, 0)", "time(8, 0, -1)", "time(8, 0, 0, @\"PT19H\")", "time(\"8:00\")",
            "time(8, 0, 0, @\"P1Y\")", "duration(\"P1Y1D\")", "duration(\"\")", "duration(1)",
            "number(\"12a\")", "number(\"１２\")", "number(\"1,5\", \".\", \".\")",
            "number(\"1,5\", \"a\", \".\")", "number(\"1.5\", null, \",\")", "number(\"\")",
            "number(\"1E+7000\")", "number(\"1\", \".\")",
            "years and months duration(@\"2022-06-30\", null)",
        ])
    func refused(expression: String) throws {
        let (value, diagnostics) = try evaluated(expression)
        #expect(value.isNull)
        #expect(!diagnostics.isEmpty)
    }
}
