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
    /// Criteria and vetoes that count as mended, whatever the facts say.
    let mended: Set<String>
    /// Judgements that overrule an automatic finding.
    private(set) var notices: [Notice] = []
    private var charged: [String: String] = [:]

    init(
        unit: String, book: RuleBook, facts: UnitFacts, unanswered: Policy.UnansweredRule,
        time: TimeBasis, judgements: JudgementBook, mended: Set<String> = []
    ) {
        self.unit = unit
        self.book = book
        self.facts = facts
        self.unanswered = unanswered
        self.time = time
        self.judgements = judgements
        self.mended = mended
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
            of: facts, for: criterion, reading: book.facts(of: criterion),
            unanswered: unanswered, time: time, charged: charged)
        var verdict = rule.judge(view)
        if mended.contains(criterion.id), verdict.outcome != .notApplicable {
            // The faults are gone, so nobody else is charged for them.
            verdict = Verdict(
                .scored, PointRange(criterion.points), because: ScoringWording.mended,
                charged: verdict.chargedFaults)
        }
        let finding = decided(criterion, verdict, from: before + view.readings)
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
        let verdict =
            mended.contains(criterion.id)
            ? Verdict(.scored, .zero, because: ScoringWording.mended) : rule.judge(view)
        return decided(criterion, verdict, from: view.readings)
    }

    private func uncompiled(_ range: PointRange) -> Verdict {
        Verdict(.awaitingReview, range, because: ScoringWording.uncompiledRule)
    }

    private mutating func decided(
        _ criterion: Criterion, _ verdict: Verdict, from readings: [FactReading]
    ) -> Finding {
        let read = Self.unrepeated(readings.map(\.facts))
        let contradictions = Self.unrepeated(readings.map { $0.contradiction.map { [$0] } ?? [] })
        let automatic = verdict.adding(contradictions.map(ScoringWording.contradiction))
        guard !mended.contains(criterion.id) else {
            return Finding(
                criterion: criterion, verdict: automatic, automatic: automatic, facts: read,
                contradictions: contradictions)
        }
        let judgement = judgements.judgement(unit: unit, criterion: criterion.id)
        if let judgement { overrule(automatic, by: judgement) }
        var verdict =
            judgement.map { automatic.replaced(by: $0, full: criterion.points) } ?? automatic
        var reviews: [Finding.Review] = []
        for (kind, review) in judgements.reviews(unit: unit, criterion: criterion.id) {
            let before = verdict
            reviews.append(Finding.Review(review, kind, before: before))
            verdict = automatic.replaced(by: review, full: criterion.points).because(
                ScoringWording.reviewed(kind, before, review, full: criterion.points))
        }
        return Finding(
            criterion: criterion, verdict: verdict, automatic: automatic, judgement: judgement,
            reviews: reviews, facts: read, contradictions: contradictions)
    }

    /// All of the `lists` in their order, each item once.
    private static func unrepeated<Item: Equatable>(_ lists: [[Item]]) -> [Item] {
        // Most findings rest on one fact.
        if lists.count == 1, lists[0].count < 2 { return lists[0] }
        var items: [Item] = []
        for item in lists.joined() where !items.contains(item) { items.append(item) }
        return items
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
