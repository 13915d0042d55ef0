import Testing

@testable import FEEL

@Suite("Built-ins: points and ranges")
struct RangeFunctionTests {
    @Test(
        "points and ranges are compared",
        arguments: [
            ("before(1, 10)", true), ("before(1, (1..10])", true), ("before(1, [1..10])", false),
            ("before([1..10), 10)", true), ("before([1..10], [10..20])", false),
            ("after(10, [1..10))", true), ("after([5..9], 4)", true),
            ("meets([1..5], [5..10])", true), ("meets([1..5), [5..10])", false),
            ("met by([5..10], [1..5])", true), ("overlaps([1..5], [5..8])", true),
            ("overlaps([1..5), [5..8])", false), ("overlaps before([1..5], [3..8])", true),
            ("overlaps before([1..5], [1..5])", false), ("overlaps after([3..8], [1..5])", true),
            ("finishes(10, [1..10])", true), ("finishes([5..10), [1..10])", false),
            ("finished by([1..10], (1..10])", true), ("includes([1..10], 10)", true),
            ("includes([1..10), [5..10])", false), ("during(5, [1..10])", true),
            ("during((1..10), [1..10])", true), ("starts(1, (1..10])", false),
            ("starts([1..5], [1..10])", true), ("started by([1..10], [1..10))", true),
            ("coincides([1..5], [1..5])", true), ("coincides(3, 4)", false),
            ("includes((> 5), 6)", true), ("before((< 5), [5..6])", true),
            ("overlaps((> 5), (< 5))", false), ("during([1..2], (<= 2))", true),
            ("before(@\"2022-06-30\", @\"2022-07-01\")", true),
            ("includes([\"a\"..\"c\"], \"b\")", true),
            ("before(point1: 1, point2: 2)", true), ("includes(range: [1..3], point: 2)", true),
        ])
    func compared(expression: String, result: Bool) throws {
        #expect(try evaluate(expression).asBoolean == result)
    }

    @Test("each comparison is the other way round of its counterpart, whatever the ends")
    func counterparts() throws {
        let pairs = [
            ("before", "after"), ("meets", "met by"), ("overlaps before", "overlaps after"),
            ("finishes", "finished by"), ("includes", "during"), ("starts", "started by"),
            ("overlaps", "overlaps"), ("coincides", "coincides"),
        ]
        let ranges = [1, 2].flatMap { start in
            [3, 4].flatMap { end in
                ["[", "("].flatMap { open in
                    ["]", ")"].map { "\(open)\(start)..\(end)\($0)" }
                }
            }
        }
        for (name, counterpart) in pairs {
            let all = "[\(ranges.joined(separator: ", "))]"
            let differing = try evaluate(
                """
                some a in \(all) satisfies some b in \(all) satisfies
                    \(name)(a, b) != \(counterpart)(b, a)
                """)
            #expect(differing.asBoolean == false, "\(name)")
        }
    }

    @Test(
        "a range is read from text",
        arguments: [
            ("range(\"[18..21)\")", "[18..21)"), ("range(\" ] 1 .. 3 ] \")", "(1..3]"),
            ("range(\"[-1.5..2]\")", "[-1.5..2]"),
            ("range(\"[\\\"a\\\"..\\\"c\\\"]\")", "[\"a\"..\"c\"]"),
            (
                "range(\"[@\\\"2022-06-30\\\"..date(\\\"2022-07-01\\\")]\")",
                "[@\"2022-06-30\"..@\"2022-07-01\"]"
            ),
            ("range(\"[duration(\\\"P1D\\\")..@\\\"P2D\\\"]\")", "[@\"P1D\"..@\"P2D\"]"),
            ("range(\"[1..1]\")", "[1..1]"),
        ])
    func read(expression: String, result: String) throws {
        #expect(try same(expression, result))
    }

    @Test(
        "what has no result is null, and the reason is told",
        arguments: [
            "before(1, null)", "before(1, \"a\")", "meets([1..2], 2)", "coincides(1, [1..2])",
            "before([1..2], [\"a\"..\"b\"])", "includes((!= 1), 2)", "before(true, false)",
            "range(\"\")", "range(\"[3..1]\")", "range(\"[1..]\")", "range(\"[1..\\\"a\\\"]\")",
            "range(\">= 1\")", "range(\"[1..2\")", "range(\"[1..2] 3\")", "range(\"[x..y]\")",
            "range([1..2])", "range(\"[null..null]\")", "range(\"[1...2]\")",
        ])
    func refused(expression: String) throws {
        let (value, diagnostics) = try evaluated(expression)
        #expect(value.isNull)
        #expect(!diagnostics.isEmpty)
    }
}
