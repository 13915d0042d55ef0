import Exact
import Model
import RuleFixtures
import Testing

/// A random criterion with modifiers, and how facts make its rule and its conditions come out.
struct CriterionPlan {
    /// What the rule gives points by.
    private enum Kind {
        /// A number that is the points.
        case number
        /// A yes or no; the points, in tenths, where it is no.
        case pass(otherwise: Int)
    }

    /// A modifier with a condition, and the fact that decides it.
    private struct Switch {
        let fact: String
        let isClaimed: Bool
    }

    let id: String
    let criterion: Criterion
    /// As the reference reads it.
    let json: [String: Any]
    private let kind: Kind
    private let fact: String
    private let isClaimed: Bool
    private let applies: String
    let full: Int
    let floor: Int
    /// In the order of the file.
    private let switches: [Switch]

    init(_ id: String, below branch: String?, _ maker: inout ReferenceMaker) throws {
        self.id = id
        full = maker.number(1...80)
        floor = maker.chance(1, of: 4) ? -maker.number(1...50) : 0
        isClaimed = maker.chance(1, of: 3)
        applies = maker.declare("适用数", .number, claimed: false)
        let rule: String
        if maker.chance(1, of: 2) {
            kind = .number
            fact = maker.declare("分", .number, claimed: isClaimed)
            rule = "formula: {points: \(fact)}"
        } else {
            let otherwise = maker.number(floor...full - 1)
            kind = .pass(otherwise: otherwise)
            fact = maker.declare("达标", .boolean, claimed: isClaimed)
            rule = "pass: {fact: \(fact), else: \(ReferenceMaker.tenths(otherwise))}"
        }
        var modifiers: [(text: String, json: [[String: Any]])] = []
        var switches: [[Switch]] = []
        for key in ["once", "aggravate", "loss-cap", "cap", "note", "ceiling", "halve", "void"]
        where maker.chance(1, of: 5) {
            let (text, parts, own) = try Self.modifier(
                key, full: full, floor: floor, branch: branch, &maker)
            modifiers.append((text, parts))
            switches.append(own)
        }
        let order = modifiers.indices.shuffled(using: &maker.random)
        var texts = order.map { modifiers[$0].text } + [rule]
        self.switches = order.flatMap { switches[$0] }
        var json: [String: Any] = [
            "id": id, "points": ReferenceMaker.tenths(full),
            "modifiers": order.flatMap { modifiers[$0].json },
        ]
        if floor < 0 {
            texts.append("below-zero: \(ReferenceMaker.tenths(-floor))")
            json["belowZero"] = ReferenceMaker.tenths(-floor)
        }
        self.json = json
        texts.shuffle(using: &maker.random)
        criterion = try Sample.criterion(
            "{\(texts.joined(separator: ", "))}", id: id,
            points: try #require(Decimal128(full, exponent: -1)),
            acceptsDeclared: maker.chance(1, of: 2), applies: .atLeast(fact: applies, 1))
    }

    // MARK: Modifiers

    private static func modifier(
        _ key: String, full: Int, floor: Int, branch: String?, _ maker: inout ReferenceMaker
    ) throws -> (text: String, json: [[String: Any]], switches: [Switch]) {
        func tenths(_ most: Int) -> String {
            ReferenceMaker.tenths(Int.random(in: 1...max(1, most), using: &maker.random))
        }
        switch key {
        case "once":
            let name = try maker.pick(["甲", "乙"])
            return ("once: \(name)", [["key": key, "name": name]], [])
        case "loss-cap", "cap":
            let value = tenths(key == "cap" ? full : full - floor)
            return ("\(key): \(value)", [["key": key, "value": value]], [])
        case "aggravate":
            let items = try (0..<maker.number(1...2)).map { _ in
                let own = switchFact(&maker)
                let (name, value) =
                    maker.chance(1, of: 2)
                    ? ("deduct", tenths(30)) : ("times", try maker.pick(["2", "1.5", "3"]))
                return (
                    "{when: \(own.fact), \(name): \(value)}",
                    ["key": key, name: value] as [String: Any], own
                )
            }
            return (
                "aggravate: [\(items.map(\.0).joined(separator: ", "))]", items.map(\.1),
                items.map(\.2)
            )
        case "note":
            let own = switchFact(&maker)
            let worth = try maker.pick(["80%", "33.3%", tenths(full)])
            return (
                "note: {when: \(own.fact), worth: \(worth)}", [["key": key, "worth": worth]],
                [own]
            )
        case "ceiling":
            let isAlways = maker.chance(1, of: 5)
            let own = isAlways ? [] : [switchFact(&maker)]
            let at = try maker.pick(["pass-line", "66.7%", "0", "45%"])
            let isBefore = maker.chance(1, of: 3)
            var json: [String: Any] = ["key": key, "at": at, "always": isAlways]
            if isBefore { json["count"] = "before" }
            let parts =
                own.map { "when: \($0.fact)" } + ["at: \(at)"]
                + (isBefore ? ["count: before"] : [])
            return ("ceiling: {\(parts.joined(separator: ", "))}", [json], own)
        case "halve":
            let own = switchFact(&maker)
            return ("halve: {when: \(own.fact)}", [["key": key]], [own])
        default:
            let own = switchFact(&maker)
            var json: [String: Any] = ["key": key]
            var text = "when: \(own.fact)"
            if let branch, maker.chance(1, of: 2) {
                // The indicator it stands in, or one above.
                let above = maker.chance(1, of: 2) ? branch : String(branch.prefix(1))
                json["branch"] = above
                text += ", branch: \(above)"
            }
            return ("void: {\(text)}", [json], [own])
        }
    }

    private static func switchFact(_ maker: inout ReferenceMaker) -> Switch {
        let isClaimed = maker.chance(1, of: 3)
        return Switch(
            fact: maker.declare("情形", .boolean, claimed: isClaimed), isClaimed: isClaimed)
    }

    // MARK: Facts

    /// Facts of one unit, a decision, and what the reference is told.
    func instance(
        of unit: String, _ maker: inout ReferenceMaker
    ) throws -> (facts: [Fact], decision: Judgement.Decision?, json: [String: Any]) {
        var facts: [Fact] = []
        var (outcome, range, isSilent) = try points(of: unit, &maker, &facts)
        if maker.chance(1, of: 8) {
            facts.append(Sample.observed(applies, .number(0), of: unit))
            outcome = "notApplicable"
        }
        let answers = switches.map { answer($0, of: unit, &maker, &facts) }
        var json: [String: Any] = [
            "outcome": outcome, "low": ReferenceMaker.tenths(range.lowerBound),
            "high": ReferenceMaker.tenths(range.upperBound), "silent": isSilent,
            "conditions": answers,
        ]
        switch maker.number(0...19) {
        case 0:
            json["judged"] = "notApplicable"
            return (facts, .notApplicable, json)
        case 1:
            let tenths = maker.number(floor...full)
            json["judged"] = ReferenceMaker.tenths(tenths)
            return (facts, .points(try ReferenceMaker.points(tenths)), json)
        default: return (facts, nil, json)
        }
    }

    private func points(
        of unit: String, _ maker: inout ReferenceMaker, _ facts: inout [Fact]
    ) throws -> (outcome: String, range: ClosedRange<Int>, isSilent: Bool) {
        let tenths: Int
        let open: ClosedRange<Int>
        let value: FactValue
        switch kind {
        case .number:
            tenths = maker.number(floor...full)
            open = floor...full
            value = .number(try #require(Decimal128(tenths, exponent: -1)))
        case .pass(let otherwise):
            let passes = maker.chance(1, of: 2)
            tenths = passes ? full : otherwise
            open = otherwise...full
            value = .boolean(passes)
        }
        let state = maker.number(0...5)
        if isClaimed {
            guard state > 0 else {
                // Silence, which is what the pack says.
                return maker.unanswered == .zero
                    ? ("scored", 0...0, true) : ("awaitingReview", open, false)
            }
            facts.append(Sample.claimed(fact, value, of: unit))
            return criterion.acceptsDeclared
                ? ("scored", tenths...tenths, false) : ("awaitingReview", open, false)
        }
        switch state {
        case 0:
            facts.append(Sample.unseen(fact, of: unit))
            return ("undetermined", open, false)
        case 1:
            facts.append(Sample.observed(fact, value, certainty: .suspected, of: unit))
            return ("awaitingReview", open, false)
        default:
            facts.append(Sample.observed(fact, value, of: unit))
            return ("scored", tenths...tenths, false)
        }
    }

    private func answer(
        _ one: Switch, of unit: String, _ maker: inout ReferenceMaker, _ facts: inout [Fact]
    ) -> String {
        let holds = maker.chance(1, of: 2)
        let state = maker.number(0...5)
        if one.isClaimed {
            guard state > 0 else {
                return maker.unanswered == .zero ? "silent" : "awaitingReview"
            }
            facts.append(Sample.claimed(one.fact, .boolean(holds), of: unit))
            guard criterion.acceptsDeclared else { return "awaitingReview" }
            return holds ? "claimed" : "unmet"
        }
        switch state {
        case 0:
            facts.append(Sample.unseen(one.fact, of: unit))
            return "undetermined"
        case 1:
            facts.append(
                Sample.observed(one.fact, .boolean(holds), certainty: .suspected, of: unit))
            return "awaitingReview"
        default:
            facts.append(Sample.observed(one.fact, .boolean(holds), of: unit))
            return holds ? "met" : "unmet"
        }
    }
}
