import Exact
import Model

/// `periods: {of: LEDGER, every: month, at-least: n, per-short: p, per-empty: q}`:
/// full points less `p` for every month, quarter, half-year or year with fewer
/// than `n` entries, and `q` for every one without any, down to zero.
///
/// Counted are whole calendar periods that lie within the round's days, or the
/// rule's `scope`, and are over at the monitoring time. An entry belongs to the
/// period it began in.
struct PeriodsRule: Rule {
    static let kind = "periods"

    let reads: [String]
    private let every: CalendarSpan
    private let atLeast: Int
    private let perShort: Points
    private let perEmpty: Points
    private let upTo: Points?

    init?(_ setting: Setting, in context: RuleContext, reporting notices: inout [Notice]) {
        var reader = SettingReader(setting)
        let ledger = reader.fact("of", of: [.ledger], in: context)
        let every = reader.choice("every", of: CalendarSpan.self, required: true)
        let atLeast = reader.integer("at-least", in: 1...LedgerEntry.mostEntries)
        let perShort = reader.positivePoints("per-short", required: true)
        let perEmpty = reader.positivePoints("per-empty")
        let upTo = reader.positivePoints("up-to")
        if let perShort, let perEmpty, perEmpty < perShort {
            reader.report(reader.wrong("per-empty", wanted: RulesWording.pointsFrom(perShort)))
        }
        if let perShort, let upTo, upTo < perShort {
            reader.report(reader.wrong("up-to", wanted: RulesWording.pointsFrom(perShort)))
        }
        guard reader.close(into: &notices), let ledger, let every, let perShort else {
            return nil
        }
        reads = [ledger.name]
        self.every = every
        self.atLeast = atLeast ?? 1
        self.perShort = perShort
        self.perEmpty = perEmpty ?? perShort
        self.upTo = upTo
    }

    func judge(_ facts: FactView) -> Verdict {
        guard let reading = facts.readings.first, case .ledger(let entries) = reading.value else {
            return facts.openVerdict() ?? facts.unjudged
        }
        let spans = spans(in: facts)
        let asked = [Self.counted(reading).sentence, RulesWording.wantedEach(atLeast, every)]
        var parts = asked
        guard !spans.isEmpty else {
            return Verdict(
                .notApplicable, .zero,
                because: .phrase(
                    asked + [
                        RulesWording.noWholeSpan(every), RulesWording.nothingDue(of: facts.full),
                    ]
                ))
        }
        let counts = spans.map { span in
            (span, entries.count { span.contains($0.from.day) })
        }
        let short = counts.filter { $0.1 > 0 && $0.1 < atLeast }.map { every.name(of: $0.0) }
        let empty = counts.filter { $0.1 == 0 }.map { every.name(of: $0.0) }
        let limit = min(upTo ?? facts.full - facts.floor, facts.full - facts.floor)
        let exact =
            perShort * Decimal128(short.count) + perEmpty * Decimal128(empty.count)
        let cost = min(exact, limit)
        let range = PointRange(facts.full - cost)
        parts.append(RulesWording.spans(spans.count, short: short, empty: empty, every))
        if !short.isEmpty { parts.append(RulesWording.perSpan(perShort, isEmpty: false, every)) }
        if !empty.isEmpty { parts.append(RulesWording.perSpan(perEmpty, isEmpty: true, every)) }
        if cost > .zero {
            if exact > cost {
                parts.append(
                    upTo.map(RulesWording.atMostDeducts) ?? RulesWording.untilNothingIsLeft)
            }
            parts.append(RulesWording.deducts(cost))
        }
        parts.append(RulesWording.between(range, of: facts.full))
        let said = parts
        return Verdict(
            .scored, range, because: .phrase(said),
            steps: cost > .zero
                ? [
                    RulesWording.spanStep(
                        perShort, short.count, perEmpty, empty.count, exact),
                    RulesWording.deductionStep(
                        facts.full, [PointRange(cost)], range, floor: facts.floor),
                ] : [])
    }

    /// The reading as a sentence tells it: whether its matters came to an end is
    /// not asked here.
    private static func counted(_ reading: FactReading) -> FactReading {
        reading.mapping { value in
            guard case .ledger(let entries) = value else { return value }
            return .ledger(
                entries.map {
                    LedgerEntry(title: $0.title, from: $0.from, to: $0.from) ?? $0
                })
        }
    }

    /// The whole periods that count, from the first on.
    private func spans(in facts: FactView) -> [Period] {
        let days = facts.days ?? DayRange(since: nil, until: nil)
        let over = LedgerMoment.time(facts.time.asOf).day
        guard let first = days.since ?? facts.time.period?.from else { return [] }
        let last = min(days.until ?? facts.time.period?.to ?? over, over)
        return every.spans(from: first, to: last)
    }
}
