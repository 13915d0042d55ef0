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
        #expect(try problems("{veto: {fact: 更新间隔}}", role: .veto).map(\.what.zh) == ["没有写否决线"])
    }

    // MARK: - The line before

    /// How far a unit has come: 0 nothing, 1 warned, 2 vetoed.
    private func stage(_ rule: String, _ count: Int) throws -> Int {
        let verdict = try judge(
            rule, [Sample.observed("身份证号泄露处数", .number(Decimal128(count)))], role: .veto)
        #expect(!(verdict.isVeto && verdict.warnsOfVeto))
        #expect(verdict.outcome == .scored)
        #expect(verdict.points == .zero)
        return verdict.isVeto ? 2 : verdict.warnsOfVeto ? 1 : 0
    }

    @Test(
        "between the two lines a unit is warned, and more faults never take it back",
        arguments: [
            ("{veto: {fact: 身份证号泄露处数, above: 5, warn: 3}}", [0, 0, 0, 0, 1, 1, 2, 2]),
            ("{veto: {fact: 身份证号泄露处数, at-least: 5, warn: 3}}", [0, 0, 0, 1, 1, 2, 2, 2]),
            ("{veto: {fact: 身份证号泄露处数, at-least: 5}}", [0, 0, 0, 0, 0, 2, 2, 2]),
            (
                "{formula: {when: 身份证号泄露处数 >= 5, warn: 身份证号泄露处数 > 1}}",
                [0, 0, 1, 1, 1, 2, 2, 2]
            ),
        ])
    func warningLine(rule: String, wanted: [Int]) throws {
        #expect(try (0..<8).map { try stage(rule, $0) } == wanted)
    }

    @Test("a warning names the number and both lines")
    func warningReason() throws {
        let verdict = try judge(
            "{veto: {fact: 身份证号泄露处数, at-least: 5, warn: 3}}",
            [Sample.observed("身份证号泄露处数", .number(4))], role: .veto)
        #expect(
            verdict.reason.zh == "身份证号泄露处数 4 处，否决线为达到 5 处，预警线为达到 3 处，未触发否决，已到预警线")
        #expect(
            verdict.reason.en.hasSuffix(
                "vetoed from 5 on, warned from 3 on, not vetoed, but near it"))
    }

    @Test("a unit's own word is enough to warn it: a warning costs nothing")
    func warnedByClaim() throws {
        let verdict = try judge(
            "{veto: {fact: 村居总数, above: 9, warn: 3}}", [Sample.claimed("村居总数", .number(5))],
            role: .veto, acceptsDeclared: true)
        #expect(verdict.warnsOfVeto)
    }

    @Test("a warning condition that nobody can tell leaves the veto decided, and says so")
    func openWarning() throws {
        let verdict = try judge(
            "{formula: {when: 身份证号泄露处数 > 2, warn: 失效链接数 > 5}}",
            [Sample.observed("身份证号泄露处数", .number(1)), Sample.unseen("失效链接数")], role: .veto)
        #expect(verdict.outcome == .scored)
        #expect(!verdict.isVeto && !verdict.warnsOfVeto)
        #expect(verdict.reason.zh.contains("失效链接数 > 5"))
    }

    @Test(
        "a line that can never warn, two lines, or a line of a boolean is refused",
        arguments: [
            ("{veto: {fact: 身份证号泄露处数, above: 3, warn: 3}}", "预警线不低于否决线，永远不会预警"),
            ("{veto: {fact: 身份证号泄露处数, above: 3, at-least: 4}}", "above 和 at-least 只能写一个"),
            ("{veto: {fact: 身份证号泄露处数, warn: 3}}", "没有写否决线"),
            ("{veto: {fact: 渠道可达, warn: 3}}", "“渠道可达”是真假值，不能写数值界限"),
            ("{formula: {when: 身份证号泄露处数 > 2, warn: 1 > 0}}", nil),
        ])
    func refused(rule: String, what: String?) throws {
        let found = try problems(rule, role: .veto).map(\.what.zh)
        #expect(found.count == 1)
        if let what { #expect(found == [what]) }
    }

    @Test("only a veto warns")
    func pointsDoNotWarn() throws {
        #expect(
            try !problems("{formula: {when: 失效链接数 > 2, warn: 失效链接数 > 1}}").isEmpty)
    }

    @Test("vetoes and points keep to their own lists")
    func lists() throws {
        #expect(try problems(rule).map(\.found) == ["veto"])
        #expect(try problems("{pass: {fact: 渠道可达}}", role: .veto).map(\.found) == ["pass"])
        #expect(try problems("{manual: {ask: 有无弄虚作假}}", role: .veto).isEmpty)
    }
}
