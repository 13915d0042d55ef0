import Exact
import Model
import RuleFixtures
import Testing

@testable import Rules

@Suite("veto: fails the whole round, but only on certain grounds")
struct VetoTests {
    private let rule = "{veto: {fact: 身份证号泄露处数, above: 0}}"

    private func veto(_ facts: [Fact]) throws -> Verdict {
        try judge(rule, facts, points: 0, role: .veto)
    }

    @Test("a number above the line vetoes, one on the line does not", arguments: [0, 1])
    func line(count: Int) throws {
        let verdict = try veto([Sample.observed("身份证号泄露处数", .number(Decimal128(count)))])
        #expect(verdict.isVeto == (count > 0))
        #expect(verdict.outcome == .scored)
        #expect(verdict.points == .zero)
        #expect(
            verdict.reason.zh
                == "身份证号泄露处数 \(count) 处，否决线为超过 0 处，\(count > 0 ? "单项否决" : "未触发否决")")
    }

    @Test(
        "what is not certain asks for review and vetoes nobody",
        arguments: [
            (
                [Sample.observed("身份证号泄露处数", .number(3), certainty: .suspected)],
                Outcome.awaitingReview
            ),
            ([Sample.unseen("身份证号泄露处数")], .undetermined), ([], .undetermined),
        ])
    func uncertain(facts: [Fact], outcome: Outcome) throws {
        let verdict = try veto(facts)
        #expect(!verdict.isVeto)
        #expect(verdict.outcome == outcome)
        #expect(verdict.reason.zh.hasSuffix("是否否决待人工核定"))
    }

    @Test("one leak seen is enough, even where other pages could not be read")
    func seenEnough() throws {
        let verdict = try veto([Sample.unseen("身份证号泄露处数", faults: Sample.faults("id 1"))])
        #expect(verdict.isVeto)
    }

    @Test("a unit's own word never vetoes it", arguments: [false, true])
    func claimed(accepted: Bool) throws {
        let verdict = try judge(
            "{veto: {fact: 村居总数, above: 0}}", [Sample.claimed("村居总数", .number(5))], points: 0,
            role: .veto, acceptsDeclared: accepted)
        #expect(!verdict.isVeto)
        #expect(verdict.outcome == .awaitingReview)
    }

    @Test("silence is no confession")
    func silent() throws {
        let verdict = try judge(
            "{veto: {fact: 村居总数, above: 0}}", [], role: .veto, answering: .never)
        #expect(!verdict.isVeto)
        #expect(verdict.outcome == .awaitingReview)
    }

    @Test("a fact that a person confirmed does veto")
    func confirmed() throws {
        let verdict = try veto([
            Sample.observed("身份证号泄露处数", .number(1), certainty: .judged)
        ])
        #expect(verdict.isVeto)
    }

    @Test("a boolean vetoes when true and takes no line")
    func boolean() throws {
        let verdict = try judge(
            "{veto: {fact: 渠道可达}}", [Sample.observed("渠道可达", .boolean(true))], role: .veto)
        #expect(verdict.isVeto)
        #expect(try !problems("{veto: {fact: 渠道可达, above: 0}}", role: .veto).isEmpty)
        #expect(try problems("{veto: {fact: 更新间隔}}", role: .veto).map(\.what.zh) == ["缺少“above”"])
    }

    @Test("vetoes and points keep to their own lists")
    func lists() throws {
        #expect(try problems(rule).map(\.found) == ["veto"])
        #expect(try problems("{pass: {fact: 渠道可达}}", role: .veto).map(\.found) == ["pass"])
        #expect(try problems("{manual: {ask: 有无弄虚作假}}", role: .veto).isEmpty)
    }
}
