import Model
import Rules

/// Makes the findings of one unit, one criterion after the other in pack
/// order, and remembers which faults were charged.
struct FindingMaker {
    let unit: String
    let answers: UnitAnswers
    let judgements: JudgementBook
    /// Criteria and vetoes that count as mended, whatever the facts say.
    let mended: Set<String>
    /// Judgements that overrule an automatic finding.
    private(set) var notices: [Notice] = []
    private var charged: [String: String] = [:]

    init(
        unit: String, answers: UnitAnswers, judgements: JudgementBook, mended: Set<String> = []
    ) {
        self.unit = unit
        self.answers = answers
        self.judgements = judgements
        self.mended = mended
    }

    /// The finding on a criterion of the tree; call in pack order.
    mutating func finding(_ compiled: CompiledCriterion) -> Finding {
        let criterion = compiled.criterion
        var before: ArraySlice<FactReading>?
        if compiled.isConditional, let answer = compiled.applicability(answers) {
            before = answer.readings
            if let exemption = answer.exemption {
                return decided(
                    criterion, Verdict(.notApplicable, .zero, because: exemption),
                    from: answer.readings)
            }
        }
        guard var verdict = compiled.judge(answers, charged: charged) else {
            return decided(
                criterion, uncompiled(PointRange(.zero, criterion.points)), from: before ?? [])
        }
        if isMended(criterion), verdict.outcome != .notApplicable {
            // The faults are gone, so nobody else is charged for them.
            verdict = Verdict(
                .scored, PointRange(criterion.points), because: ScoringWording.mended,
                charged: verdict.chargedFaults)
        }
        let keys = verdict.charged
        let finding = finding(compiled, verdict, after: before)
        // What does not apply to the unit charges nothing.
        if !keys.isEmpty, finding.verdict.outcome != .notApplicable {
            for key in keys where charged[key] == nil { charged[key] = criterion.id }
        }
        return finding
    }

    private mutating func finding(
        _ compiled: CompiledCriterion, _ verdict: Verdict, after before: ArraySlice<FactReading>?
    ) -> Finding {
        // Most findings rest on one fact, which nobody contradicts, and nobody decided.
        if before == nil, judgements.isEmpty, let facts = compiled.plainFacts(answers) {
            return Finding(criterion: compiled.criterion, verdict: verdict, facts: facts)
        }
        return decided(
            compiled.criterion, verdict, from: (before ?? []) + compiled.readings(answers))
    }

    /// The finding on an entry of the veto list.
    mutating func veto(_ compiled: CompiledCriterion) -> Finding {
        let criterion = compiled.criterion
        guard let judged = compiled.judge(answers) else {
            return decided(criterion, uncompiled(.zero), from: [])
        }
        let verdict =
            isMended(criterion)
            ? Verdict(.scored, .zero, because: ScoringWording.mended) : judged
        return decided(criterion, verdict, from: compiled.readings(answers))
    }

    private func isMended(_ criterion: Criterion) -> Bool {
        !mended.isEmpty && mended.contains(criterion.id)
    }

    private func uncompiled(_ range: PointRange) -> Verdict {
        Verdict(.awaitingReview, range, because: ScoringWording.uncompiledRule)
    }

    private mutating func decided(
        _ criterion: Criterion, _ verdict: Verdict, from readings: ArraySlice<FactReading>
    ) -> Finding {
        var read: [Fact] = []
        var contradictions: [Finding.Contradiction] = []
        for reading in readings {
            read = read.joined(with: reading.facts)
            guard let contradiction = reading.contradiction else { continue }
            contradictions = contradictions.joined(with: [contradiction])
        }
        let automatic = verdict.adding(contradictions.map(ScoringWording.contradiction))
        let judgement =
            isMended(criterion)
            ? nil : judgements.judgement(unit: unit, criterion: criterion.id)
        let reviews =
            isMended(criterion)
            ? [] : judgements.reviews(unit: unit, criterion: criterion.id)
        guard judgement != nil || !reviews.isEmpty || !contradictions.isEmpty else {
            return Finding(criterion: criterion, verdict: automatic, facts: read)
        }
        if let judgement { overrule(automatic, by: judgement) }
        var verdict =
            judgement.map { automatic.replaced(by: $0, full: criterion.points) } ?? automatic
        var reviewed: [Finding.Review] = []
        for (kind, review) in reviews {
            let before = verdict
            reviewed.append(Finding.Review(review, kind, before: before))
            verdict = automatic.replaced(by: review, full: criterion.points).because(
                ScoringWording.reviewed(kind, before, review, full: criterion.points))
        }
        return Finding(
            criterion: criterion, verdict: verdict, automatic: automatic, judgement: judgement,
            reviews: reviewed, facts: read, contradictions: contradictions)
    }

    /// Says that a person decided what the rule had decided already.
    private mutating func overrule(_ automatic: Verdict, by judgement: Judgement) {
        guard automatic.outcome == .scored || automatic.outcome == .notApplicable else { return }
        notices.append(
            Notice(
                .info, at: judgement.place, ScoringWording.overruled(judgement.criterion),
                found: automatic.outcome == .scored && !automatic.isVeto
                    ? automatic.points.lowest.inSentence : automatic.outcome.rawValue))
    }
}

extension Verdict {
    /// The same verdict with more clauses behind its reason.
    fileprivate func adding(_ clauses: [Wording]) -> Verdict {
        guard !clauses.isEmpty else { return self }
        return because(.clauses([reason] + clauses))
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

extension Array where Element: Equatable {
    /// These, then those of `others` that are not among them, each once.
    fileprivate func joined(with others: [Element]) -> [Element] {
        others.reduce(into: self) { items, item in
            if !items.contains(item) { items.append(item) }
        }
    }
}
