import Exact
import Model
import RuleFixtures
import Seeded
import Testing

@testable import Rules

@Suite("The sentence of a finding names fact, threshold and points")
struct ThresholdTests {
    /// A rule, facts it can be decided by, and what its sentence says.
    struct Example: Sendable, CustomTestStringConvertible {
        let rule: String
        let facts: [Fact]
        let threshold: String
        let points: String

        var testDescription: String { rule }

        init(_ rule: String, _ facts: [Fact], _ threshold: String, _ points: String) {
            self.rule = rule
            self.facts = facts
            self.threshold = threshold
            self.points = points
        }
    }

    private static func number(_ name: String, _ value: Int) -> Fact {
        Sample.observed(name, .number(Decimal128(value)))
    }

    private static func known(_ name: String, _ value: Bool) -> Fact {
        Sample.observed(name, .boolean(value))
    }

    private static let late = LedgerEntry(
        title: "甲", from: .day(CivilDate("2022-03-01") ?? .epoch),
        to: .day(CivilDate("2022-04-15") ?? .epoch))

    static let examples: [Example] = [
        Example("{pass: {fact: 更新间隔, at-most: 5}}", [number("更新间隔", 7)], "不超过 5 天", "0/4"),
        Example(
            "{deduct: {per: 失效链接数, points: 0.3}}", [number("失效链接数", 2)], "每个扣 0.3 分", "3.4/4"),
        Example(
            "{checklist: {of: 公开环节}}",
            [Sample.observed("公开环节", Sample.elements(missing: ["决策公开"]))], "4/5，缺决策公开", "3.2/4"),
        Example(
            "{proportion: {of: 标准目录领域数, full-at: 8}}", [number("标准目录领域数", 2)], "满分线 8 个", "1/4"),
        Example(
            "{deadline: {done: 机制建立日期, per-day: 1, due: 2022-03-05}}",
            [Sample.claimed("机制建立日期", .date(CivilDate("2022-03-06") ?? .epoch))],
            "应于 2022-03-05 前完成", "3/4"),
        Example(
            "{time-limit: {of: 申请台账, within: 20 working days, per-late: 1}}",
            [Sample.claimed("申请台账", .ledger([late].compactMap(\.self)))], "时限 20 个工作日", "3/4"),
        Example(
            "{tiers: {by: 失效链接数, steps: [{at-most: 1, points: 4}, {at-most: 4, points: 25%}]}}",
            [number("失效链接数", 3)], "属“不超过 4 个”一档", "1/4"),
        Example(
            "{formula: {when: 失效链接数 <= 2}}", [number("失效链接数", 3)], "不符合“失效链接数 <= 2”", "0/4"),
        Example(
            "{earn: {per: 表彰次数, points: 1.5, up-to: 3}}", [number("表彰次数", 5)], "每次得 1.5 分，最多 3 分",
            "3/4"),
        Example(
            "{ratio: {of: 失效链接数, over: 标准目录领域数, at-most: 15%, deduct: 1}}",
            [number("失效链接数", 1), number("标准目录领域数", 4)], "占 25%，要求不超过 15%", "3/4"),
        Example(
            "{periods: {of: 申请台账, every: quarter, per-short: 1}, scope: {since: 2021-10-01, until: 2022-03-31}}",
            [Sample.claimed("申请台账", .ledger([late].compactMap(\.self)))],
            "1 个季度空白（2021 年第 4 季度）", "3/4"),
        Example(
            "{levels: {by: 信息等级, points: {优: 4, 良: 3}}}", [Sample.observed("信息等级", .text("良"))],
            "属“良”一档", "3/4"),
        Example(
            "{discretion: {ask: 扣多少, deduct: {from: 1, to: 3}, when: not(渠道可达)}}",
            [known("渠道可达", false)], "可扣 1～3 分", "1～3 分（满分 4 分）"),
        Example(
            "{sampling: {good: 表彰次数, drawn: 通报批评次数}}",
            [number("表彰次数", 17), number("通报批评次数", 20)], "95% 置信区间 64.0%～94.8%", "3.4/4"),
        Example(
            "{combine: [{share: 3, rule: {pass: {fact: 渠道可达}}}, {share: 1, rule: {pass: {fact: 更新间隔, at-most: 5}}}]}",
            [known("渠道可达", true), number("更新间隔", 9)], "占 1 的来源：更新间隔 9 天，要求不超过 5 天", "3/4"),
        Example(
            "{pass: {fact: 渠道可达}, ceiling: {when: not(目录已梳理), at: pass-line}}",
            [known("渠道可达", true), known("目录已梳理", false)], "目录已梳理：否，符合“not(目录已梳理)”，不高于 2.4 分",
            "2.4/4"),
        Example(
            "{pass: {fact: 渠道可达}, note: {when: 情况说明已发布, worth: 80%}}",
            [known("渠道可达", false), known("情况说明已发布", true)], "情况说明按 3.2/4 分计", "3.2/4"),
        Example(
            "{pass: {fact: 渠道可达}, aggravate: {when: 被退回, deduct: 1.5}}",
            [known("渠道可达", true), known("被退回", true)], "被退回：是，再扣 1.5 分", "2.5/4"),
        Example(
            "{pass: {fact: 渠道可达}, void: {when: 空白栏目数 >= 5, branch: 1}}",
            [known("渠道可达", true), number("空白栏目数", 5)], "符合“空白栏目数 >= 5”，指标 1 不得分", "0/4"),
        Example(
            "{deduct: {per: 失效链接数, points: 3}, loss-cap: 2}", [number("失效链接数", 1)], "最多扣 2 分",
            "2/4"),
        Example(
            "{deduct: {per: 失效链接数, points: 3}, below-zero: 1}", [number("失效链接数", 9)], "每个扣 3 分",
            "-1/4"),
    ]

    @Test("of every kind and modifier", arguments: examples)
    func named(example: Example) throws {
        let verdict = try judge(example.rule, example.facts, acceptsDeclared: true)
        let text = verdict.reason.zh
        for fact in example.facts { #expect(text.contains(fact.name)) }
        #expect(text.contains(example.threshold), "\(text)")
        #expect(text.contains(example.points), "\(text)")
        #expect(!verdict.reason.en.isEmpty && verdict.reason.en != text)
    }

    @Test("the same facts give the same verdict by a rule compiled anew", arguments: Specimen.all)
    func again(specimen: Specimen) throws {
        let (one, other) = (try specimen.compiled(), try specimen.compiled())
        for seed in UInt64(0)..<20 {
            var random = SeededGenerator(seed: seed)
            let circumstances = Circumstances.random(&random)
            var facts: [Fact] = []
            for read in specimen.reads {
                facts += try RandomFact.facts(of: specimen.descriptor(read.fact), &random)
            }
            #expect(
                one.judge(facts, circumstances) == other.judge(facts, circumstances),
                "seed \(seed)")
        }
    }
}
