import Exact
import Model
import RuleFixtures
import Testing

@testable import Scoring

/// What stands around the tree: reviews, composites, other weights.
extension ReferenceMaker {
    /// Now and then one or two reviews, the later of which may stand first.
    mutating func reviews(
        of plan: CriterionPlan, for unit: String
    ) throws -> ([Judgement], [[String: Any]]) {
        guard chance(1, of: 15) else { return ([], []) }
        var judgements: [Judgement] = []
        var json: [[String: Any]] = []
        for hour in [14, 11].prefix(number(1...2)) {
            let isSetAside = chance(1, of: 4)
            let tenths = number(plan.floor...plan.full)
            json.append([
                "time": hour, "judged": isSetAside ? "notApplicable" : Self.tenths(tenths),
            ])
            judgements.append(
                Judgement(
                    unit: unit, criterion: plan.id,
                    decision: isSetAside ? .notApplicable : .points(try Self.points(tenths)),
                    assessor: "复核组",
                    time: try #require(DateTime("2022-07-06T\(hour):00:00+08:00")),
                    reason: "补充材料", place: Place(file: "judgements.yaml", line: hour),
                    review: try pick(ReviewKind.allCases)))
        }
        return (judgements, json)
    }

    /// Sometimes a composite of two or three parts over some of the units.
    mutating func composite(of units: [String]) throws -> (Composite, [String: Any])? {
        guard chance(1, of: 2) else { return nil }
        let parts = try (0..<number(2...3)).map { index in
            Composite.Part(
                name: "部分\(index)", share: try Self.points(number(1...60)).amount)
        }
        let subjects = (0..<number(1...3)).map { index in
            Composite.Subject(
                name: "对象\(index)",
                units: parts.map { _ in units.filter { _ in chance(1, of: 3) } })
        }
        let json: [String: Any] = [
            "parts": parts.map { ["name": $0.name, "share": $0.share.plain] },
            "subjects": subjects.map { ["name": $0.name, "units": $0.units] as [String: Any] },
        ]
        return (Composite(parts: parts, subjects: subjects), json)
    }

    /// The pack's own weights, or others for some of the nodes and criteria.
    mutating func weights(of pack: Pack) throws -> (Weights, [String: [String: String]]) {
        var weights = Weights()
        var json: [String: [String: String]] = ["indicators": [:], "criteria": [:]]
        guard chance(1, of: 2) else { return (weights, json) }
        func walk(_ node: Indicator) throws {
            if chance(1, of: 3) {
                let tenths = number(1...300)
                weights.set(indicator: node.id, to: try Self.points(tenths))
                json["indicators"]?[node.id] = Self.tenths(tenths)
            }
            for criterion in node.criteria where chance(1, of: 3) {
                let tenths = number(1...100)
                weights.set(criterion: criterion.id, to: try Self.points(tenths))
                json["criteria"]?[criterion.id] = Self.tenths(tenths)
            }
            try node.children.forEach(walk)
        }
        try pack.indicators.forEach(walk)
        return (weights, json)
    }
}
