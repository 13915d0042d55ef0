import Exact
import Testing

@testable import FEEL

@Suite("The tests of a column, looked up")
struct TestColumnTests {
    private static let values = [
        "null", "true", "false", "-1", "0", "0.5", "1", "1.0", "59.99", "60", "60.00", "75", "79.9",
        "80", "89", "90", "100", "101", "1E40", "-1E40", "\"\"", "\"县级\"", "\"市级\"", "\"县级 \"",
        "\"é\"", "\"e\u{301}\"", "@\"2022-06-29\"", "@\"2022-06-30\"", "@\"2022-07-01\"",
        "@\"2023-01-01\"",
    ]

    private func column(_ cells: [String]) throws -> ([UnaryTests], TestColumn?) {
        let tests = try cells.map { try UnaryTests(compiling: $0, scope: Scope()) }
        let column = TestColumn(rows: cells.count, tests.enumerated().map { ($1, [$0]) })
        return (tests, column)
    }

    /// The rows that a value leaves, and those whose tests it meets.
    private func rows(
        _ tests: [UnaryTests], _ column: TestColumn, _ value: Value
    ) -> (looked: [Int], asked: [Int]) {
        var rows = RowSet(all: tests.count)
        #expect(column.narrow(&rows, to: value))
        var context = EvaluationContext()
        return (
            Array(rows),
            tests.indices.filter { tests[$0].evaluate(value, .empty, &context) == true }
        )
    }

    @Test(
        "admit what each test admits by itself",
        arguments: [
            ["[90..100]", "[75..90)", "]60..75[", "< 60", ">= 60", "60, 75", "not(60)", "0"],
            ["\"县级\"", "\"市级\", \"县级\"", "not(\"县级\")", "\"é\"", "= \"县级\"", "!= \"\""],
            ["true", "false", "not(true)", "null", "not(null)", "true, null"],
            ["@\"2022-06-30\"", "< @\"2022-07-01\"", "[@\"2022-06-30\"..@\"2023-01-01\")"],
            ["60", "\"县级\"", "true", "@\"2022-06-30\"", "null", "> 60, \"市级\"", "not(60, true)"],
            ["[1, 60, \"县级\"]", "[[0..1], (> 90)]", "(< 1)", "(!= 60)", "(= 60)"],
            ["0.1", "0.10", "[0.1..0.10]", "[0.1..0.10)"],
        ])
    func agreement(cells: [String]) throws {
        let (tests, made) = try column(cells)
        let column = try #require(made)
        for text in Self.values {
            let (looked, asked) = rows(tests, column, try evaluate(text))
            #expect(looked == asked, "\(text)")
        }
    }

    @Test("admit it in tables of any length", arguments: [1, 63, 64, 65, 128, 200])
    func lengths(count: Int) throws {
        let (tests, made) = try column((0..<count).map { "[\($0)..\($0 + 3)]" })
        let column = try #require(made)
        for number in [-1, 0, 2, count / 2, count - 1, count + 2, count + 3] {
            let (looked, asked) = rows(tests, column, .number(number))
            #expect(looked == asked, "\(number)")
        }
    }

    @Test("are not looked up when they ask for more than the value, or cannot be")
    func open() throws {
        var scope = Scope()
        scope.declare("上限", .number)
        #expect(try !UnaryTests(compiling: "< 上限", input: .number, scope: scope).isFixed)
        #expect(try !UnaryTests(compiling: "? > 1", input: .number, scope: scope).isFixed)
        #expect(try !UnaryTests(compiling: "< \"m\"", input: .string, scope: scope).isFixed)
        // No number lies between these two, and no table is made of guesses.
        let neighbours = [
            "1.000000000000000000000000000000000", "1.000000000000000000000000000000001",
        ]
        #expect(try column(neighbours).1 == nil)
        // A table of all answers would take more memory than the tests.
        #expect(try column((0..<2_000).map { "\($0)" }).1 == nil)
        var rows = RowSet(all: 1)
        #expect(try column(["1"]).1?.narrow(&rows, to: .list([.number(1)])) == false)
    }
}
