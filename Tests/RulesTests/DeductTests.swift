import Exact
import Model
import RuleFixtures
import Testing

@testable import Rules

@Suite("deduct: full points less so much for every fault")
struct DeductTests {
    private let rule =
        "{deduct: [{per: 空白栏目数, points: 1}, {per: 失效链接数, points: 0.5, up-to: 1.5}, "
        + "{missing: 公开环节, points: 0.25}]}"

    private func facts(empty: Int, dead: Int, missing: Set<String>) -> [Fact] {
        [
            Sample.observed("空白栏目数", .number(Decimal128(empty))),
            Sample.observed("失效链接数", .number(Decimal128(dead))),
            Sample.observed("公开环节", Sample.elements(missing: missing)),
        ]
    }

    @Test(
        "each entry costs so much for each, at most its cap, and points stop at zero",
        arguments: [
            (0, 0, [], "4"), (1, 0, [], "3"), (0, 3, [], "2.5"), (0, 9, [], "2.5"),
            (0, 0, ["结果公开"], "3.75"), (1, 1, ["结果公开"], "2.25"), (3, 3, [], "0"),
            (9, 9, ["结果公开"], "0"),
        ] as [(Int, Int, [String], String)])
    func costs(empty: Int, dead: Int, missing: [String], points: String) throws {
        let verdict = try judge(rule, facts(empty: empty, dead: dead, missing: Set(missing)))
        #expect(verdict.outcome == .scored)
        #expect(try verdict.points == certain(number(points)))
    }

    @Test("the sentence names every fact, what each costs, and the points")
    func explained() throws {
        let verdict = try judge(rule, facts(empty: 1, dead: 4, missing: ["结果公开"]))
        #expect(
            verdict.reason.zh
                == "空白栏目数 1 个，每个扣 1 分，扣 1 分；失效链接数 4 个，每个扣 0.5 分，最多扣 1.5 分，扣 1.5 分；"
                + "公开环节 4/5，缺结果公开，每项扣 0.25 分，扣 0.25 分；得 1.25/4 分")
        #expect(
            verdict.steps.map(\.zh)
                == ["1 × 1 = 1", "0.25 × 1 = 0.25", "4 − 1 − 1.5 − 0.25 = 1.25"])
    }

    @Test("without faults nothing is deducted, and the facts are still named")
    func clean() throws {
        let verdict = try judge(rule, facts(empty: 0, dead: 0, missing: []))
        #expect(verdict.reason.zh == "空白栏目数 0 个；失效链接数 0 个；公开环节 5/5；得 4/4 分")
        #expect(verdict.steps.isEmpty)
    }

    @Test("a fault that an earlier criterion charged is not charged again")
    func chargedBefore() throws {
        let verdict = try judge(
            "{deduct: {per: 失效链接数, points: 1}}",
            [Sample.observed("失效链接数", .number(3), faults: Sample.faults("c", "a", "b"))],
            charged: ["b": "1.2.1", "z": "1.1.1"])
        #expect(try verdict.points == certain(number("2")))
        #expect(verdict.charged == ["a", "c"])
        #expect(
            verdict.reason.zh == "失效链接数 3 个，其中 1 个已在 1.2.1 扣分，不重复扣分，每个扣 1 分，扣 2 分；得 2/4 分")
    }

    @Test("a fault counted by two entries of one rule is charged by the first")
    func chargedWithin() throws {
        let verdict = try judge(
            "{deduct: [{per: 空白栏目数, points: 1}, {per: 失效链接数, points: 1}]}",
            [
                Sample.observed("空白栏目数", .number(1), faults: Sample.faults("a")),
                Sample.observed("失效链接数", .number(2), faults: Sample.faults("a", "b")),
            ])
        #expect(try verdict.points == certain(number("2")))
        #expect(verdict.charged == ["a", "b"])
        #expect(verdict.reason.zh.contains("其中 1 个已在本项扣分，不重复扣分"))
    }

    @Test("a delay counts its days, and a fault already charged takes all of them along")
    func weighted() throws {
        let late = [
            Fault(
                key: "late a", what: Wording(verbatim: "a"), evidence: Sample.evidence(), count: 9),
            Fault(
                key: "late b", what: Wording(verbatim: "b"), evidence: Sample.evidence(), count: 12),
        ]
        let facts = [Sample.observed("更新间隔", .number(21), faults: late)]
        let rule = "{deduct: [{per: 更新间隔, points: 0.1}]}"
        #expect(try judge(rule, facts).points == certain(number("1.9")))
        #expect(
            try judge(rule, facts, charged: ["late b": "1.1.1"]).points == certain(number("3.1")))
    }

    @Test("what could not be seen leaves a range that keeps what was")
    func partlyUnknown() throws {
        let verdict = try judge(
            rule,
            [
                Sample.observed("空白栏目数", .number(1)),
                Sample.unseen("失效链接数", faults: Sample.faults("a")),
                Sample.observed("公开环节", Sample.elements()),
            ])
        #expect(verdict.outcome == .undetermined)
        #expect(verdict.points == PointRange(Points(try number("1.5")), Points(try number("2.5"))))
        #expect(verdict.charged == ["a"])
        #expect(
            verdict.reason.zh.hasSuffix(
                "失效链接数至少 1 个，其余无法判定（访问超时），扣 0.5～1.5 分；公开环节 5/5；可得 1.5～2.5 分（满分 4 分）"))
    }

    @Test("an unknown checklist costs at most all its elements")
    func unknownElements() throws {
        let verdict = try judge(
            "{deduct: [{missing: 公开环节, points: 0.25}]}", [Sample.unseen("公开环节")])
        #expect(verdict.points == PointRange(Points(try number("2.75")), Points(4)))
    }

    @Test("a suspicion costs nothing until confirmed, at most all it suspects")
    func suspected() throws {
        let verdict = try judge(
            "{deduct: {per: 空白栏目数, points: 1}}",
            [Sample.observed("空白栏目数", .number(2), certainty: .suspected)])
        #expect(verdict.outcome == .awaitingReview)
        #expect(verdict.points == between(2, 4))
    }

    @Test("where known faults already take everything, the rest no longer matters")
    func decidedAnyway() throws {
        let verdict = try judge(
            rule,
            [Sample.observed("空白栏目数", .number(4)), Sample.observed("公开环节", Sample.elements())])
        #expect(verdict.outcome == .scored)
        #expect(verdict.points == .zero)
        #expect(verdict.reason.zh.contains("失效链接数无法判定（没有采集结果）"))
    }

    @Test("counts of any size and sign stay within zero and full", arguments: ["1E+6144", "-7"])
    func extreme(count: String) throws {
        let verdict = try judge(
            rule,
            [
                Sample.observed("空白栏目数", .number(try number(count))),
                Sample.observed("失效链接数", .number(try number(count))),
                Sample.observed("公开环节", Sample.elements()),
            ])
        #expect(try verdict.points == certain(number(count == "-7" ? "4" : "0")))
    }

    @Test(
        "an entry that cannot be right is refused",
        arguments: [
            ("[]", "[… 0]"), ("7", "7"),
            ("[{per: 失效链接数, points: -1}]", "-1"), ("[{per: 失效链接数, points: 0}]", "0"),
            ("[{per: 失效链接数, points: 2, up-to: 1}]", "1"),
            ("[{per: 失效链接数, missing: 公开环节, points: 1}]", "{per, missing, points}"),
            ("[{points: 1}]", "{points}"), ("[{per: 公开环节, points: 1}]", "elements"),
            ("[{missing: 失效链接数, points: 1}]", "number"),
            ("[{per: 失效链接数, points: 1}, {per: 失效链接数, points: 2}]", "失效链接数"),
            ("[{per: 失效链结数, points: 1}]", "失效链结数"),
        ])
    func refused(entries: String, found: String) throws {
        let notices = try problems("{deduct: \(entries)}")
        #expect(notices.compactMap(\.found) == [found])
        #expect(notices.allSatisfy { $0.severity == .error && $0.place != nil })
    }
}
