import Exact
import Model
import RuleFixtures
import Testing

@Suite("proportion: points × min(of ÷ whole, 1)")
struct ProportionTests {
    @Test(
        "full from `full-at` on, nothing below zero",
        arguments: [
            ("16", "4"), ("20", "4"), ("12", "3"), ("0", "0"), ("-3", "0"), ("1E+6144", "4"),
        ])
    func fullAt(value: String, points: String) throws {
        let verdict = try judge(
            "{proportion: {of: 标准目录领域数, full-at: 16}}",
            [Sample.observed("标准目录领域数", .number(try number(value)))])
        #expect(verdict.outcome == .scored)
        #expect(try verdict.points == certain(number(points)))
    }

    @Test("the sentence names value, threshold and points; the step the arithmetic")
    func explained() throws {
        let verdict = try judge(
            "{proportion: {of: 标准目录领域数, full-at: 16}}",
            [Sample.observed("标准目录领域数", .number(12))])
        #expect(verdict.reason.zh == "标准目录领域数 12 个，满分线 16 个，得 3/4 分")
        #expect(verdict.reason.en == "标准目录领域数 12, full points at 16, 3 of 4 points")
        #expect(verdict.steps.map(\.zh) == ["4 × 12 ÷ 16 = 3"])
        let more = try judge(
            "{proportion: {of: 标准目录领域数, full-at: 16}}",
            [Sample.observed("标准目录领域数", .number(20))])
        #expect(more.steps.map(\.zh) == ["4 × min(20 ÷ 16, 1) = 4"])
    }

    @Test("over another fact; thirds keep 34 digits")
    func over() throws {
        let verdict = try judge(
            "{proportion: {of: 已设专区村数, over: 村居总数}}",
            [Sample.claimed("已设专区村数", .number(2)), Sample.claimed("村居总数", .number(6))],
            acceptsDeclared: true)
        #expect(try verdict.points == certain(number("1.333333333333333333333333333333333")))
        #expect(verdict.reason.zh == "已设专区村数 2 个（填报），村居总数 6 个（填报），得 ≈1.3333/4 分")
    }

    @Test("no share can be taken of nothing: a person must look", arguments: [0, -5])
    func noWhole(whole: Int) throws {
        let verdict = try judge(
            "{proportion: {of: 已设专区村数, over: 村居总数}}",
            [
                Sample.claimed("已设专区村数", .number(2)),
                Sample.claimed("村居总数", .number(Decimal128(whole))),
            ], acceptsDeclared: true)
        #expect(verdict.outcome == .awaitingReview)
        #expect(verdict.points == between(0, 4))
    }

    @Test(
        "exactly one whole, above zero",
        arguments: [
            ("{of: 标准目录领域数}", "比例规则须写明满分线"),
            ("{of: 标准目录领域数, full-at: 16, over: 村居总数}", "比例规则须写明满分线"),
            ("{of: 标准目录领域数, full-at: 0}", "“full-at”的值不能用"),
            ("{of: 标准目录领域数, full-at: -1}", "“full-at”的值不能用"),
            ("{of: 标准目录领域数, over: 渠道可达}", "事实“渠道可达”的类型不适合此规则"),
        ])
    func refused(setting: String, what: String) throws {
        #expect(try problems("{proportion: \(setting)}").map(\.what.zh) == [what])
    }
}
