import Model

/// Makes the verdicts of rules whose points are computed.
struct FormulaVerdict {
    private let facts: FactView

    init(_ facts: FactView) {
        self.facts = facts
    }

    /// `points`, at least what the rule may come to and at most full; `clauses` say how they came
    /// about.
    func scored(_ points: Points, _ clauses: [Wording], steps: [Wording] = []) -> Verdict {
        let counted = min(max(points, facts.floor), facts.full)
        let limit: [Wording] =
            if points > facts.full {
                [RulesWording.aboveFull(counted)]
            } else if points < facts.floor {
                [RulesWording.below(facts.floor)]
            } else {
                []
            }
        return Verdict(
            .scored, PointRange(counted),
            because: .phrase(
                facts.readings.map(\.sentence) + clauses + limit + [
                    RulesWording.earns(counted, of: facts.full)
                ]),
            steps: steps + (steps.isEmpty ? [] : limit))
    }

    /// No points yet: what all facts together come to is not known.
    func open(_ outcome: Outcome, _ clauses: [Wording]) -> Verdict {
        Verdict(
            outcome, facts.anything,
            because: .phrase(
                facts.readings.map(\.sentence) + clauses + [
                    RulesWording.between(facts.anything, of: facts.full)
                ]))
    }
}
