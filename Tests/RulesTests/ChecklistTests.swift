import Exact
import Model
import RuleFixtures
import Testing

@testable import Rules

@Suite("checklist: points × present ÷ wanted")
struct ChecklistTests {
    private let rule = "{checklist: {of: 公开环节}}"

    @Test(
        "every missing element costs its share",
        arguments: [
            ([], "4", "公开环节 5/5，得 4/4 分"),
            (["结果公开"], "3.2", "公开环节 4/5，缺结果公开，得 3.2/4 分"),
            (["决策公开", "结果公开"], "2.4", "公开环节 3/5，缺决策公开、结果公开，得 2.4/4 分"),
        ] as [([String], String, String)])
    func share(missing: [String], points: String, reason: String) throws {
        let verdict = try judge(
            rule, [Sample.observed("公开环节", Sample.elements(missing: Set(missing)))])
        #expect(verdict.outcome == .scored)
        #expect(try verdict.points == certain(number(points)))
        #expect(verdict.reason.zh == reason)
    }

    @Test("nothing present earns nothing, and the step shows the arithmetic")
    func nothing() throws {
        let verdict = try judge(
            rule, [Sample.observed("公开环节", Sample.elements(missing: Set(Sample.wanted)))])
        #expect(verdict.points == .zero)
        #expect(verdict.steps.map(\.zh) == ["4 × 0 ÷ 5 = 0"])
    }

    @Test("a share that does not come out even is kept exact and shown with ≈")
    func uneven() throws {
        let verdict = try judge(
            rule, [Sample.observed("公开环节", Sample.elements(missing: ["结果公开"]))],
            points: try number("0.33333"))
        #expect(try verdict.points == certain(number("0.266664")))
        #expect(verdict.reason.zh.hasSuffix("得 ≈0.2667/≈0.3333 分"))
    }

    @Test("only wanted elements count, whatever the reading brings")
    func onlyWanted() throws {
        let reading = FactValue.elements(
            ElementSet(present: ["结果公开", "花絮", "结果公开"], missing: []))
        let verdict = try judge(rule, [Sample.observed("公开环节", reading)])
        #expect(try verdict.points == certain(number("0.8")))
    }

    @Test("an elements fact that declares no element is refused")
    func nothingWanted() throws {
        let criterion = try Sample.criterion("{checklist: {of: 空}}")
        let (rule, notices) = RuleCatalog.standard.compile(
            criterion, vocabulary: Vocabulary(facts: [Sample.declare("空", .elements)]))
        #expect(rule == nil)
        #expect(notices.map(\.what.zh) == ["事实“空”没有声明任何要素"])
    }
}
