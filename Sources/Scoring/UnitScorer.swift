import Model
import Rules

/// Scores one unit: its findings, its tree, its total.
struct UnitScorer {
    let unit: Unit
    let pack: Pack
    let plan: GroupPlan
    let book: RuleBook
    let facts: [Fact]
    let intake: SubmissionDesk.Intake
    let time: TimeBasis
    let judgements: JudgementBook
    let notices: [Notice]
    /// Criteria and vetoes that count as mended, whatever the facts say.
    var mended: Set<String> = []

    /// The unit's result, not yet ranked.
    func score() -> ScoredUnit {
        let known = UnitFacts(facts, for: book, answering: intake.answering, group: unit.group)
        var findings = FindingMaker(
            unit: unit.id,
            answers: UnitAnswers(
                of: known, to: book, unanswered: pack.policy.unanswered, time: time),
            judgements: judgements, mended: mended)
        let vetoFindings = plan.vetoes.map { findings.veto($0) }
        let tree = Aggregation(rule: pack.policy.notApplicable)
        // The tree asks node by node, as the plan lists the criteria.
        var criteria = plan.criteria.makeIterator()
        let nodes = plan.indicators.map { indicator in
            tree.node(indicator) { criterion in
                findings.finding(criteria.next() ?? CompiledCriterion(uncompiled: criterion))
            }
        }
        let total = UnitTotal(
            nodes, by: tree, pack: pack, bonus: plan.bonus.map { findings.finding($0) })
        return total.result(
            of: unit, vetoes: vetoFindings, submitted: intake.submitted,
            notices + intake.notices + factNotices(known) + judgements.notices(of: unit.id)
                + findings.notices)
    }

    private func factNotices(_ known: UnitFacts) -> [Notice] {
        strangers(known.undeclared)
            + known.conflicts.map {
                Notice(.error, ScoringWording.conflictingFacts, found: $0)
            }
    }

    private func strangers(_ undeclared: [String]) -> [Notice] {
        guard !undeclared.isEmpty else { return [] }
        let names = book.declared.keys.sorted()
        return undeclared.map { name in
            Notice(
                .warning, ScoringWording.undeclaredFact, found: name,
                fix: NearestName.of(name, among: names).map(ScoringWording.didYouMean))
        }
    }
}
