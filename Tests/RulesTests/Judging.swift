import Exact
import Model
import RuleFixtures
import Testing

@testable import Rules

/// Compiles `rule` and judges one unit's facts by it.
func judge(
    _ rule: String, _ facts: [Fact], points: Decimal128 = 4, role: RuleRole = .points,
    due: CivilDate? = nil, acceptsDeclared: Bool = false, answering: Answering = .inTime,
    unanswered: Policy.UnansweredRule = .zero, time: TimeBasis? = nil,
    charged: [String: String] = [:]
) throws -> Verdict {
    let criterion = try Sample.criterion(
        rule, points: points, due: due, acceptsDeclared: acceptsDeclared)
    let (compiled, notices) = RuleCatalog.standard.compile(
        criterion, role: role, vocabulary: Sample.vocabulary)
    #expect(!notices.contains { $0.severity == .error })
    let view = FactView(
        of: UnitFacts(facts, answering: answering), for: criterion, rule: try #require(compiled),
        role: role, declared: Sample.vocabulary.facts, unanswered: unanswered,
        time: try time ?? Sample.time(), charged: charged)
    return try #require(compiled).judge(view)
}

/// What is wrong with `rule` when the pack is loaded.
func problems(
    _ rule: String, points: Decimal128 = 4, role: RuleRole = .points, due: CivilDate? = nil
) throws -> [Notice] {
    let criterion = try Sample.criterion(rule, points: points, due: due)
    return RuleCatalog.standard.compile(criterion, role: role, vocabulary: Sample.vocabulary)
        .notices
}

/// Points that are certain.
func certain(_ points: Decimal128) -> PointRange { PointRange(Points(points)) }

/// Points that are still open.
func between(_ low: Decimal128, _ high: Decimal128) -> PointRange {
    PointRange(Points(low), Points(high))
}

/// An exact number from its text.
func number(_ text: String) throws -> Decimal128 { try #require(Decimal128(text)) }
