import Exact
import Model
import RuleFixtures
import Testing

@testable import Rules

@Suite("manual: a person decides")
struct ManualTests {
    private let rule = "{manual: {reads: [机制材料], ask: 材料能否证明机制已建立}}"

    @Test("material that came in awaits review, and the sentence asks the question")
    func material() throws {
        let verdict = try judge(rule, [Sample.claimed("机制材料", .text("附件1 认定流程"))], points: 2)
        #expect(verdict.outcome == .awaitingReview)
        #expect(verdict.points == between(0, 2))
        #expect(
            verdict.reason.zh
                == "需人工评审：材料能否证明机制已建立，机制材料：“附件1 认定流程”（仅有填报，待人工核实），可得 0～2 分（满分 2 分）")
    }

    @Test(
        "who hands in nothing by the deadline leaves nothing to decide",
        arguments: [
            (Answering.inTime, "机制材料未填报，得 0/4 分"), (.never, "机制材料未按期报送，得 0/4 分"),
        ])
    func silent(answering: Answering, reason: String) throws {
        let verdict = try judge(rule, [], answering: answering)
        #expect(verdict.outcome == .scored)
        #expect(verdict.points == .zero)
        #expect(verdict.reason.zh == reason)
    }

    @Test("a blank answer is no answer")
    func blank() throws {
        let verdict = try judge(rule, [Sample.claimed("机制材料", .text(" 　\n"))])
        #expect(verdict.outcome == .scored)
        #expect(verdict.points == .zero)
    }

    @Test("some material is enough to review")
    func someMaterial() throws {
        let both = "{manual: {reads: [机制材料, 村居总数], ask: 核}}"
        let verdict = try judge(both, [Sample.claimed("机制材料", .text("附件1"))])
        #expect(verdict.outcome == .awaitingReview)
    }

    @Test("before the deadline, or where the pack leaves silence to people, it stays open")
    func notYetSilent() throws {
        #expect(try judge(rule, [], answering: .open).outcome == .awaitingReview)
        #expect(try judge(rule, [], unanswered: .review).outcome == .awaitingReview)
    }

    @Test("a long text is quoted in part")
    func longText() throws {
        let long = String(repeating: "字", count: 5000)
        let verdict = try judge(rule, [Sample.claimed("机制材料", .text(long))])
        #expect(verdict.reason.zh.count < 200)
    }

    @Test("it needs a question and declared facts")
    func refused() throws {
        #expect(try problems("{manual: {reads: [机制材料]}}").map(\.what.zh) == ["缺少“ask”"])
        #expect(try problems("{manual: {reads: [机制才料], ask: 核}}").map(\.found) == ["机制才料"])
        #expect(try problems("{manual: {reads: [{a: b}], ask: 核}}").map(\.found) == ["{a}"])
    }
}
