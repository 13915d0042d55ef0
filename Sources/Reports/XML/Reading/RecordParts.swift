import Exact
import Model

/// What the units of a record refer to: the pack's criteria and nodes, by their ids.
struct RecordParts {
    let pack: Pack
    let vetoes: [Criterion]
    private let criteria: [String: Criterion]

    init(pack: Pack, vetoes: [Criterion]) {
        self.pack = pack
        self.vetoes = vetoes
        let all = pack.vetoes + vetoes + pack.pointCriteria
        criteria = Dictionary(all.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// A unit with its result; where copies of its pages lie is added to `copies`.
    func unit(
        _ element: RecordElement, copies: inout [Evidence: String]
    ) throws(RejectedInput) -> ScoredUnit {
        let result = try element.required("result")
        let facts = try element.facts(copies: &copies)
        let unit = try element.unit()
        let tree = pack.indicators(for: unit.group)
        return ScoredUnit(
            unit: unit,
            indicators: try element.required("nodes").each("node") { node throws(RejectedInput) in
                try self.node(node, among: tree, unit.id, facts)
            },
            total: try result.required("total").range(), steps: try result.steps(),
            vetoes: try findings(in: try element.required("vetoes"), unit.id, facts),
            bonus: try bonus(element.child("bonus"), unit.id, facts), grades: try grades(result),
            rank: try result.child("rank")?.rank(),
            contribution: try result.child("contribution")?.range(),
            submitted: try element.optionalValue("submitted") { DateTime($0) },
            notices: try element.notices())
    }

    private func grades(_ result: RecordElement) throws(RejectedInput) -> ScoredUnit.Grades? {
        guard let grade = result.child("grade") else { return nil }
        func named(_ attribute: String) throws(RejectedInput) -> Policy.Grade {
            let name = try grade.attribute(attribute)
            guard let known = pack.policy.grades.first(where: { $0.name == name }) else {
                throw grade.rejected(
                    found: CleanText.shown(name, limit: 80),
                    wanted: pack.policy.grades.map(\.name).joined(separator: ", "),
                    because: RecordWording.grade)
            }
            return known
        }
        return ScoredUnit.Grades(lowest: try named("lowest"), highest: try named("highest"))
    }

    private func bonus(
        _ element: RecordElement?, _ unit: String, _ facts: [String: Fact]
    ) throws(RejectedInput) -> ScoredBonus? {
        guard let element, let base = try element.required("base").range(),
            let points = try element.required("points").range()
        else { return nil }
        return ScoredBonus(
            base: base, findings: try findings(in: element, unit, facts), points: points)
    }

    /// A node with what it came to; its maximum is the weight it has for the unit's group.
    private func node(
        _ element: RecordElement, among nodes: [Indicator], _ unit: String, _ facts: [String: Fact]
    ) throws(RejectedInput) -> ScoredIndicator {
        let id = try element.attribute("ref")
        guard let known = nodes.first(where: { $0.id == id }) else {
            throw element.rejected(
                found: CleanText.shown(id, limit: 80),
                wanted: nodes.map(\.id).joined(separator: ", "), because: RecordWording.indicator)
        }
        let points = try element.required("points")
        let weight = try points.points("maximum")
        let indicator =
            weight == known.weight
            ? known
            : Indicator(
                id: known.id, name: known.name, weight: weight, misfit: known.misfit,
                children: known.children, criteria: known.criteria, place: known.place)
        return ScoredIndicator(
            indicator: indicator, points: try points.range(),
            children: try element.each("node") { child throws(RejectedInput) in
                try node(child, among: known.children, unit, facts)
            },
            findings: try findings(in: element, unit, facts), steps: try element.steps())
    }

    private func findings(
        in element: RecordElement, _ unit: String, _ facts: [String: Fact]
    ) throws(RejectedInput) -> [Finding] {
        try element.each("finding") { finding throws(RejectedInput) in
            try self.finding(finding, unit, facts)
        }
    }

    private func finding(
        _ element: RecordElement, _ unit: String, _ facts: [String: Fact]
    ) throws(RejectedInput) -> Finding {
        let id = try element.attribute("criterion")
        guard let criterion = criteria[id] else {
            throw element.rejected(
                found: CleanText.shown(id, limit: 80), wanted: "criterion",
                because: RecordWording.criterion)
        }
        let verdict = try element.required("verdict").verdict()
        let read = try element.required("reads").each("read") { read throws(RejectedInput) in
            let id = try read.attribute("fact")
            guard let fact = facts[id] else {
                throw read.rejected(
                    found: CleanText.shown(id, limit: 80), wanted: "fact",
                    because: RecordWording.fact)
            }
            return fact
        }
        return Finding(
            criterion: criterion, verdict: verdict,
            automatic: try element.child("automatic")?.verdict() ?? verdict,
            judgement: try element.child("judgement")?.judgement(of: unit, id),
            reviews: try element.each("review") { review throws(RejectedInput) in
                Finding.Review(
                    try review.required("judgement").judgement(of: unit, id),
                    try review.value("kind") { ReviewKind(rawValue: $0) },
                    before: try review.required("before").verdict())
            }, facts: read,
            contradictions: try element.each("contradiction") { clash throws(RejectedInput) in
                Finding.Contradiction(
                    fact: try clash.attribute("fact"),
                    claimed: try clash.required("claimed").factValue(),
                    observed: try clash.required("observed").factValue())
            })
    }
}
