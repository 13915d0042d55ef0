import Testing

@testable import FEEL

@Suite("Built-ins: lists")
struct ListFunctionTests {
    @Test(
        "lists are looked at and made from lists",
        arguments: [
            ("count([1, null, []])", "3"), ("count([])", "0"), ("count(1)", "1"),
            ("list contains([1, 2], 2.0)", "true"), ("list contains([1, null], null)", "true"),
            ("list contains([1, \"a\"], \"b\")", "false"), ("sublist([1, 2, 3], 2)", "[2, 3]"),
            ("sublist([1, 2, 3], -2, 1)", "[2]"), ("sublist([1, 2, 3], 1, 0)", "[]"),
            ("append([1], 2, [3])", "[1, 2, [3]]"), ("append(1, 2)", "[1, 2]"),
            ("concatenate([1], [2, [3]], [])", "[1, 2, [3]]"),
            ("insert before([1, 3], 2, 2)", "[1, 2, 3]"),
            ("insert before([1, 3], -1, 2)", "[1, 2, 3]"),
            ("remove([1, 2, 3], 2)", "[1, 3]"), ("remove([1, 2, 3], -1)", "[1, 2]"),
            ("reverse([1, 2, 3])", "[3, 2, 1]"), ("index of([1, 2, 1], 1)", "[1, 3]"),
            ("index of([1, null], null)", "[2]"), ("index of([], 1)", "[]"),
            ("union([1, 2], [2, 3, 1])", "[1, 2, 3]"),
            ("distinct values([1, \"1\", 1.0, null, null])", "[1, \"1\", null]"),
            ("count(distinct values(for i in 1..20000 return i))", "20000"),
            ("flatten([1, [2, [3, []]], [[4]]])", "[1, 2, 3, 4]"),
            ("list replace([1, 2, 3], 2, 5)", "[1, 5, 3]"),
            ("list replace([1, 2, 3], -1, null)", "[1, 2, null]"),
            ("list replace([2, 4, 7], function(item, newItem) item < newItem, 5)", "[5, 5, 7]"),
            ("sort([3, 1, 2], function(x, y) x < y)", "[1, 2, 3]"),
            ("sort([3, 1, 2], function(a: number, b: number) a > b)", "[3, 2, 1]"),
            (
                "sort([{n: 1, k: 2}, {n: 2, k: 1}, {n: 3, k: 2}], function(x, y) x.k < y.k).n",
                "[2, 1, 3]"
            ),
            ("sort([], function(x, y) x < y)", "[]"),
        ])
    func lists(expression: String, result: String) throws {
        #expect(try same(expression, result))
    }

    @Test(
        "one value is made from many, as a list or one by one",
        arguments: [
            ("min([3, 1, 2])", "1"), ("min(3, 1, 2)", "1"), ("max([\"乙\", \"甲\"])", "\"甲\""),
            ("max(@\"2022-06-30\", @\"2022-07-01\")", "@\"2022-07-01\""),
            ("max([@\"P1D\", @\"PT25H\"])", "@\"PT25H\""), ("sum([1, 2.5])", "3.5"),
            ("sum(1, 2)", "3"),
            ("sum([@\"P1D\", @\"PT1H\"])", "@\"P1DT1H\""), ("mean([1, 2])", "1.5"),
            ("mean(1, 2, 3)", "2"), ("median([8, 2, 5, 3, 4])", "4"), ("median(6, 1, 2, 3)", "2.5"),
            ("product([2, 3, 4])", "24"), ("stddev([2, 4, 6])", "2"),
            ("mode([6, 3, 9, 6, 3.0])", "[3, 6]"), ("mode([])", "[]"),
            ("all([true, true])", "true"), ("all([])", "true"),
            ("all([true, null, false])", "false"),
            ("all(true, null)", "null"), ("any([false, 1, true])", "true"), ("any([])", "false"),
            ("any(false, false)", "false"), ("any([null, false])", "null"),
            ("min(list: [3, 1])", "1"),
        ])
    func aggregates(expression: String, result: String) throws {
        #expect(try same(expression, result))
    }

    @Test(
        "what has no result is null, and the reason is told",
        arguments: [
            "count(null)", "sublist([1, 2, 3], 0)", "sublist([1, 2, 3], 4)",
            "sublist([1, 2], 2, 2)",
            "insert before([1], 2, 1)", "remove([1], 0)", "remove([], 1)", "reverse(null)",
            "concatenate(null)", "list replace([1], 2, 1)", "list replace([1], \"1\", 1)",
            "list replace([1], function(a) true, 1)", "list replace([1], function(a, b) a, 1)",
            "sort([1, 2], function(x) true)", "sort([1, 2], function(x, y) null)",
            "sort([1, \"a\"], function(x, y) x < y)", "sort([1, 2], 1)",
            "min([])", "max([1, \"a\"])", "min([true, false])", "max([1, null])", "sum([])",
            "sum([1, null])", "sum([@\"P1D\", @\"P1M\"])", "mean([])", "median([])", "product([])",
            "stddev([1])", "mode([1, \"a\"])", "all(null)", "any(1)", "sum()",
        ])
    func refused(expression: String) throws {
        let (value, diagnostics) = try evaluated(expression)
        #expect(value.isNull)
        #expect(!diagnostics.isEmpty)
    }

    @Test(
        "a small expression cannot make an endless one",
        arguments: [
            "string length(string(for i in 1..60 return if i = 1 then [1] else [partial[-1], partial[-1]]))",
            "flatten(for i in 1..60 return if i = 1 then [1] else [partial[-1], partial[-1]])",
            "distinct values(for i in 1..100000 return [i])",
            "count(for i in 1..100000 return function() partial[-1])",
        ])
    func bounded(expression: String) throws {
        var limits = Limits.standard
        limits.steps = 20_000
        var context = EvaluationContext(limits: limits)
        let compiled = try Expression(compiling: expression, scope: Scope())
        #expect(compiled.evaluate(.empty, &context).isNull)
        #expect(context.diagnostics.contains { $0.problem == .tooManySteps(limit: 20_000) })
    }

    @Test("values that share their parts are compared in bounded time")
    func shared() throws {
        let doubling =
            "(for i in 1..18 return if i = 1 then [1] else [partial[-1], partial[-1]])[-1]"
        #expect(try evaluate("\(doubling) = \(doubling)").isNull)
        #expect(try same("is(\(doubling), \(doubling))", "false"))
    }

    @Test(
        "a loop cannot nest lists and contexts without end",
        arguments: [
            "count(for i in 1..100000 return if i = 1 then [] else [partial[-1]])",
            "count(for i in 1..100000 return if i = 1 then {} else {a: partial[-1]})",
            """
            count(for i in 1..100000 return if i = 1 then {a: {}}
                else context put(partial[-1], for j in 1..i return "a", partial[-1]))
            """,
        ])
    func nesting(expression: String) throws {
        let (value, diagnostics) = try evaluated(expression)
        #expect(value.isNull)
        #expect(diagnostics.first?.problem == .tooNested(limit: Value.deepest))
    }

    @Test("a loop can build on lists and contexts that do not grow deeper")
    func flat() throws {
        #expect(
            try same(
                "count((for i in 1..500 return if i = 1 then [1] else append(partial[-1], i))[-1])",
                "500"))
        #expect(
            try same(
                "(for i in 1..500 return if i = 1 then {n: 1} else {n: partial[-1].n + i})[-1].n",
                "125250"))
    }
}
