import Exact
import Model
import RuleFixtures
import Testing

@testable import Rules

@Suite("decision: points from a DMN model of the pack")
struct DecisionTests {
    private static let rule = "{decision: {model: 更新.dmn}}"

    private func facts(gap: Decimal128, reachable: Bool = true) -> [Fact] {
        [
            Sample.observed("更新间隔", .number(gap)),
            Sample.observed("渠道可达", .boolean(reachable)),
        ]
    }

    @Test(
        "the rule of the table that matches gives points and reason",
        arguments: [
            (2, true, "4", "更新间隔 2 天，渠道可达：是，“更新得分”按第 2 条规则（三天内），更新及时，得 4/4 分"),
            (5, true, "1.5", "更新间隔 5 天，渠道可达：是，“更新得分”按第 3 条规则，更新较慢，得 1.5/4 分"),
            (2, false, "0", "更新间隔 2 天，渠道可达：否，“更新得分”按第 1 条规则（渠道不通），栏目打不开，得 0/4 分"),
        ] as [(Decimal128, Bool, String, String)])
    func table(gap: Decimal128, reachable: Bool, points: String, reason: String) throws {
        let verdict = try judge(Self.rule, facts(gap: gap, reachable: reachable))
        #expect(try verdict.points == certain(number(points)))
        #expect(verdict.reason.zh == reason)
        #expect(verdict.steps.count == 1)
    }

    @Test("a missing fact leaves it open, whatever the table makes of null")
    func missing() throws {
        let verdict = try judge(
            Self.rule, [Sample.unseen("更新间隔"), Sample.observed("渠道可达", .boolean(true))])
        #expect(verdict.outcome == .undetermined)
        #expect(verdict.points == between(0, 4))
        #expect(verdict.reason.zh.contains("更新间隔无法判定"))
    }

    @Test("inputs can be bound to expressions over other facts")
    func bound() throws {
        let verdict = try judge(
            "{decision: {model: 更新.dmn, decision: 更新得分, inputs: {更新间隔: 失效链接数 * 2}}}",
            [
                Sample.observed("失效链接数", .number(3)),
                Sample.observed("渠道可达", .boolean(true)),
            ])
        #expect(verdict.points == certain(try number("1.5")))
        #expect(verdict.reason.zh.hasPrefix("失效链接数 3 个，"))
    }

    @Test(
        "what does not fit is refused when the pack is loaded",
        arguments: [
            ("{model: 更薪.dmn}", "指标体系文件夹中没有这个决策模型", "是否想写“更新.dmn”？"),
            ("{model: 更新.dmn, decision: 更薪得分}", "模型中没有这个决策", "是否想写“更新得分”？"),
            ("{model: 更新.dmn, inputs: {更新间融: 失效链接数}}", "决策不需要这个输入", "是否想写“更新间隔”？"),
            ("{model: 更新.dmn, inputs: {更新间隔: 渠道可达}}", "表达式结果的类型不对", nil),
            ("{}", "缺少“model”", nil),
        ] as [(String, String, String?)])
    func refused(setting: String, what: String, fix: String?) throws {
        let notices = try problems("{decision: \(setting)}")
        #expect(notices.map(\.what.zh) == [what])
        #expect(notices.first?.fix?.zh == fix || fix == nil)
    }

    /// The problems of the rule with the model's text changed.
    private func spoil(
        _ old: String, _ new: String, points: Decimal128 = 4
    ) throws -> [Notice] {
        let text = Sample.modelText.replacing(old, with: new)
        #expect(text != Sample.modelText, "the case must spoil something")
        let file = Pack.ModelFile(
            name: Sample.model.name, path: Sample.model.path, bytes: Array(text.utf8))
        return RuleCatalog.standard.compile(
            try Sample.criterion(Self.rule, points: points),
            vocabulary: Vocabulary(facts: Sample.declared, models: [file])
        ).notices
    }

    @Test(
        "a model is held to the facts it is bound to",
        arguments: [
            ("<text>(3..7]</text>", "<text>(3..七]</text>", "没有名为“七”的数据"),
            ("name=\"得分\" typeRef=\"number\"", "name=\"得分\"", "决策“更新得分”的结果不是分值"),
            ("<text>4</text>", "<text>4.5</text>", "决策表给出的分值超出评分项 1.1.1 的范围"),
            ("</definitions>", "", nil),
        ] as [(String, String, String?)])
    func spoiled(old: String, new: String, what: String?) throws {
        let notices = try spoil(old, new)
        #expect(notices.count == 1)
        if let what { #expect(notices.first?.what.zh == what) }
        #expect(notices.allSatisfy { $0.severity == .error })
    }

    @Test("an input without a fact, and one of another type, are told with what is near")
    func unbound() throws {
        let renamed = try spoil("更新间隔", "更新间融")
        #expect(renamed.map(\.what.zh) == ["决策需要的输入没有同名的事实"])
        #expect(renamed.first?.fix?.zh == "写 inputs: {更新间融: 更新间隔}")
        let retyped = try spoil(
            "name=\"更新间隔\" typeRef=\"number\"", "name=\"更新间隔\" typeRef=\"string\"")
        #expect(retyped.contains { $0.severity == .error })
    }
}
