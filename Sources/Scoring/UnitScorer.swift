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
    /// Criteria and vetoes that count as mended, whatever the facts say.
    var mended: Set<String> = []

    /// The unit's result, not yet ranked.
    func score() -> ScoredUnit {
        let known = UnitFacts(facts, answering: intake.answering, group: unit.group)
        var findings = FindingMaker(
            unit: unit.id, book: book, facts: known, unanswered: pack.policy.unanswered,
            time: time, judgements: judgements, mended: mended)
        let vetoFindings = vetoes.map { findings.veto($0) }
        let tree = Aggregation(rule: pack.policy.notApplicable)
        let nodes = pack.indicators(for: unit.group).map { tree.node($0) { findings.finding($0) } }
        let total = UnitTotal(
            nodes, by: tree, pack: pack,
            bonus: pack.bonus?.criteria.map { findings.finding($0) } ?? [])
        return total.result(
            of: unit, vetoes: vetoFindings, submitted: intake.submitted,
            notices + intake.notices + factNotices(known) + judgements.notices(of: unit.id)
                + findings.notices)
    }

    private func factNotices(_ known: UnitFacts) -> [Notice] {
        let undeclared = facts.map(\.name).filter { book.declared[$0] == nil }
        return strangers(Set(undeclared))
            + known.conflicts.map {
                Notice(.error, ScoringWording.conflictingFacts, found: $0)
            }
    }

    private func strangers(_ undeclared: Set<String>) -> [Notice] {
        guard !undeclared.isEmpty else { return [] }
        let names = book.declared.keys.sorted()
        return undeclared.sorted().map { name in
            Notice(
                .warning, ScoringWording.undeclaredFact, found: name,
                fix: NearestName.of(name, among: names).map(ScoringWording.didYouMean))
        }
    }
}
