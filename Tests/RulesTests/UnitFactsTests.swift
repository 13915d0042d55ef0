import Exact
import Model
import RuleFixtures
import Testing

@testable import Rules

/// One line of the table in ``UnitFacts``.
struct Weighing: Sendable, CustomTestStringConvertible {
    let story: String
    let fact: String
    let facts: [Fact]
    var accepted = false
    var answering = Answering.inTime
    let state: FactReading.State

    var testDescription: String { story }
}

@Suite("Claims and observations are weighed in one place")
struct UnitFactsTests {
    static let timedOut = Wording(zh: "访问超时", en: "timed out")
    static let domains = "标准目录领域数"
    static let villages = "村居总数"

    static let table: [Weighing] = [
        Weighing(
            story: "an observation beats a claim", fact: domains,
            facts: [
                Sample.observed(domains, .number(12)), Sample.claimed(domains, .number(16)),
            ], accepted: true, state: .certain(.number(12))),
        Weighing(
            story: "an observation that a person confirmed counts", fact: domains,
            facts: [Sample.observed(domains, .number(12), certainty: .judged)],
            state: .certain(.number(12))),
        Weighing(
            story: "a suspicion stays one, whatever is claimed", fact: domains,
            facts: [
                Sample.observed(domains, .number(12), certainty: .suspected),
                Sample.claimed(domains, .number(16)),
            ], accepted: true, state: .suspected(.number(12))),
        Weighing(
            story: "an observation that failed leaves an accepted claim", fact: domains,
            facts: [Sample.unseen(domains), Sample.claimed(domains, .number(16))],
            accepted: true, state: .certain(.number(16))),
        Weighing(
            story: "an observation that failed makes a claim no better", fact: domains,
            facts: [Sample.unseen(domains), Sample.claimed(domains, .number(16))],
            state: .unknown(timedOut)),
        Weighing(
            story: "not observed at all, claimed and accepted", fact: domains,
            facts: [Sample.claimed(domains, .number(16))], accepted: true,
            state: .certain(.number(16))),
        Weighing(
            story: "not observed at all, claimed and not accepted", fact: domains,
            facts: [Sample.claimed(domains, .number(16))], state: .claimedOnly(.number(16))),
        Weighing(
            story: "not observed at all: unknown, never the unit's fault", fact: domains,
            facts: [], answering: .never, state: .unknown(RulesWording.notObserved)),
        Weighing(
            story: "only the unit can tell, and its word is accepted", fact: villages,
            facts: [Sample.claimed(villages, .number(10))], accepted: true,
            state: .certain(.number(10))),
        Weighing(
            story: "only the unit can tell, and its word is not accepted", fact: villages,
            facts: [Sample.claimed(villages, .number(10))], state: .claimedOnly(.number(10))),
        Weighing(
            story: "a claim that a person confirmed counts", fact: villages,
            facts: [Sample.claimed(villages, .number(10), certainty: .judged)],
            state: .certain(.number(10))),
        Weighing(
            story: "left out of a submission in time", fact: villages, facts: [],
            state: .unanswered(RulesWording.leftOut)),
        Weighing(
            story: "nothing submitted by the deadline", fact: villages, facts: [],
            answering: .never, state: .unanswered(RulesWording.notSubmitted)),
        Weighing(
            story: "nothing submitted, but the deadline has not passed", fact: villages, facts: [],
            answering: .open, state: .unknown(RulesWording.notYetDue)),
        Weighing(
            story: "a claim after nothing was submitted is no claim", fact: villages,
            facts: [Sample.claimed(villages, .number(10))], accepted: true, answering: .never,
            state: .unanswered(RulesWording.notSubmitted)),
        Weighing(
            story: "a fact the pack does not let units claim", fact: "失效链接数",
            facts: [Sample.claimed("失效链接数", .number(0))], accepted: true,
            state: .unknown(RulesWording.notObserved)),
        Weighing(
            story: "an observation of another type than declared", fact: domains,
            facts: [Sample.observed(domains, .text("十二"))],
            state: .unknown(RulesWording.unfitValue)),
        Weighing(
            story: "a claim of another type than declared is no answer", fact: villages,
            facts: [Sample.claimed(villages, .text("十"))], accepted: true,
            state: .unanswered(RulesWording.leftOut)),
        Weighing(
            story: "two observations that differ", fact: domains,
            facts: [Sample.observed(domains, .number(12)), Sample.observed(domains, .number(13))],
            state: .unknown(RulesWording.conflictingFacts)),
        Weighing(
            story: "the same observation twice", fact: domains,
            facts: [Sample.observed(domains, .number(12)), Sample.observed(domains, .number(12))],
            state: .certain(.number(12))),
    ]

    @Test("a fact comes to what the table says, in any order of facts", arguments: table)
    func weighed(row: Weighing) throws {
        let descriptor = try #require(Sample.declared.first { $0.name == row.fact })
        for facts in [row.facts, row.facts.reversed()] {
            let reading = UnitFacts(facts, answering: row.answering)
                .reading(of: descriptor, acceptingClaims: row.accepted)
            #expect(reading.state == row.state)
        }
    }

    @Test("late claims do not count, and the reading says when they came")
    func late() throws {
        let time = try #require(DateTime("2022-06-30T18:05:00+08:00"))
        let descriptor = try #require(Sample.declared.first { $0.name == Self.villages })
        let reading = UnitFacts(
            [Sample.claimed(Self.villages, .number(10))], answering: .late(time)
        ).reading(of: descriptor, acceptingClaims: true)
        #expect(reading.sentence.zh == "村居总数逾期报送（2022-06-30T18:05:00+08:00）")
        #expect(reading.facts.isEmpty)
    }

    @Test("a claim that differs from what was seen is a contradiction")
    func contradiction() throws {
        let descriptor = try #require(Sample.declared.first { $0.name == Self.domains })
        func contradiction(claiming value: Decimal128) -> Finding.Contradiction? {
            UnitFacts(
                [
                    Sample.claimed(Self.domains, .number(value)),
                    Sample.observed(Self.domains, .number(12)),
                ], answering: .inTime
            ).reading(of: descriptor, acceptingClaims: false).contradiction
        }
        #expect(
            contradiction(claiming: 16)
                == Finding.Contradiction(
                    fact: Self.domains, claimed: .number(16), observed: .number(12)))
        #expect(contradiction(claiming: try number("12.0")) == nil)
    }

    @Test("conflicting facts are named for a notice")
    func conflicts() {
        let known = UnitFacts(
            [
                Sample.observed("b", .number(1)), Sample.observed("b", .number(2)),
                Sample.observed("a", .number(1)), Sample.claimed("a", .number(2)),
            ], answering: .inTime)
        #expect(known.conflicts == ["b"])
    }
}
