import Exact
import Model
import RuleFixtures
import Testing

@Suite("pass: all points or none")
struct PassTests {
    @Test("a boolean passes when it is true", arguments: [(true, "4"), (false, "0")])
    func boolean(answer: Bool, points: String) throws {
        let verdict = try judge("{pass: {fact: 渠道可达}}", [Sample.observed("渠道可达", .boolean(answer))])
        #expect(try verdict.points == certain(number(points)))
        #expect(verdict.reason.zh == "渠道可达：\(answer ? "是" : "否")，得 \(points)/4 分")
    }

    @Test(
        "a number passes within its bounds, both ends included",
        arguments: [
            ("at-least: 1", 1, "4", "要求不少于 1 天"),
            ("at-least: 1", 0, "0", "要求不少于 1 天"),
            ("at-most: 14", 14, "4", "要求不超过 14 天"),
            ("at-most: 14", 15, "0", "要求不超过 14 天"),
            ("at-least: 3, at-most: 5", 2, "0", "要求不少于 3 天，不超过 5 天"),
            ("at-least: 3, at-most: 5", 5, "4", "要求不少于 3 天，不超过 5 天"),
        ] as [(String, Int, String, String)])
    func bounds(bounds: String, value: Int, points: String, demand: String) throws {
        let verdict = try judge(
            "{pass: {fact: 更新间隔, \(bounds)}}",
            [Sample.observed("更新间隔", .number(Decimal128(value)))])
        #expect(try verdict.points == certain(number(points)))
        #expect(verdict.reason.zh == "更新间隔 \(value) 天，\(demand)，得 \(points)/4 分")
    }

    @Test("faults seen before the crawl broke off may already decide")
    func seenEnough() throws {
        let seen = Sample.unseen("失效链接数", faults: Sample.faults("a", "b"))
        let failed = try judge("{pass: {fact: 失效链接数, at-most: 1}}", [seen])
        #expect(failed.outcome == .scored)
        #expect(failed.points == .zero)
        #expect(failed.reason.zh == "失效链接数至少 2 个，其余无法判定（访问超时），要求不超过 1 个，得 0/4 分")
        let open = try judge("{pass: {fact: 失效链接数, at-most: 2}}", [seen])
        #expect(open.outcome == .undetermined)
        #expect(open.points == between(0, 4))
    }

    @Test(
        "a bound that does not fit is refused",
        arguments: [
            ("{fact: 更新间隔}", "“更新间隔”是数字，须写明合格线"),
            ("{fact: 渠道可达, at-least: 1}", "“渠道可达”是真假值，不能写数值界限"),
            ("{fact: 更新间隔, at-least: 5, at-most: 3}", "“at-least”的值不能用"),
            ("{fact: 公开环节}", "事实“公开环节”的类型不适合此规则"),
        ])
    func refused(setting: String, what: String) throws {
        #expect(try problems("{pass: \(setting)}").map(\.what.zh) == [what])
    }
}
