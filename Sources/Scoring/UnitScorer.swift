import Model
import Rules

/// Scores one unit: its findings, its tree, its total.
struct UnitScorer {
    let unit: Unit
    let pack: Pack
    let vetoes: [Criterion]
    let book: RuleBook
    let facts: [Fact]
    let intake: SubmissionDesk.Intake
    let time: TimeBasis
    let judgements: JudgementBook
    let notices: [Notice]

    /// The unit's result, not yet ranked.
    func score() -> ScoredUnit {
        let known = UnitFacts(facts, answering: intake.answering, group: unit.group)
        var findings = FindingMaker(
            unit: unit.id, book: book, facts: known, unanswered: pack.policy.unanswered,
            time: time, judgements: judgements)
        let vetoFindings = vetoes.map { findings.veto($0) }
        let tree = Aggregation(rule: pack.policy.notApplicable)
        let nodes = pack.indicators(for: unit.group).map { tree.node($0) { findings.finding($0) } }
        let (base, baseSteps) = tree.total(of: nodes, out: pack.policy.total)
        let scored = nodes.map(\.scored)
        let added = pack.bonus.flatMap { bonus in
            base.map { base in
                BonusScore(
                    bonus, on: base, nodes: scored, rounding: pack.policy.rounding,
                    findings: bonus.criteria.map { findings.finding($0) })
            }
        }
        let (total, vetoSteps) = vetoed(added?.total ?? base, by: vetoFindings)
        return ScoredUnit(
            unit: unit, indicators: scored, total: total,
            steps: baseSteps + (added?.steps ?? []) + vetoSteps,
            vetoes: vetoFindings, bonus: added?.scored,
            grades: Grading.grades(of: total, vetoes: vetoFindings, by: pack.policy), rank: nil,
            contribution: total.flatMap { Grading.contribution(of: $0, by: pack.policy) },
            submitted: intake.submitted,
            notices: notices + intake.notices + factNotices(known)
                + judgements.notices(of: unit.id) + findings.notices)
    }

    /// The total a veto leaves: the pack may put it down as a number of its own.
    private func vetoed(
        _ total: PointRange?, by vetoes: [Finding]
    ) -> (PointRange?, steps: [Wording]) {
        guard let fixed = pack.policy.vetoedTotal else { return (total, []) }
        // Also where nothing else is assessed, as of an account that vetoes alone decide on.
        if vetoes.contains(where: \.verdict.isVeto) {
            return (PointRange(fixed), [ScoringWording.vetoedTotal(fixed)])
        }
        guard let total, vetoes.contains(where: \.isOpen) else { return (total, []) }
        let both = total.hull(with: PointRange(fixed))
        return (both, [ScoringWording.maybeVetoedTotal(fixed, both)])
    }

    private func factNotices(_ known: UnitFacts) -> [Notice] {
        let names = book.declared.keys.sorted()
        let undeclared = Set(facts.map(\.name)).filter { book.declared[$0] == nil }
        return undeclared.sorted().map { name in
            Notice(
                .warning, ScoringWording.undeclaredFact, found: name,
                fix: NearestName.of(name, among: names).map(ScoringWording.didYouMean))
        }
            + known.conflicts.map {
                Notice(.error, ScoringWording.conflictingFacts, found: $0)
            }
    }
}
