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
        let (floor, full) = (facts.floor, facts.full)
        if facts.unanswered == .zero, facts.readings.contains(where: { $0.isUnanswered }) {
            return facts.openVerdict() ?? facts.unjudged
        }
        var charged = facts.charged
        var keys: [String] = []
        var found: [Deduction] = []
        found.reserveCapacity(entries.count)
        var (least, most) = (Points.zero, Points.zero)
        // Each entry reads a fact of its own, in their order.
        guard facts.readings.count == entries.count else { return facts.unjudged }
        for (entry, reading) in zip(entries, facts.readings) {
            let deduction = entry.deduction(for: reading, limit: full - floor, charged: charged)
            for key in deduction.charged {
                charged[key] = Deduction.sameCriterion
                keys.append(key)
            }
            least = least + deduction.least
            most = most + deduction.most
            found.append(deduction)
        }
        let deductions = found
        let range = PointRange(max(floor, full - most), max(floor, full - least))
        return Verdict(
            facts.hasOpenReading && !range.isCertain ? facts.openOutcome : .scored, range,
            because: .clauses(
                deductions.map(\.sentence) + [RulesWording.between(range, of: full)]),
            steps: Self.steps(deductions, from: full, to: range, floor: floor), charged: keys)
    }

    private static func steps(
        _ deductions: [Deduction], from full: Points, to range: PointRange, floor: Points
    ) -> [Wording] {
        let taken = deductions.filter { $0.most > .zero }
        guard !taken.isEmpty else { return [] }
        return taken.compactMap(\.step) + [
            RulesWording.deductionStep(
                full, taken.map { PointRange($0.least, $0.most) }, range, floor: floor)
        ]
    }
}
