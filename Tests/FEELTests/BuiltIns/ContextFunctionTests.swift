import Testing

@testable import FEEL

@Suite("Built-ins: contexts")
struct ContextFunctionTests {
    @Test(
        "contexts are looked at and changed",
        arguments: [
            ("get value({a: 1}, \"a\")", "1"), ("get value({a: 1}, \"b\")", "null"),
            ("get value(key: \"满意度\", m: {满意度: 90})", "90"),
            ("get entries({b: 1, a: 2})", "[{key: \"b\", value: 1}, {key: \"a\", value: 2}]"),
            ("get entries({})", "[]"), ("context([{key: \"a\", value: null}])", "{a: null}"),
            ("context({key: \"a\", value: 1, more: 2})", "{a: 1}"), ("context([])", "{}"),
            ("context put({a: 1}, \"a\", 2)", "{a: 2}"), ("context put({}, \"\", 1)", "{\"\": 1}"),
            ("context put({x: {y: 1}}, [\"x\", \"z\"], 2)", "{x: {y: 1, z: 2}}"),
            ("context put({x: 1}, [\"y\"], 2)", "{x: 1, y: 2}"),
            ("context merge([{a: 1, b: 2}, {a: 3}])", "{a: 3, b: 2}"),
            ("context merge({a: 1})", "{a: 1}"), ("context merge([])", "{}"),
        ])
    func results(expression: String, result: String) throws {
        #expect(try same(expression, result))
    }

    @Test("an entry that is put a second time keeps its place")
    func order() throws {
        #expect(try evaluate("context put({a: 1, b: 2}, \"a\", 3)").text == "{a: 3, b: 2}")
        #expect(
            try evaluate("context merge([{a: 1, b: 2}, {c: 3, a: 4}])").text
                == "{a: 4, b: 2, c: 3}")
    }

    @Test(
        "what has no result is null, and the reason is told",
        arguments: [
            "get value(1, \"a\")", "get value({a: 1}, 1)", "get value({a: 1}, null)",
            "get entries([1, 2])", "context([{key: \"a\"}])", "context([{value: 1}])",
            "context([{key: \"a\", value: 1}, {key: \"a\", value: 2}])", "context(null)",
            "context put(null, \"a\", 1)", "context put({}, null, 1)", "context put({}, [], 1)",
            "context put({x: 1}, [\"x\", \"y\"], 1)", "context put({x: {}}, [\"x\", null], 1)",
            "context put({}, [\"x\", \"y\"], 1)", "context merge([{a: 1}, 2])",
            "context merge(null)",
            "context merge([{a: 1}, null])",
        ])
    func refused(expression: String) throws {
        let (value, diagnostics) = try evaluated(expression)
        #expect(value.isNull)
        #expect(!diagnostics.isEmpty)
    }
}
