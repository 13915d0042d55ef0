import Exact
import Model

/// `deduct: [{per: FACT, points: p, up-to: q}, {missing: FACT, points: p}, …]`:
/// full points less `p` for every fault counted (`per`, a number) or element
/// missing (`missing`), or once where a boolean holds (`if`) or does not
/// (`unless`), each entry at most `up-to`, down to zero.
///
/// A fault that an earlier criterion charged to the same unit is not charged
/// again, nor is one that an earlier entry charged. While some facts are open,
/// those that count still bound what the criterion may come to.
struct DeductRule: Rule {
    static let kind = "deduct"

    let reads: [String]
    private let entries: [DeductEntry]

    init?(_ setting: Setting, in context: RuleContext, reporting notices: inout [Notice]) {
        var mine: [Notice] = []
        let entries = DeductEntry.all(
            in: setting, of: Self.kind, wanted: RulesWording.deductEntries,
            twice: RulesWording.deductedTwice, context, reporting: &mine)
        notices += mine
        guard !mine.contains(where: { $0.severity == .error }) else { return nil }
        self.entries = entries
        self.reads = entries.map(\.fact)
    }

    func judge(_ facts: FactView) -> Verdict {
        let isSilent = facts.readings.contains(where: \.isUnanswered)
        if isSilent, facts.unanswered == .zero {
            return facts.openVerdict() ?? facts.unjudged
        }
        var charged = facts.charged
        var newlyCharged: [String] = []
        var found: [Deduction] = []
        for entry in entries {
            guard let reading = facts.reading(entry.fact) else { return facts.unjudged }
            let deduction = entry.deduction(
                for: reading, limit: facts.full - facts.floor, charged: charged)
            for key in deduction.charged {
                charged[key] = Deduction.sameCriterion
                newlyCharged.append(key)
            }
            found.append(deduction)
        }
        let (deductions, keys) = (found, newlyCharged)

        let least = Points.total(deductions.map(\.least))
        let most = Points.total(deductions.map(\.most))
        let range = PointRange(
            max(facts.floor, facts.full - most), max(facts.floor, facts.full - least))
        let isOpen = facts.readings.contains { $0.value == nil }
        return Verdict(
            isOpen && !range.isCertain ? facts.openOutcome : .scored, range,
            because: .clauses(
                deductions.map(\.sentence) + [RulesWording.between(range, of: facts.full)]),
            steps: steps(deductions, facts, range: range), charged: keys)
    }

    private func steps(
        _ deductions: [Deduction], _ facts: FactView, range: PointRange
    ) -> [Wording] {
        let taken = deductions.filter { $0.most > .zero }
        guard !taken.isEmpty else { return [] }
        return taken.compactMap(\.step) + [
            RulesWording.deductionStep(
                facts.full, taken.map { PointRange($0.least, $0.most) }, range, floor: facts.floor)
        ]
    }
}
