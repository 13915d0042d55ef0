import Exact
import Model

/// `deadline: {done: FACT, per-day: p}`, with `due: DATE` where it differs from
/// the criterion's: full points up to the day it was due, then less by `p` for
/// every calendar day, down to zero.
struct DeadlineRule: Rule {
    static let kind = "deadline"

    let reads: [String]
    private let due: CivilDate
    private let perDay: Points

    init?(_ setting: Setting, in context: RuleContext, reporting notices: inout [Notice]) {
        var reader = SettingReader(setting)
        let done = reader.fact("done", of: [.date], in: context)
        let perDay = reader.positivePoints("per-day", required: true)
        let ownDue = reader.date("due")
        let due = ownDue ?? context.due
        if due == nil, setting["due"] == nil, setting.entries != nil {
            reader.report(
                Notice(
                    .error, at: setting.place, RulesWording.noDueDate, fix: RulesWording.addDueDate)
            )
        }
        guard reader.close(into: &notices), let done, let perDay, let due else { return nil }
        reads = [done.name]
        self.due = due
        self.perDay = perDay
    }

    func judge(_ facts: FactView) -> Verdict {
        guard let reading = facts.readings.first, case .date(let done) = reading.value else {
            return facts.openVerdict() ?? facts.unjudged
        }
        let late = max(0, due.days(until: done))
        let cost = min(facts.full - facts.floor, perDay * Decimal128(late))
        let points = facts.full - cost
        var parts = [reading.sentence, RulesWording.dueBy(due)]
        var steps: [Wording] = []
        if late > 0 {
            parts.append(RulesWording.daysLate(late, perDay: perDay, cost: cost))
            steps = [RulesWording.lateStep(facts.full, late, perDay, points)]
        }
        parts.append(RulesWording.earns(points, of: facts.full))
        let (said, arithmetic) = (parts, steps)
        return Verdict(.scored, PointRange(points), because: .phrase(said), steps: arithmetic)
    }
}
