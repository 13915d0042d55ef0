import Exact
import Model
import RuleFixtures
import Rules
import Testing

@testable import Scoring

/// A round with one small pack, for what the sample round does not show.
struct SmallRound {
    var criteria: [Criterion] = []
    var vetoes: [Criterion] = []
    var units: [Unit] = [SmallRound.unit(Sample.unit)]
    var facts: [Fact] = []
    var submissions: [Submission] = []
    var judgements: [Judgement] = []
    var unanswered = Policy.UnansweredRule.zero
    var notApplicable = Policy.NotApplicableRule.siblings
    var asOf = "2022-07-01T09:00:00+08:00"
    var deadline: String? = "2022-06-30T18:00:00+08:00"

    static let grades = [("优秀", 90), ("良好", 80), ("合格", 60), ("不合格", 0)].map {
        Policy.Grade(name: $0.0, from: Points(Decimal128($0.1)))
    }

    static func unit(_ id: String, group: String = "乡镇") -> Unit {
        Unit(
            id: id, name: id, group: group, home: "http://127.0.0.1/\(id)/", columns: [:],
            place: Place(file: "round.yaml"))
    }

    static func submission(
        of unit: String = Sample.unit, at time: String = "2022-06-28T16:20:00+08:00",
        file: String? = nil
    ) throws -> Submission {
        Submission(
            unit: unit, submitted: try #require(DateTime(time)), claims: [],
            file: file ?? "submissions/\(unit).json", digest: "")
    }

    static func judgement(
        _ criterion: String, _ decision: Judgement.Decision, of unit: String = Sample.unit,
        line: Int = 1
    ) throws -> Judgement {
        Judgement(
            unit: unit, criterion: criterion, decision: decision, assessor: "评审一组",
            time: try #require(DateTime("2022-07-03T10:00:00+08:00")), reason: "材料齐全",
            place: Place(file: "judgements.yaml", line: line))
    }

    func input() throws -> RoundInput {
        let weight = Points.total(criteria.map(\.points))
        let indicator = Indicator(
            id: "1", name: "指标", weight: weight, criteria: criteria, place: Sample.place)
        let start = try #require(CivilDate("2022-02-20"))
        let end = try #require(CivilDate("2022-06-30"))
        let period = try #require(Period(from: start, to: end))
        let share = try #require(Decimal128("0.04"))
        let policy = Policy(
            total: Points(100), weightFloor: share, appraisalShare: share,
            notApplicable: notApplicable, unanswered: unanswered,
            rounding: RoundingPolicy(places: 2, mode: .halfUp), grades: Self.grades)
        let pack = Pack(
            id: "small", version: "1", title: "小指标体系", source: .init(document: "示例"),
            period: period, weightOrigin: .assigned, policy: policy, columns: [],
            facts: Sample.declared, indicators: [indicator], vetoes: vetoes, digest: "")
        let round = Round(
            id: "small", title: "小轮次", organiser: "示例", asOf: try #require(DateTime(asOf)),
            period: period, submissionDeadline: try deadline.map { try #require(DateTime($0)) },
            units: units, digest: "")
        return RoundInput(
            round: round, pack: pack, facts: facts, submissions: submissions,
            judgements: judgements)
    }

    func score() throws -> ScoredRound {
        let input = try input()
        let (book, notices) = RuleBook.compile(pack: input.pack, vetoes: input.round.vetoes)
        #expect(!notices.contains { $0.severity == .error })
        return Scorer.score(input, with: book, engine: "test")
    }

    /// The result of the only unit.
    func scoreUnit() throws -> ScoredUnit { try #require(score().units.first) }
}
