import Exact
import Model
import RuleFixtures
import Testing

@testable import Scoring

@Suite("Re-checks and appeals")
struct ReviewTests {
    private func judged(
        _ points: Int, at time: String, review: ReviewKind? = nil, reason: String = "材料齐全"
    ) throws -> Judgement {
        Judgement(
            unit: Sample.unit, criterion: "1.1", decision: .points(Points(Decimal128(points))),
            assessor: "评审一组", time: try #require(DateTime(time)), reason: reason,
            place: Place(file: "judgements.yaml", line: points + 1), review: review)
    }

    private func finding(_ judgements: [Judgement]) throws -> Finding {
        var round = SmallRound(
            criteria: [try Sample.criterion("{pass: {fact: 渠道可达}}", id: "1.1", points: 4)],
            facts: [Sample.observed("渠道可达", .boolean(false))])
        round.judgements = judgements
        return try #require(round.scoreUnit().findings.first)
    }

    @Test("link the old score, the decision with its reason, and the new score")
    func linked() throws {
        let finding = try finding([
            judged(3, at: "2022-07-06T10:00:00+08:00", review: .appeal, reason: "补充材料属实"),
            judged(2, at: "2022-07-03T10:00:00+08:00"),
        ])
        #expect(finding.verdict.points == PointRange(Points(3)))
        #expect(finding.automatic.points == .zero)
        #expect(finding.judgement?.decision == .points(Points(2)))
        let review = try #require(finding.reviews.first)
        #expect(review.kind == .appeal)
        #expect(review.before.points == PointRange(Points(2)))
        #expect(review.judgement.reason == "补充材料属实")
        #expect(
            finding.verdict.reason.zh
                == "申诉（2022-07-06，原为 2/4 分）：评审一组评定得 3/4 分：补充材料属实")
    }

    @Test("follow one another in time; the last one counts")
    func chain() throws {
        let finding = try finding([
            judged(4, at: "2022-07-09T10:00:00+08:00", review: .appeal),
            judged(1, at: "2022-07-06T10:00:00+08:00", review: .recheck),
        ])
        #expect(finding.judgement == nil)
        #expect(finding.reviews.map(\.kind) == [.recheck, .appeal])
        #expect(finding.reviews.map(\.before.points) == [.zero, PointRange(Points(1))])
        #expect(finding.verdict.points == PointRange(Points(4)))
    }

    @Test("a decision out of range is refused like any other")
    func refused() throws {
        let finding = try finding([
            judged(9, at: "2022-07-06T10:00:00+08:00", review: .appeal)
        ])
        #expect(finding.reviews.isEmpty)
        #expect(finding.verdict.points == .zero)
    }
}
