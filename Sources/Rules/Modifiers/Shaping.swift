import Model

/// The points of one criterion on their way through its modifiers.
struct Shaping {
    /// Everything the criterion reads.
    let view: FactView
    /// Whether the rule's points are what silence is worth, which nothing
    /// softens.
    let isSilence: Bool
    private(set) var points: PointRange
    /// What the modifiers say.
    private(set) var clauses: [Wording] = []
    private(set) var steps: [Wording] = []
    /// What keeps a modifier open.
    private(set) var openOutcome: Outcome?
    /// Keys of the faults charged.
    var charged: [String]
    var voids: Voiding?

    /// What `rule` came to, before any modifier.
    init(_ rule: Verdict, in view: FactView, isSilence: Bool) {
        self.view = view
        self.isSilence = isSilence
        points = rule.points
        charged = rule.charged
    }

    /// Adds a clause.
    mutating func say(_ clause: Wording) {
        clauses.append(clause)
    }

    /// Lets `change` act where `condition` is met; where nobody can tell, both
    /// with it and without it stay possible.
    ///
    /// `change` keeps the order of points. `step` shows one end of it.
    mutating func bend(
        where condition: Condition, needsProof: Bool = false, says effect: Wording,
        step: (Points, Points) -> String, by change: (Points) -> Points
    ) -> Condition.Answer {
        let (answer, because) = condition.answer(in: view, needsProof: needsProof)
        switch answer {
        case .unmet: say(.phrase(because))
        case .met:
            set(points.mapped(change), step)
            say(.phrase(because + [effect]))
        case .open(let outcome):
            let both = points.hull(with: points.mapped(change))
            if both != points { open(outcome) }
            points = both
            say(.phrase(because + [RulesWording.maybe(effect)]))
        case .silent:
            set(points.mapped { min($0, .zero) }) { _, after in "→ \(after.inSentence)" }
            say(.phrase(because + [RulesWording.silenceIsNothing]))
        }
        return answer
    }

    /// Lets `change` act.
    mutating func bend(
        says effect: Wording, step: (Points, Points) -> String, by change: (Points) -> Points
    ) {
        let after = points.mapped(change)
        guard after != points else { return }
        set(after, step)
        say(effect)
    }

    /// Keeps both the points as they are and `other` possible.
    mutating func widen(to other: Points, says clause: Wording, _ outcome: Outcome) {
        let both = points.hull(with: PointRange(other))
        if both != points { open(outcome) }
        points = both
        say(clause)
    }

    private mutating func open(_ outcome: Outcome) {
        // Without evidence beats waiting for a person.
        if openOutcome != .undetermined { openOutcome = outcome }
    }

    private mutating func set(_ after: PointRange, _ step: (Points, Points) -> String) {
        defer { points = after }
        guard after != points else { return }
        let low = step(points.lowest, after.lowest)
        let high = step(points.highest, after.highest)
        steps.append(Wording(verbatim: low))
        if high != low { steps.append(Wording(verbatim: high)) }
    }
}
