import Exact
import Model

/// `earn: [{per: FACT, points: p, up-to: q}, {if: BOOLEAN, points: p}, …]`: from
/// zero up, `p` for each counted (`per`), or once where a boolean holds (`if`) or
/// does not (`unless`); entries with points below zero take off.
///
/// What it comes to lies within zero (or the bound of 倒扣) and full.
struct EarnRule: Rule {
    static let kind = "earn"

    let reads: [String]
    private let entries: [EarnEntry]

    init?(_ setting: Setting, in context: RuleContext, reporting notices: inout [Notice]) {
        var mine: [Notice] = []
        let entries = EarnEntry.all(
            in: setting, of: Self.kind, wanted: RulesWording.earnEntries,
            twice: RulesWording.countedTwice, context, reporting: &mine)
        if !entries.isEmpty, entries.allSatisfy({ $0.points < .zero }), context.floor == .zero {
            mine.append(
                Notice(
                    .error, at: setting.place, RulesWording.onlyLosses,
                    fix: RulesWording.addBelowZero))
        }
        notices += mine
        guard !mine.contains(where: { $0.severity == .error }) else { return nil }
        self.entries = entries
        self.reads = entries.map(\.fact)
    }

    func judge(_ facts: FactView) -> Verdict {
        if facts.unanswered == .zero, facts.readings.contains(where: \.isUnanswered) {
            return facts.openVerdict() ?? facts.unjudged
        }
        var sum = PointRange.zero
        var sentences: [Wording] = []
        var steps: [Wording] = []
        for entry in entries {
            guard let reading = facts.reading(entry.fact) else { return facts.unjudged }
            let (points, sentence, step) = entry.points(for: reading)
            sum = sum + points
            sentences.append(sentence)
            steps += step.map { [$0] } ?? []
        }
        let range = sum.mapped { min(max($0, facts.floor), facts.full) }
        if entries.count > 1, sum.isCertain { steps.append(RulesWording.total(sum.lowest)) }
        if sum.highest > facts.full, sum.isCertain {
            steps.append(RulesWording.cappedSum(sum.lowest, facts.full, range.lowest))
        }
        let (said, arithmetic) = (sentences, steps)
        let isOpen = facts.readings.contains { $0.value == nil }
        return Verdict(
            isOpen && !range.isCertain ? facts.openOutcome : .scored, range,
            because: .clauses(said + [RulesWording.between(range, of: facts.full)]),
            steps: arithmetic)
    }
}
