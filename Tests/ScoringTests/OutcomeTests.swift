import Exact
import Model
import RuleFixtures
import Testing

@testable import Scoring

/// One row of the tables in `OrderOfOperations`.
struct OutcomeRow: Sendable, CustomTestStringConvertible {
    let story: String
    let facts: [Fact]
    var unanswered = Policy.UnansweredRule.zero
    var decision: Judgement.Decision?
    let outcome: Outcome
    let low: Int
    let high: Int

    var testDescription: String { story }
}

@Suite("Which of the four outcomes a criterion comes to")
struct OutcomeTests {
    private static let part = "已设专区村数"
    private static let whole = "标准目录领域数"
    private static let rule = "{proportion: {of: 标准目录领域数, over: 已设专区村数}}"

    /// Table A: two facts, one observed, one claimed and judged where known.
    static let facts: [OutcomeRow] = [
        OutcomeRow(
            story: "all count", facts: [seen(5), confirmed(10)], outcome: .scored, low: 2, high: 2),
        OutcomeRow(
            story: "one is claimed only", facts: [seen(5), said(10)], outcome: .awaitingReview,
            low: 0, high: 4),
        OutcomeRow(
            story: "one is suspected", facts: [suspected(5), confirmed(10)],
            outcome: .awaitingReview, low: 0, high: 4),
        OutcomeRow(
            story: "one is unknown", facts: [Sample.unseen(whole), confirmed(10)],
            outcome: .undetermined, low: 0, high: 4),
        OutcomeRow(
            story: "one is unknown, the other claimed only",
            facts: [Sample.unseen(whole), said(10)], outcome: .undetermined, low: 0, high: 4),
        OutcomeRow(
            story: "one is unanswered", facts: [seen(5)], outcome: .scored, low: 0, high: 0),
        OutcomeRow(
            story: "one is unanswered, the other suspected", facts: [suspected(5)],
            outcome: .scored, low: 0, high: 0),
        OutcomeRow(
            story: "one is unanswered, the other unknown", facts: [Sample.unseen(whole)],
            outcome: .scored, low: 0, high: 0),
        OutcomeRow(
            story: "one is unanswered, left to review", facts: [seen(5)], unanswered: .review,
            outcome: .awaitingReview, low: 0, high: 4),
        OutcomeRow(
            story: "one is unanswered, left to review, the other unknown",
            facts: [Sample.unseen(whole)], unanswered: .review, outcome: .undetermined, low: 0,
            high: 4),
    ]

    /// Table B: what a judgement makes of an automatic verdict.
    static let judgements: [OutcomeRow] = [
        OutcomeRow(
            story: "points close a review", facts: [seen(5), said(10)],
            decision: .points(Points(3)), outcome: .scored, low: 3, high: 3),
        OutcomeRow(
            story: "points close what could not be determined", facts: [Sample.unseen(whole)],
            unanswered: .review, decision: .points(Points(1)), outcome: .scored, low: 1, high: 1),
        OutcomeRow(
            story: "points replace an automatic score", facts: [seen(5), confirmed(10)],
            decision: .points(Points(4)), outcome: .scored, low: 4, high: 4),
        OutcomeRow(
            story: "not applicable replaces an automatic score", facts: [seen(5), confirmed(10)],
            decision: .notApplicable, outcome: .notApplicable, low: 0, high: 0),
        OutcomeRow(
            story: "points above full change nothing", facts: [seen(5), confirmed(10)],
            decision: .points(Points(5)), outcome: .scored, low: 2, high: 2),
        OutcomeRow(
            story: "points below zero change nothing", facts: [seen(5), confirmed(10)],
            decision: .points(Points(-1)), outcome: .scored, low: 2, high: 2),
        OutcomeRow(
            story: "a veto is no decision on points", facts: [seen(5), confirmed(10)],
            decision: .veto(confirmed: true), outcome: .scored, low: 2, high: 2),
    ]

    private static func seen(_ number: Decimal128) -> Fact {
        Sample.observed(whole, .number(number))
    }
    private static func suspected(_ number: Decimal128) -> Fact {
        Sample.observed(whole, .number(number), certainty: .suspected)
    }
    private static func said(_ number: Decimal128) -> Fact {
        Sample.claimed(part, .number(number))
    }
    private static func confirmed(_ number: Decimal128) -> Fact {
        Sample.claimed(part, .number(number), certainty: .judged)
    }

    private func finding(_ row: OutcomeRow) throws -> (Finding, ScoredUnit) {
        var round = SmallRound()
        round.criteria = [try Sample.criterion(Self.rule)]
        round.facts = row.facts
        round.unanswered = row.unanswered
        round.submissions = [try SmallRound.submission()]
        round.judgements = try row.decision.map { [try SmallRound.judgement("1.1.1", $0)] } ?? []
        let unit = try round.scoreUnit()
        return (try #require(unit.findings.first), unit)
    }

    @Test("the facts decide", arguments: facts)
    func automatic(row: OutcomeRow) throws {
        let (finding, unit) = try finding(row)
        #expect(finding.verdict.outcome == row.outcome)
        #expect(
            finding.verdict.points
                == PointRange(Points(Decimal128(row.low)), Points(Decimal128(row.high))))
        #expect(unit.isProvisional == (row.low != row.high))
    }

    @Test("a person decides, and the automatic verdict stays beside it", arguments: judgements)
    func judged(row: OutcomeRow) throws {
        let (finding, unit) = try finding(row)
        var without = row
        without.decision = nil
        let (automatic, _) = try self.finding(without)
        #expect(finding.verdict.outcome == row.outcome)
        #expect(
            finding.verdict.points
                == PointRange(Points(Decimal128(row.low)), Points(Decimal128(row.high))))
        #expect(finding.automatic == automatic.verdict)
        let isRejected = finding.judgement == nil
        #expect(unit.notices.contains { $0.severity == .error } == isRejected)
        if !isRejected { #expect(finding.verdict.reason.zh.hasPrefix("评审一组")) }
    }

    @Test(
        "silence about a duty is no exemption from it",
        arguments: [
            ([], Outcome.scored), ([Sample.claimed("重大行政决策数", .number(0))], .notApplicable),
            ([Sample.claimed("重大行政决策数", .number(1))], .scored),
        ])
    func applicability(facts: [Fact], outcome: Outcome) throws {
        var round = SmallRound()
        round.criteria = [
            try Sample.criterion(
                "{pass: {fact: 渠道可达}}", applies: .atLeast(fact: "重大行政决策数", 1)),
            try Sample.criterion("{pass: {fact: 渠道可达}}", id: "1.1.2", points: 6),
        ]
        round.facts = facts + [Sample.observed("渠道可达", .boolean(true))]
        round.submissions = [try SmallRound.submission()]
        let unit = try round.scoreUnit()
        #expect(unit.findings.first?.verdict.outcome == outcome)
        #expect(unit.findings.first?.facts.count == facts.count + (outcome == .scored ? 1 : 0))
        #expect(unit.total == PointRange(Points(100)))
        if outcome == .notApplicable {
            let reason = unit.findings.first?.verdict.reason.zh
            #expect(reason == "重大行政决策数 0 件（填报），少于 1 件，不适用")
        }
    }

    @Test(
        "a condition exempts only where it is known not to be met",
        arguments: [
            ([], Outcome.scored),
            ([Sample.claimed("重大行政决策数", .number(0))], .notApplicable),
            ([Sample.claimed("村居总数", .number(2))], .scored),
            (
                [
                    Sample.claimed("重大行政决策数", .number(3)),
                    Sample.claimed("村居总数", .number(2)),
                ], .scored
            ),
        ])
    func condition(facts: [Fact], outcome: Outcome) throws {
        let text = Setting(.scalar("重大行政决策数 >= 1 and 村居总数 > 0"), at: Sample.place)
        var round = SmallRound()
        round.criteria = [
            try Sample.criterion("{pass: {fact: 渠道可达}}", applies: .condition(text)),
            try Sample.criterion("{pass: {fact: 渠道可达}}", id: "1.1.2", points: 6),
        ]
        round.facts = facts + [Sample.observed("渠道可达", .boolean(true))]
        round.submissions = [try SmallRound.submission()]
        let finding = try #require(try round.scoreUnit().findings.first)
        #expect(finding.verdict.outcome == outcome)
        if outcome == .notApplicable {
            #expect(
                finding.verdict.reason.zh
                    == "村居总数未填报，重大行政决策数 0 件（填报），不符合“重大行政决策数 >= 1 and 村居总数 > 0”，不适用")
        }
    }

    @Test("a claim after the deadline counts neither for points nor for exemption")
    func late() throws {
        var round = SmallRound()
        round.criteria = [
            try Sample.criterion(
                "{proportion: {of: 已设专区村数, full-at: 2}}", acceptsDeclared: true,
                applies: .atLeast(fact: "重大行政决策数", 1))
        ]
        round.facts = [
            Sample.claimed("重大行政决策数", .number(0)), Sample.claimed("已设专区村数", .number(2)),
        ]
        round.submissions = [try SmallRound.submission(at: "2022-06-30T18:00:01+08:00")]
        let unit = try round.scoreUnit()
        #expect(unit.findings.first?.verdict.outcome == .scored)
        #expect(unit.total == .zero)
        #expect(unit.submitted == nil)
        #expect(unit.notices.map(\.what.zh) == ["逾期报送，所填内容不计分"])
    }

    @Test("nothing is overdue before the deadline, or without one", arguments: [true, false])
    func notYetDue(hasDeadline: Bool) throws {
        var round = SmallRound()
        round.criteria = [try Sample.criterion("{manual: {reads: [机制材料], ask: 核}}")]
        round.asOf = "2022-06-30T17:59:59+08:00"
        if !hasDeadline { round.deadline = nil }
        #expect(try round.scoreUnit().findings.first?.verdict.outcome == .awaitingReview)
    }

    @Test(
        "the deadline itself is still in time, and once it has come silence is overdue",
        arguments: [
            ("2022-06-30T18:00:00+08:00", true), ("2022-06-30T10:00:00Z", true),
            ("2022-06-30T18:00:01+08:00", false),
        ])
    func deadline(submitted: String, isInTime: Bool) throws {
        var round = SmallRound()
        round.criteria = [try Sample.criterion("{manual: {reads: [机制材料], ask: 核}}")]
        round.asOf = "2022-06-30T18:00:00+08:00"
        round.facts = [Sample.claimed("机制材料", .text("附件1"))]
        #expect(try round.scoreUnit().findings.first?.verdict.points == .zero)
        round.submissions = [try SmallRound.submission(at: submitted)]
        let unit = try round.scoreUnit()
        #expect((unit.submitted != nil) == isInTime)
        #expect(unit.findings.first?.verdict.outcome == (isInTime ? .awaitingReview : .scored))
    }
}
