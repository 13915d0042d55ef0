import Model

/// A rule with what the pack adds to it.
struct ModifiedRule: Rule {
    static let kind = ""

    let reads: [String]
    private let rule: any Rule
    private let modifiers: Modifiers
    private let floor: Points
    private let full: Points

    /// `rule` with `modifiers`, stopping at `floor` and `full`.
    init(_ rule: any Rule, _ modifiers: Modifiers, from floor: Points, to full: Points) {
        self.full = full
        self.rule = rule
        self.modifiers = modifiers
        self.floor = floor
        var seen: Set<String> = []
        reads = (rule.reads + modifiers.reads).filter { seen.insert($0).inserted }
    }

    /// Rules with modifiers are made by the catalogue.
    init?(_ setting: Setting, in context: RuleContext, reporting notices: inout [Notice]) {
        nil
    }

    var isManual: Bool { rule.isManual }

    /// Judged points are final, so a margin for the rule alone says nothing of
    /// them; that they may be below zero does.
    var discretion: Discretion? {
        floor < .zero ? .range(PointRange(floor, full), besides: nil) : nil
    }

    func judge(_ facts: FactView) -> Verdict {
        let days = modifiers.scope?.days(in: facts.time)
        var remarks: [Wording] = []
        var draws: [Wording] = []
        let view = facts.restricted(to: rule.reads, floor: floor, days: days) { reading in
            reading.mapping { value in
                narrowed(value, days, of: reading, &remarks, &draws)
            }
        }
        if let days, let reading = outside(days, view) {
            return Verdict(
                .notApplicable, .zero,
                because: .phrase([
                    reading.sentence, RulesWording.outside(days),
                    RulesWording.nothingDue(of: facts.full),
                ]))
        }
        let verdict = rule.judge(view)
        guard verdict.outcome != .notApplicable else {
            let (said, drawn) = (remarks, draws)
            return Verdict(
                .notApplicable, .zero, because: .clauses(said + [verdict.reason]),
                steps: drawn + verdict.steps)
        }
        let isSilence =
            facts.unanswered == .zero && verdict.outcome == .scored && verdict.points == .zero
            && view.readings.contains(where: \.isUnanswered)
        var shaping = Shaping(
            verdict, in: facts.restricted(to: reads, floor: floor), isSilence: isSilence)
        var stages: [Stage] = []
        if modifiers.scope != nil || modifiers.draw != nil {
            stages.append(Stage(.narrowing, steps: remarks + draws, points: facts.anything))
        }
        stages.append(
            Stage(.rule, key: type(of: rule).kind, steps: verdict.steps, points: verdict.points))
        for shaper in modifiers.shapers {
            let before = shaping.steps.count
            shaper.apply(to: &shaping)
            stages.append(
                Stage(
                    .modifiers, key: type(of: shaper).key,
                    steps: Array(shaping.steps[before...]), points: shaping.points))
        }
        return finished(verdict, shaping, stages, remarks: remarks, draws: draws)
    }

    private func finished(
        _ rule: Verdict, _ shaping: Shaping, _ stages: [Stage], remarks: [Wording],
        draws: [Wording]
    ) -> Verdict {
        let points = shaping.points.mapped { min(max($0, floor), full) }
        var clauses = remarks + [rule.reason] + shaping.clauses
        if points != shaping.points { clauses.append(RulesWording.below(floor)) }
        if points != rule.points {
            clauses.append(RulesWording.inTheEnd(RulesWording.between(points, of: full)))
        }
        let said = clauses
        let all = stages + [Stage(.floor, points: points)]
        let isOpen = rule.outcome != .scored || shaping.openOutcome != nil
        return Verdict(
            points.isCertain || !isOpen ? .scored : outcome(rule, shaping), points,
            because: .clauses(said), steps: draws + rule.steps + shaping.steps,
            charged: shaping.charged, voids: shaping.voids, stages: { all })
    }

    private func outcome(_ rule: Verdict, _ shaping: Shaping) -> Outcome {
        [rule.outcome, shaping.openOutcome].contains(.undetermined)
            ? .undetermined : .awaitingReview
    }

    private func narrowed(
        _ value: FactValue, _ days: DayRange?, of reading: FactReading,
        _ remarks: inout [Wording], _ draws: inout [Wording]
    ) -> FactValue {
        guard case .ledger(var entries) = value else { return value }
        if let days {
            entries = entries.filter { days.contains($0.from.day) }
            remarks.append(RulesWording.onlyWithin(days))
        }
        if let draw = modifiers.draw, case let all = entries.count, all > 0 {
            entries = draw.draw(from: entries)
            draws.append(draw.step(entries, of: all))
        }
        return .ledger(entries)
    }

    /// A date the rule reads that lies outside `days`.
    private func outside(_ days: DayRange, _ view: FactView) -> FactReading? {
        view.readings.first { reading in
            guard case .date(let date) = reading.value else { return false }
            return !days.contains(date)
        }
    }
}
