import Exact
import Model
import RuleFixtures
import Rules
import Seeded
import Testing

@testable import Scoring

/// A random round of a random pack, and the same round as `Tests/Reference/aggregate.py` reads it:
/// what each rule comes to and how each condition stands, without any fact.
struct ReferenceRound {
    /// The round as the engine reads it.
    private(set) var input: RoundInput
    /// The round as the reference reads it.
    let json: [String: Any]
    /// The weights it is to be added up by.
    let weights: Weights

    init(seed: UInt64) throws {
        var maker = ReferenceMaker(seed: seed)
        let (input, json) = try maker.make()
        self.input = input
        let (weights, weightsJSON) = try maker.weights(of: input.pack)
        self.weights = weights
        self.json = json.merging(["weights": weightsJSON]) { $1 }
    }
}

/// Makes a random round.
struct ReferenceMaker {
    var random: SeededGenerator
    var facts: [FactDescriptor] = []
    /// The criteria with what the reference is told of them, by unit and id.
    var plans: [CriterionPlan] = []
    var notApplicable = Policy.NotApplicableRule.siblings
    var unanswered = Policy.UnansweredRule.zero

    init(seed: UInt64) {
        random = SeededGenerator(seed: seed)
    }

    mutating func chance(_ part: Int, of whole: Int) -> Bool {
        Int.random(in: 0..<whole, using: &random) < part
    }

    mutating func pick<Value>(_ values: [Value]) throws -> Value {
        try #require(values.randomElement(using: &random))
    }

    mutating func number(_ range: ClosedRange<Int>) -> Int { .random(in: range, using: &random) }

    /// Tenths of a point as text, for example `2.5`.
    static func tenths(_ count: Int) -> String {
        let sign = count < 0 ? "-" : ""
        return "\(sign)\(abs(count) / 10).\(abs(count) % 10)"
    }

    static func points(_ count: Int) throws -> Points {
        Points(try #require(Decimal128(count, exponent: -1)))
    }

    /// Declares a fact and gives its name.
    mutating func declare(_ prefix: String, _ type: FactType, claimed: Bool) -> String {
        let name = "\(prefix)\(facts.count)"
        facts.append(Sample.declare(name, type, crawled: !claimed, claimed: claimed))
        return name
    }

    mutating func make() throws -> (RoundInput, [String: Any]) {
        notApplicable = try pick(Policy.NotApplicableRule.allCases)
        unanswered = try pick(Policy.UnansweredRule.allCases)
        var nodes: [(Indicator, [String: Any])] = []
        for index in 1...number(1...3) {
            nodes.append(try node("\(index)", level: 1))
        }
        let bonus = chance(1, of: 2) ? try self.bonus(nodes.map(\.0)) : nil
        let veto = declare("否决", .boolean, claimed: false)
        let vetoes = [
            try Sample.criterion("{veto: {fact: \(veto)}}", id: "V1", points: 0)
        ]
        let (policy, policyJSON) = try policy()
        let (groups, groupsJSON) = try groups(of: nodes.map(\.0))
        let pack = try pack(
            nodes.map(\.0), vetoes: vetoes, groups: groups, bonus: bonus?.0, policy: policy)
        var units: [Unit] = []
        var found: [Fact] = []
        var judgements: [Judgement] = []
        var unitsJSON: [[String: Any]] = []
        for index in 1...number(1...4) {
            let unit = SmallRound.unit("u\(index)", group: chance(2, of: 3) ? "甲组" : "乙组")
            units.append(unit)
            var answers: [String: Any] = [:]
            for plan in plans {
                let (facts, decision, answer) = try plan.instance(of: unit.id, &self)
                found += facts
                judgements +=
                    try decision.map {
                        [try SmallRound.judgement(plan.id, $0, of: unit.id)]
                    } ?? []
                let (reviews, reviewed) = try reviews(of: plan, for: unit.id)
                judgements += reviews
                answers[plan.id] = answer.merging(["reviews": reviewed]) { $1 }
            }
            var json: [String: Any] = [
                "id": unit.id, "group": unit.group, "criteria": answers,
            ]
            switch number(0...9) {
            case 0:
                found.append(Sample.observed(veto, .boolean(true), of: unit.id))
                json["vetoed"] = true
            case 1:
                found.append(Sample.unseen(veto, of: unit.id))
                json["vetoOpen"] = true
            default: found.append(Sample.observed(veto, .boolean(false), of: unit.id))
            }
            unitsJSON.append(json)
        }
        let composite = try composite(of: units.map(\.id))
        let submissions = try units.map { try SmallRound.submission(of: $0.id) }
        let round = Round(
            id: "random", title: "随机轮次", organiser: "示例",
            asOf: try #require(DateTime("2022-07-01T09:00:00+08:00")), period: pack.period,
            submissionDeadline: DateTime("2022-06-30T18:00:00+08:00"),
            units: units, composite: composite?.0, digest: "")
        var json: [String: Any] = [
            "policy": policyJSON, "nodes": nodes.map(\.1), "units": unitsJSON,
            "groups": groupsJSON,
        ]
        if let bonus { json["bonus"] = bonus.1 }
        if let composite { json["composite"] = composite.1 }
        return (
            RoundInput(
                round: round, pack: pack, facts: found.shuffled(using: &random),
                submissions: submissions, judgements: judgements), json
        )
    }

    private func pack(
        _ indicators: [Indicator], vetoes: [Criterion], groups: [GroupWeights], bonus: Bonus?,
        policy: Policy
    ) throws -> Pack {
        let start = try #require(CivilDate("2022-01-01"))
        let end = try #require(CivilDate("2022-06-30"))
        return Pack(
            id: "random", version: "1", title: "随机指标体系", source: .init(document: "示例"),
            period: try #require(Period(from: start, to: end)), weightOrigin: .assigned,
            policy: policy, columns: [], facts: facts, indicators: indicators, vetoes: vetoes,
            groups: groups, bonus: bonus, digest: "")
    }

    /// Sometimes one of the two groups has weights of its own.
    private mutating func groups(
        of nodes: [Indicator]
    ) throws -> ([GroupWeights], [String: [String: String]]) {
        guard chance(1, of: 3) else { return ([], [:]) }
        let named = (nodes + nodes.flatMap(\.children)).filter { _ in chance(1, of: 2) }
        var json: [String: String] = [:]
        let weights = try named.map { node in
            let tenths = number(1...400)
            json[node.id] = Self.tenths(tenths)
            return GroupWeights.Weight(indicator: node.id, points: try Self.points(tenths))
        }
        return ([GroupWeights(group: "乙组", weights: weights)], ["乙组": json])
    }

    private mutating func policy() throws -> (Policy, [String: Any]) {
        let places = number(0...3)
        let passLine = try pick(["0.6", "0.55"])
        let lines: [(String, Int, String?)] = [
            ("优秀", 90, nil), ("先进", 50, "0.25"), ("合格", 50, nil), ("不合格", 0, nil),
        ]
        let bySharing = chance(1, of: 2)
        let vetoed = chance(1, of: 3) ? "59" : nil
        let grades = lines.filter { bySharing || $0.2 == nil }
        let policy = Policy(
            total: Points(100), weightFloor: try #require(Decimal128("0.04")),
            appraisalShare: try #require(Decimal128("0.04")),
            passLine: try #require(Decimal128(passLine)), notApplicable: notApplicable,
            unanswered: unanswered,
            vetoedTotal: vetoed.flatMap { Decimal128($0) }.map { Points($0) },
            rounding: RoundingPolicy(places: places, mode: .halfUp),
            grades: grades.map {
                Policy.Grade(
                    name: $0.0, from: Points(Decimal128($0.1)), top: $0.2.flatMap { Decimal128($0) }
                )
            })
        var json: [String: Any] = [
            "total": "100", "notApplicable": notApplicable.rawValue,
            "unanswered": unanswered.rawValue, "places": places, "passLine": passLine,
            "appraisalShare": "0.04",
            "grades": grades.map { grade in
                var json: [String: Any] = ["name": grade.0, "from": "\(grade.1)"]
                json["top"] = grade.2
                return json
            },
        ]
        json["vetoedTotal"] = vetoed
        return (policy, json)
    }

    private mutating func node(_ id: String, level: Int) throws -> (Indicator, [String: Any]) {
        var json: [String: Any] = ["id": id]
        var children: [Indicator] = []
        var criteria: [Criterion] = []
        if level < 3, chance(1, of: 2) {
            var parts: [[String: Any]] = []
            for index in 1...number(1...3) {
                let (child, part) = try node("\(id).\(index)", level: level + 1)
                children.append(child)
                parts.append(part)
            }
            json["children"] = parts
        } else {
            var parts: [[String: Any]] = []
            for index in 1...number(1...3) {
                let plan = try CriterionPlan("\(id).\(index)", below: id, &self)
                plans.append(plan)
                criteria.append(plan.criterion)
                parts.append(plan.json)
            }
            json["criteria"] = parts
        }
        let sum = Points.total(children.map(\.weight) + criteria.map(\.points))
        var (weight, misfit) = (sum, Misfit.error)
        if chance(1, of: 3) {
            misfit = try pick([.scale, .cap])
            let tenths = misfit == .cap ? number(1...9) : number(1...25)
            weight = try #require(sum.share(Decimal128(tenths), of: 10))
        }
        json["weight"] = weight.amount.plain
        json["misfit"] = misfit.rawValue
        return (
            Indicator(
                id: id, name: id, weight: weight, misfit: misfit, children: children,
                criteria: criteria, place: Sample.place), json
        )
    }

    private mutating func bonus(_ nodes: [Indicator]) throws -> (Bonus, [String: Any]) {
        var json: [String: Any] = [:]
        var criteria: [Criterion] = []
        var parts: [[String: Any]] = []
        for index in 1...number(1...3) {
            let plan = try CriterionPlan("B\(index)", below: nil, &self)
            plans.append(plan)
            criteria.append(plan.criterion)
            parts.append(plan.json)
        }
        json["criteria"] = parts
        var cap: Points?
        if chance(1, of: 2) {
            let tenths = number(1...80)
            cap = try Self.points(tenths)
            json["cap"] = Self.tenths(tenths)
        }
        var entry: Bonus.Entry?
        if chance(1, of: 2) {
            let (line, isAbove) = (number(0...600), chance(1, of: 2))
            let all = nodes.flatMap(\.withDescendants).map(\.id)
            let of = chance(1, of: 2) ? all.filter { _ in chance(1, of: 3) } : []
            entry = Bonus.Entry(line: try Self.points(line), isAbove: isAbove, of: of)
            json["entry"] =
                ["line": Self.tenths(line), "above": isAbove, "of": of] as [String: Any]
        }
        return (Bonus(criteria: criteria, cap: cap, entry: entry), json)
    }
}

extension Indicator {
    fileprivate var withDescendants: [Indicator] { [self] + children.flatMap(\.withDescendants) }
}
