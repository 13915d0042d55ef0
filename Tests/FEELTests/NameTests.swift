import Exact
import Testing

@testable import FEEL

@Suite("Names")
struct NameTests {
    @Test(
        "can have spaces, operators and Chinese characters; the longest one is taken",
        arguments: [
            ("满意度 + 1", "{满意度: 80}", "81"),
            ("monthly fee * 12", "{\"monthly fee\": 5, monthly: 1}", "60"),
            ("a-b", "{\"a-b\": 1, a: 10, b: 2}", "1"),
            ("a - b", "{\"a-b\": 1, a: 10, b: 2}", "8"),
            ("days in weekend", "{\"days in weekend\": 2}", "2"),
            ("if paid then 1 else 2", "{paid: true}", "1"),
            ("公开率（线上） >= 0.5", "{\"公开率（线上）\": 0.6}", "true"),
            ("date and time", "{date: true, time: false}", "false"),
            ("string length(\"四川\")", "{}", "2"),
            ("phase 2 result", "{\"phase 2 result\": 7}", "7"),
        ])
    func lookup(expression: String, variables: String, result: String) throws {
        #expect(try same(expression, result, variables))
    }

    @Test("of functions are not hidden by variables that are none")
    func shadows() throws {
        var scope = Scope()
        scope.declare("date", .date)
        #expect(throws: Never.self) {
            try Expression(compiling: "date(\"2026-01-01\") = date", scope: scope)
        }
    }

    @Test("that nothing has come with similar ones, all at once")
    func unknown() throws {
        var scope = Scope()
        scope.declare("满意度", .number)
        scope.declare("uptime", .number)
        let errors = #expect(throws: CompilationErrors.self) {
            try Expression(compiling: "满意渡 > 3 and\n uptme < 5", scope: scope)
        }
        let diagnostics = errors?.diagnostics ?? []
        #expect(
            diagnostics.map(\.problem) == [
                .unknownName("满意渡", near: ["满意度"]), .unknownName("uptme", near: ["uptime"]),
            ])
        #expect(diagnostics.map(\.place.line) == [1, 2])
        #expect(diagnostics.last?.place.column == 2)
        #expect(diagnostics.first?.located(.chinese) == "第 1 行第 1 列：没有名为“满意渡”的数据；是否要写：满意度")
        #expect(
            diagnostics.first?.located(.english)
                == "line 1, column 1: nothing is named ‘满意渡’; did you mean 满意度?")
    }

    @Test("of members are not refused where only the kind of the items is known")
    func openItems() throws {
        var scope = Scope()
        scope.declare("乡镇", .list(.context([])))
        #expect(throws: Never.self) {
            try Expression(compiling: "乡镇[得分 > 70].名称", scope: scope)
        }
    }

    @Test("in a filter mean the members of the item first")
    func filters() throws {
        let towns = "{towns: [{name: \"青河\", score: 80}, {name: \"石桥\", score: 60}], score: 70}"
        #expect(try same("towns[score > 70].name", "[\"青河\"]", towns))
        #expect(try same("towns[item.score < score].name", "[]", towns))
        #expect(try same("[1, 75, 90][item > score]", "[75, 90]", towns))
    }
}
