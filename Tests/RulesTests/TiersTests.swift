import Exact
import Model
import RuleFixtures
import Testing

@Suite("tiers: the first step that holds gives its points")
struct TiersTests {
    private let byGap =
        "{tiers: {by: 更新间隔, steps: [{at-most: 14, points: 4}, {at-most: 30, points: 3}, "
        + "{at-most: 90, points: 1}]}}"
    private let byElements =
        "{tiers: {by: 公开环节, steps: [{at-least: 5, points: 4}, {at-least: 2, points: 1}]}}"

    @Test(
        "at-most: less is better",
        arguments: [(0, "4"), (14, "4"), (15, "3"), (30, "3"), (31, "1"), (90, "1"), (91, "0")])
    func atMost(days: Int, points: String) throws {
        let verdict = try judge(byGap, [Sample.observed("更新间隔", .number(Decimal128(days)))])
        #expect(try verdict.points == certain(number(points)))
    }

    @Test(
        "elements count by how many are present",
        arguments: [([], "4"), (["决策公开"], "1"), (["决策公开", "执行公开", "管理公开", "服务公开"], "0")]
            as [([String], String)])
    func elements(missing: [String], points: String) throws {
        let verdict = try judge(
            byElements, [Sample.observed("公开环节", Sample.elements(missing: Set(missing)))])
        #expect(try verdict.points == certain(number(points)))
    }

    @Test("the sentence names the step, or the lowest one missed")
    func explained() throws {
        let middle = try judge(byGap, [Sample.observed("更新间隔", .number(21))])
        #expect(middle.reason.zh == "更新间隔 21 天，属“不超过 30 天”一档，得 3/4 分")
        let none = try judge(byGap, [Sample.observed("更新间隔", .number(123))])
        #expect(none.reason.zh == "更新间隔 123 天，未达到最低一档（不超过 90 天），得 0/4 分")
        let some = try judge(
            byElements, [Sample.observed("公开环节", Sample.elements(missing: ["结果公开"]))])
        #expect(some.reason.zh == "公开环节 4/5，缺结果公开，属“不少于 2 项”一档，得 1/4 分")
    }

    @Test("a count seen in part narrows the range")
    func narrowed() throws {
        let links =
            "{tiers: {by: 失效链接数, steps: [{at-most: 0, points: 4}, {at-most: 2, points: 1}]}}"
        let one = try judge(links, [Sample.unseen("失效链接数", faults: Sample.faults("a"))])
        #expect(one.outcome == .undetermined)
        #expect(one.points == between(0, 1))
        let three = try judge(
            links, [Sample.unseen("失效链接数", faults: Sample.faults("a", "b", "c"))])
        #expect(three.outcome == .scored)
        #expect(three.points == .zero)
    }

    @Test(
        "steps out of order, or above full points, are refused",
        arguments: [
            ("[{at-most: 30, points: 4}, {at-most: 14, points: 3}]", ["14"]),
            ("[{at-most: 14, points: 4}, {at-most: 14, points: 3}]", ["14"]),
            ("[{at-least: 1, points: 4}, {at-least: 3, points: 3}]", ["3"]),
            ("[{at-most: 14, points: 3}, {at-most: 30, points: 4}]", ["4"]),
            ("[{at-most: 14, points: 5}]", ["5"]),
            ("[{at-most: 14, points: 4}, {at-least: 30, points: 3}]", ["at-least"]),
            ("[{points: 4}]", ["{points}"]),
            ("[{at-most: 14, at-least: 1, points: 4}]", ["{at-most, at-least, points}"]),
            ("[]", ["[… 0]"]),
            ("[7]", ["7"]),
        ] as [(String, [String])])
    func refused(steps: String, found: [String]) throws {
        let notices = try problems("{tiers: {by: 更新间隔, steps: \(steps)}}")
        #expect(notices.filter { $0.severity == .error }.compactMap(\.found) == found)
    }

    @Test("full points out of reach are a warning, not an error")
    func outOfReach() throws {
        let notices = try problems("{tiers: {by: 更新间隔, steps: [{at-most: 14, points: 3}]}}")
        #expect(notices.map(\.severity) == [.warning])
    }
}
