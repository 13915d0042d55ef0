import Exact
import Model
import RuleFixtures
import Rules
import Testing

@testable import Scoring

@Suite("What cannot be used is left aside with a notice")
struct InputNoticeTests {
    private func round() throws -> SmallRound {
        var round = SmallRound()
        round.criteria = [try Sample.criterion("{pass: {fact: 渠道可达}}")]
        round.facts = [Sample.observed("渠道可达", .boolean(true))]
        return round
    }

    @Test(
        "a judgement that names nothing the round knows",
        arguments: [
            ("qinge", "1.1.1", "qinge", "是否想写“qinghe”？"),
            ("qinghe", "1.1.11", "1.1.11", "是否想写“1.1.1”？"),
        ])
    func stranger(unit: String, criterion: String, found: String, fix: String) throws {
        var round = try round()
        round.judgements = [
            try SmallRound.judgement(criterion, .points(Points(1)), of: unit, line: 7)
        ]
        let scored = try round.score()
        let notices = scored.notices + scored.units.flatMap(\.notices)
        #expect(notices.map(\.found) == [found])
        #expect(notices.map(\.fix?.zh) == [fix])
        #expect(notices.map(\.place?.line) == [7])
        #expect(scored.units.first?.total == PointRange(Points(100)))
    }

    @Test("two judgements that differ cancel out, two that agree are one")
    func twice() throws {
        var round = try round()
        round.judgements = [
            try SmallRound.judgement("1.1.1", .points(Points(1)), line: 1),
            try SmallRound.judgement("1.1.1", .points(Points(2)), line: 2),
        ]
        let disputed = try round.scoreUnit()
        #expect(disputed.findings.first?.judgement == nil)
        #expect(disputed.notices.map(\.place?.line) == [2])
        round.judgements[1] = try SmallRound.judgement("1.1.1", .points(Points(1)), line: 2)
        let agreed = try round.scoreUnit()
        #expect(agreed.findings.first?.verdict.points == PointRange(Points(1)))
        #expect(agreed.notices.map(\.severity) == [.info])
    }

    @Test("facts and submissions of units the round does not know")
    func unknownUnits() throws {
        var round = try round()
        round.facts.append(Sample.observed("渠道可达", .boolean(true), of: "qinghee"))
        round.submissions = [try SmallRound.submission(of: "xxxxxx")]
        #expect(try round.score().notices.map(\.found) == ["qinghee", "xxxxxx"])
    }

    @Test("facts the pack does not declare, and facts that contradict themselves")
    func oddFacts() throws {
        var round = try round()
        round.facts.append(Sample.observed("渠道可大", .boolean(true)))
        round.facts.append(Sample.observed("渠道可达", .boolean(false)))
        let unit = try round.scoreUnit()
        #expect(unit.notices.map(\.found) == ["渠道可大", "渠道可达"])
        #expect(unit.findings.first?.verdict.outcome == .undetermined)
    }

    @Test("of several submissions the last in time counts")
    func severalSubmissions() throws {
        var round = try round()
        round.submissions = [
            try SmallRound.submission(at: "2022-06-29T08:00:00+08:00", file: "submissions/b.json"),
            try SmallRound.submission(at: "2022-06-28T08:00:00+08:00", file: "submissions/a.json"),
            try SmallRound.submission(at: "2022-07-01T08:00:00+08:00", file: "submissions/c.json"),
        ]
        let unit = try round.scoreUnit()
        #expect(unit.submitted == DateTime("2022-06-29T08:00:00+08:00"))
        #expect(unit.notices.map(\.severity) == [.error])
    }

    @Test("a rule that did not compile awaits review, and the round is still scored")
    func uncompiled() throws {
        var round = try round()
        round.criteria.append(try Sample.criterion("{magic: {fact: 渠道可达}}", id: "1.1.2"))
        let input = try round.input()
        let scored = Scorer.score(
            input, with: RuleBook.compile(pack: input.pack).book, engine: "test")
        let unit = try #require(scored.units.first)
        #expect(unit.findings.map(\.verdict.outcome) == [.scored, .awaitingReview])
        #expect(unit.total == PointRange(Points(50), Points(100)))
    }
}
