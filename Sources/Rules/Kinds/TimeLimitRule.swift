import Exact
import Model

/// `time-limit: {of: LEDGER, within: 20 working days, extension: 20 working days}`:
/// the share of a ledger's entries that were done in time; or with `per-late: p`
/// full points less `p` for every entry that was late, at most `up-to`, down to
/// zero.
///
/// - Days begin the day after an entry's `from` (Civil Code art. 201), and are
///   days in China. Natural days that would end on a day off end on the next
///   working day (art. 203). Hours run by the clock, to the second.
/// - An entry that says it was extended has `extension` more. Where the rule
///   has none, saying so changes nothing.
/// - An open entry is late once the monitoring time is past its end. Until then
///   it is not judged.
/// - What cannot be decided (hours without a time of day, a year without a
///   working-day calendar) leaves the points open between both ways.
/// - A ledger with nothing to judge does not apply, or with `none: full` has
///   kept every limit.
struct TimeLimitRule: Rule {
    private enum WhenNone: String, CaseIterable {
        case full
        case notApplicable = "not-applicable"
    }

    static let kind = "time-limit"

    let reads: [String]
    private let within: TimeLimit
    private let more: TimeLimit?
    /// Points off for each late entry; `nil` for points by share.
    private let perLate: Points?
    private let upTo: Points?
    private let whenNone: WhenNone

    init?(_ setting: Setting, in context: RuleContext, reporting notices: inout [Notice]) {
        var reader = SettingReader(setting)
        let ledger = reader.fact("of", of: [.ledger], in: context)
        let within = reader.timeLimit("within", required: true)
        let more = reader.timeLimit("extension")
        let perLate = reader.positivePoints("per-late")
        let upTo = reader.positivePoints("up-to")
        let whenNone = reader.choice("none", of: WhenNone.self)
        if let within, let more, within.unit != more.unit {
            reader.report(
                reader.wrong("extension", wanted: RulesWording.sameUnit(as: within)))
        }
        if setting["up-to"] != nil, setting["per-late"] == nil {
            reader.report(
                Notice(
                    .error, at: setting["up-to"]?.place, RulesWording.upToWithoutPerLate,
                    fix: RulesWording.addPerLate))
        }
        if let perLate, let upTo, upTo < perLate {
            reader.report(reader.wrong("up-to", wanted: RulesWording.pointsFrom(perLate)))
        }
        guard reader.close(into: &notices), let ledger, let within else { return nil }
        reads = [ledger.name]
        self.within = within
        self.more = more
        self.perLate = perLate
        self.upTo = upTo
        self.whenNone = whenNone ?? .notApplicable
    }

    func judge(_ facts: FactView) -> Verdict {
        guard let reading = facts.readings.first, case .ledger(let entries) = reading.value else {
            return facts.openVerdict() ?? facts.unjudged
        }
        let timings = entries.map { timing(of: $0, at: facts.time) }.sorted(by: EntryTiming.inOrder)
        let late = timings.filter(\.isLate)
        let undecided = timings.filter(\.isUndecided)
        let inTime = timings.filter { $0.state == .inTime }.count
        let tally = Tally(inTime: inTime, late: late.count, undecided: undecided.count)
        let pending = timings.count - tally.judged

        var parts = [reading.sentence, RulesWording.limit(within, more)]
        parts.append(RulesWording.tally(tally.inTime, late, undecided, pending: pending))
        guard tally.judged > 0 else {
            return nothingToJudge(facts, because: parts)
        }
        guard let (range, arithmetic) = points(tally, facts) else {
            return facts.unjudged
        }
        parts.append(RulesWording.between(range, of: facts.full))
        let said = parts
        return Verdict(
            range.isCertain ? .scored : .undetermined, range, because: .phrase(said),
            steps: RulesWording.entries(late + undecided, at: facts.time, extension: more)
                + arithmetic)
    }

    private func timing(of entry: LedgerEntry, at time: TimeBasis) -> EntryTiming {
        let limit =
            if entry.isExtended, let more { within.extended(by: more) } else { within }
        return limit.timing(of: entry, at: time)
    }

    private func nothingToJudge(_ facts: FactView, because parts: [Wording]) -> Verdict {
        switch whenNone {
        case .notApplicable:
            Verdict(
                .notApplicable, .zero,
                because: .phrase(parts + [RulesWording.nothingDue(of: facts.full)]))
        case .full:
            Verdict(
                .scored, PointRange(facts.full),
                because: .phrase(parts + [RulesWording.earns(facts.full, of: facts.full)]))
        }
    }

    /// The points when every undecided entry was late, and when none was, with
    /// the arithmetic; `nil` past the range of decimal128.
    private func points(
        _ tally: Tally, _ facts: FactView
    ) -> (range: PointRange, steps: [Wording])? {
        let (full, floor) = (facts.full, facts.floor)
        guard let perLate else {
            let all = Decimal128(tally.judged)
            let most = Decimal128(tally.inTime + tally.undecided)
            guard let low = full.share(Decimal128(tally.inTime), of: all),
                let high = full.share(most, of: all)
            else { return nil }
            let step = RulesWording.shareStep(full, Decimal128(tally.inTime), all, low)
            guard low != high else { return (PointRange(low), [step]) }
            return (
                PointRange(low, high), [step, RulesWording.shareStep(full, most, all, high)]
            )
        }
        let limit = min(upTo ?? full - floor, full - floor)
        let least = min(limit, perLate * Decimal128(tally.late))
        let most = min(limit, perLate * Decimal128(tally.late + tally.undecided))
        let range = PointRange(full - most, full - least)
        guard most > .zero else { return (range, []) }
        var steps: [Wording] = []
        let uncapped = perLate * Decimal128(tally.late)
        if tally.late > 0, uncapped == least {
            steps.append(RulesWording.productStep(perLate, Decimal128(tally.late), least))
        } else if uncapped > least {
            steps.append(RulesWording.cappedStep(perLate, tally.late, least))
        }
        return (
            range,
            steps + [
                RulesWording.deductionStep(full, [PointRange(least, most)], range, floor: floor)
            ]
        )
    }

    /// How many entries came out how.
    private struct Tally {
        let inTime: Int
        let late: Int
        let undecided: Int

        var judged: Int { inTime + late + undecided }
    }
}
