import Exact
import Model
import RuleFixtures
import Testing

@Suite("deadline: full when done by the day, less for every day after")
struct DeadlineTests {
    private let due = CivilDate("2022-03-31")

    private func verdict(done: String, rule: String = "per-day: 0.1") throws -> Verdict {
        try judge(
            "{deadline: {done: 机制建立日期, \(rule)}}",
            [Sample.claimed("机制建立日期", .date(try #require(CivilDate(done))))], points: 2,
            due: due, acceptsDeclared: true)
    }

    @Test(
        "the day it is due still earns everything, then every calendar day costs",
        arguments: [
            ("2022-03-20", "2"), ("2022-03-31", "2"), ("2022-04-01", "1.9"), ("2022-04-10", "1"),
            ("2022-04-20", "0"), ("2022-05-10", "0"), ("9999-12-31", "0"),
        ])
    func late(done: String, points: String) throws {
        #expect(try verdict(done: done).points == certain(number(points)))
    }

    @Test("the sentence names the date, the day it was due, the delay and the points")
    func explained() throws {
        let verdict = try verdict(done: "2022-04-10")
        #expect(
            verdict.reason.zh
                == "机制建立日期 2022-04-10（填报），应于 2022-03-31 前完成（含当日），逾期 10 天，"
                + "每天扣 0.1 分，扣 1 分，得 1/2 分")
        #expect(verdict.steps.map(\.zh) == ["2 − 0.1 × 10 = 1"])
    }

    @Test("below zero counts as zero, and the step says so")
    func floor() throws {
        #expect(
            try verdict(done: "2022-05-10").steps.map(\.zh)
                == ["2 − 0.1 × 40 = -2，低于 0 按 0 计"])
    }

    @Test("the rule's own date goes before the criterion's")
    func ownDue() throws {
        let verdict = try verdict(done: "2022-04-10", rule: "per-day: 0.1, due: 2022-04-09")
        #expect(try verdict.points == certain(number("1.9")))
    }

    @Test("a deadline without any date, or a day that costs nothing, is refused")
    func refused() throws {
        #expect(
            try problems("{deadline: {done: 机制建立日期, per-day: 1}}").map(\.what.zh)
                == ["时限规则没有完成时限"])
        #expect(
            try problems("{deadline: {done: 机制建立日期, per-day: 0}}", due: due).map(\.found) == ["0"])
        #expect(
            try problems("{deadline: {done: 机制建立日期, per-day: -1}}", due: due).map(\.found)
                == ["-1"])
        #expect(
            try problems("{deadline: {done: 机制建立日期, per-day: 1, due: 2022-02-30}}")
                .map(\.found) == ["2022-02-30"])
    }
}
