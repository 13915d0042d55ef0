import Exact
import Model

/// What one unit adds to the figures over all units, worked out beside those of others.
struct UnitTally: Sendable {
    /// What the unit scored at a node or a criterion.
    struct Score: Sendable {
        let id: String
        let isCriterion: Bool
        let points: PointRange
        let full: Points
        let lost: Points
    }

    /// A wanted element that is missing, by the criterion that wants it.
    struct Missing: Sendable {
        let criterion: String
        let element: String
        /// Whether the public edition tells of it.
        let isPublic: Bool
        let isInternal: Bool
    }

    let standing: UnitStanding
    private(set) var scores: [Score] = []
    private(set) var missing: [Missing] = []
    /// The names of the facts that were seen, and that were handed in.
    private(set) var observed: Set<String> = []
    private(set) var claimed: Set<String> = []

    init(of figures: UnitFigures) {
        standing = UnitStanding(of: figures)
        for node in figures.unit.indicators { add(node, figures) }
        for finding in figures.losses { addMissing(finding) }
        for finding in figures.unit.allFindings {
            for fact in finding.facts {
                if fact.origin == .observed { observed.insert(fact.name) }
                if fact.origin == .claimed { claimed.insert(fact.name) }
            }
        }
    }

    /// Adds a node and all below it, and returns what is lost there for certain.
    @discardableResult
    private mutating func add(_ node: ScoredIndicator, _ unit: UnitFigures) -> Points {
        var lost = Points.zero
        for child in node.children { lost = lost + add(child, unit) }
        for finding in node.findings {
            let gain = unit.gain(from: finding) ?? .zero
            lost = lost + gain
            guard Standing(finding) != .notApplicable else { continue }
            scores.append(
                Score(
                    id: finding.criterion.id, isCriterion: true, points: finding.points,
                    full: finding.criterion.points, lost: gain))
        }
        if let points = unit.comparable(node) {
            scores.append(
                Score(
                    id: node.indicator.id, isCriterion: false, points: points,
                    full: node.indicator.weight, lost: lost))
        }
        return lost
    }

    private mutating func addMissing(_ finding: Finding) {
        let inside = Shortfall.missing(in: finding)
        let isShown = EvaluationFigures.isShown(finding, .public)
        let outside =
            isShown ? Shortfall.missing(in: EvaluationFigures.shown(finding, .public)) : []
        for element in inside + outside.filter({ !inside.contains($0) }) {
            missing.append(
                Missing(
                    criterion: finding.criterion.id, element: element,
                    isPublic: outside.contains(element), isInternal: inside.contains(element)))
        }
    }
}
