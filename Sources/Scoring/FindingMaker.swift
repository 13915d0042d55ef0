import Model
import Rules

/// Makes the findings of one unit, one criterion after the other in pack
/// order, and remembers which faults were charged.
struct FindingMaker {
    let unit: String
    let book: RuleBook
    let facts: UnitFacts
    let unanswered: Policy.UnansweredRule
    let time: TimeBasis
    let judgements: JudgementBook
    /// Judgements that overrule an automatic finding.
    private(set) var notices: [Notice] = []
    private var charged: [String: String] = [:]

    init(
        unit: String, book: RuleBook, facts: UnitFacts, unanswered: Policy.UnansweredRule,
        time: TimeBasis, judgements: JudgementBook
    ) {
        self.unit = unit
        self.book = book
        self.facts = facts
        self.unanswered = unanswered
        self.time = time
        self.judgements = judgements
    }

    /// The finding on a criterion of the tree; call in pack order.
    mutating func finding(_ criterion: Criterion) -> Finding {
        let condition = book.condition(of: criterion)?.answer(
            for: criterion, facts: facts, declared: book.declared, unanswered: unanswered,
            time: time)
        let before = condition?.readings ?? []
        if let exemption = condition?.exemption {
            return decided(
                criterion, Verdict(.notApplicable, .zero, because: exemption), from: before)
        }
        guard let rule = book.rule(of: criterion) else {
            return decided(criterion, uncompiled(PointRange(.zero, criterion.points)), from: before)
        }
        let view = FactView(
            of: facts, for: criterion, rule: rule, declared: book.declared,
            unanswered: unanswered, time: time, charged: charged)
        let finding = decided(criterion, rule.judge(view), from: before + view.readings)
        // What does not apply to the unit charges nothing.
        if finding.verdict.outcome != .notApplicable {
            for key in finding.automatic.charged where charged[key] == nil {
                charged[key] = criterion.id
            }
        }
        return finding
    }

    /// The finding on an entry of the veto list.
    mutating func veto(_ criterion: Criterion) -> Finding {
        guard let rule = book.veto(of: criterion) else {
            return decided(criterion, uncompiled(.zero), from: [])
        }
        let view = FactView(
            of: facts, for: criterion, rule: rule, role: .veto, declared: book.declared,
            unanswered: unanswered, time: time)
        return decided(criterion, rule.judge(view), from: view.readings)
    }

    private func uncompiled(_ range: PointRange) -> Verdict {
        Verdict(.awaitingReview, range, because: ScoringWording.uncompiledRule)
    }

    private mutating func decided(
        _ criterion: Criterion, _ verdict: Verdict, from readings: [FactReading]
    ) -> Finding {
        var read: [Fact] = []
        for fact in readings.flatMap(\.facts) where !read.contains(fact) { read.append(fact) }
        var contradictions: [Finding.Contradiction] = []
        for contradiction in readings.compactMap(\.contradiction)
        where !contradictions.contains(contradiction) {
            contradictions.append(contradiction)
        }
        let automatic = verdict.adding(contradictions.map(ScoringWording.contradiction))
        guard let judgement = judgements.judgement(unit: unit, criterion: criterion.id) else {
            return Finding(
                criterion: criterion, verdict: automatic, automatic: automatic, facts: read,
                contradictions: contradictions)
        }
        if automatic.outcome == .scored || automatic.outcome == .notApplicable {
            notices.append(
                Notice(
                    .info, at: judgement.place, ScoringWording.overruled(criterion.id),
                    found: automatic.outcome == .scored && !automatic.isVeto
                        ? automatic.points.lowest.inSentence : automatic.outcome.rawValue))
        }
        return Finding(
            criterion: criterion,
            verdict: automatic.replaced(by: judgement, full: criterion.points),
            automatic: automatic, judgement: judgement, facts: read,
            contradictions: contradictions)
    }
}

extension Verdict {
    /// The same verdict with more clauses behind its reason.
    fileprivate func adding(_ clauses: [Wording]) -> Verdict {
        guard !clauses.isEmpty else { return self }
        return Verdict(
            outcome, points, because: .clauses([reason] + clauses), steps: steps, charged: charged,
            isVeto: isVeto, voids: voids)
    }

    /// What a person decided instead; it voids no branch any more.
    fileprivate func replaced(by judgement: Judgement, full: Points) -> Verdict {
        let reason = ScoringWording.judged(judgement, full: full)
        switch judgement.decision {
        case .points(let points):
            return Verdict(.scored, PointRange(points), because: reason, charged: charged)
        case .notApplicable:
            return Verdict(.notApplicable, .zero, because: reason)
        case .veto(let confirmed):
            return Verdict(.scored, .zero, because: reason, isVeto: confirmed)
        }
    }
}
