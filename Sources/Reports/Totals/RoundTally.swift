import Model

/// Figures over all units that need each unit's details once.
struct RoundTally: Sendable {
    /// Wanted elements and in how many units they are missing.
    struct Missing: Sendable {
        var inside = 0
        var outside = 0
    }

    private var nodes: [String: ScoreRate] = [:]
    private var criteria: [String: ScoreRate] = [:]
    private var missing: [String: [String: Missing]] = [:]
    /// The names of the facts that were seen, and that were handed in.
    private(set) var observed: Set<String> = []
    private(set) var claimed: Set<String> = []
    private var count = 0

    /// Adds the next unit.
    mutating func add(_ unit: UnitTally) {
        for score in unit.scores {
            if score.isCriterion {
                criteria[score.id, default: ScoreRate()]
                    .add(score.points, of: score.full, lost: score.lost, unit: count)
            } else {
                nodes[score.id, default: ScoreRate()]
                    .add(score.points, of: score.full, lost: score.lost, unit: count)
            }
        }
        for element in unit.missing {
            var known = missing[element.criterion]?[element.element] ?? Missing()
            if element.isInternal { known.inside += 1 }
            if element.isPublic { known.outside += 1 }
            missing[element.criterion, default: [:]][element.element] = known
        }
        observed.formUnion(unit.observed)
        claimed.formUnion(unit.claimed)
        count += 1
    }

    /// How units did at the indicator or criterion with `id`.
    func rate(of id: String, isCriterion: Bool) -> ScoreRate {
        (isCriterion ? criteria[id] : nodes[id]) ?? ScoreRate()
    }

    /// What is missing at a criterion and in how many units, the commonest first.
    func missing(
        at criterion: String, _ edition: EvaluationEdition
    ) -> [(element: String, units: Int)] {
        (missing[criterion] ?? [:])
            .map {
                (element: $0.key, units: edition == .public ? $0.value.outside : $0.value.inside)
            }
            .filter { $0.units > 0 }
            .sorted { $0.units == $1.units ? $0.element < $1.element : $0.units > $1.units }
    }
}
