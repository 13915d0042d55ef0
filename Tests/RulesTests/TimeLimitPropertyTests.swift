import Exact
import Model
import RuleFixtures
import Seeded
import Testing

@testable import Rules

@Suite("time-limit: what holds for every ledger")
struct TimeLimitPropertyTests {
    private static let seeds: Range<UInt64> = 0..<300
    private static let units = ["hours", "days", "working days"]

    private func limit(_ amount: Int, _ unit: String) throws -> TimeLimit {
        try #require(TimeLimit("\(amount) \(unit)"))
    }

    /// An entry of 2018 or 2019, with or without times of day.
    private func entry(_ random: inout SeededGenerator, extended: Bool? = nil) throws -> LedgerEntry
    {
        let begin = try #require(DateTime("2018-01-01T00:00:00+08:00")).unixSeconds
        let start = begin + Int.random(in: 0...500 * 86_400, using: &random)
        let end = start + Int.random(in: 0...70 * 86_400, using: &random)
        let (startHasTime, endHasTime) = (
            Bool.random(using: &random), Bool.random(using: &random)
        )
        func moment(_ seconds: Int, _ hasTime: Bool) throws -> LedgerMoment {
            let time = try #require(DateTime(unixSeconds: seconds, offset: 28_800))
            return hasTime ? .time(time) : .day(time.date)
        }
        return try #require(
            LedgerEntry(
                title: "事\(Int.random(in: 0...3, using: &random))",
                from: moment(start, startHasTime),
                to: Int.random(in: 0...3, using: &random) > 0 ? moment(end, endHasTime) : nil,
                isExtended: extended ?? .random(using: &random)))
    }

    private func asOf(_ random: inout SeededGenerator) throws -> TimeBasis {
        let begin = try #require(DateTime("2018-06-01T00:00:00+08:00")).unixSeconds
        let seconds = begin + Int.random(in: 0...400 * 86_400, using: &random)
        return TimeBasis(
            asOf: try #require(DateTime(unixSeconds: seconds, offset: 28_800)),
            calendar: .published)
    }

    /// How good a state is for the unit: in time or not yet due, then open to
    /// both, then late.
    private func worth(_ timing: EntryTiming) -> Int {
        switch timing.state {
        case .inTime, .pending: 2
        case .undecided: 1
        case .late: 0
        }
    }

    @Test("more time never turns in time into late", arguments: units)
    func moreTime(unit: String) throws {
        for seed in Self.seeds {
            var random = SeededGenerator(seed: seed)
            let entry = try entry(&random)
            let time = try asOf(&random)
            let amount = Int.random(in: 1...60, using: &random)
            let more = Int.random(in: 1...60, using: &random)
            let short = try limit(amount, unit).timing(of: entry, at: time)
            let long = try limit(amount, unit).extended(by: limit(more, unit))
                .timing(of: entry, at: time)
            #expect(worth(long) >= worth(short), "seed \(seed)")
        }
    }

    @Test("working days last at least as long as natural ones, before a day off moves these")
    func workingDaysLastLonger() throws {
        for seed in Self.seeds {
            var random = SeededGenerator(seed: seed)
            let entry = try entry(&random)
            let time = try asOf(&random)
            let amount = Int.random(in: 1...60, using: &random)
            let natural = try limit(amount, "days").timing(of: entry, at: time)
            let working = try limit(amount, "working days").timing(of: entry, at: time)
            #expect(worth(working) >= worth(natural), "seed \(seed)")
        }
    }

    @Test(
        "being done later, or being open at a later monitoring time, is never better",
        arguments: units)
    func later(unit: String) throws {
        for seed in Self.seeds {
            var random = SeededGenerator(seed: seed)
            let entry = try entry(&random)
            let time = try asOf(&random)
            let limit = try limit(.random(in: 1...60, using: &random), unit)
            let before = limit.timing(of: entry, at: time)
            let delay = Int.random(in: 1...40, using: &random)
            let after: EntryTiming
            switch entry.to {
            case .day(let date):
                let to = try #require(date.adding(days: delay))
                let changed = LedgerEntry(title: "", from: entry.from, to: .day(to))
                after = limit.timing(of: try #require(changed), at: time)
            case .time(let instant):
                let seconds = instant.unixSeconds + delay * 40_000
                let to = try #require(DateTime(unixSeconds: seconds, offset: instant.offset))
                let changed = LedgerEntry(title: "", from: entry.from, to: .time(to))
                after = limit.timing(of: try #require(changed), at: time)
            case nil:
                let seconds = time.asOf.unixSeconds + delay * 40_000
                let asOf = try #require(DateTime(unixSeconds: seconds, offset: 0))
                after = limit.timing(
                    of: entry, at: TimeBasis(asOf: asOf, calendar: time.calendar))
            }
            #expect(worth(after) <= worth(before), "seed \(seed)")
        }
    }

    @Test("the offset a time is written with changes nothing", arguments: units)
    func offsets(unit: String) throws {
        for seed in Self.seeds {
            var random = SeededGenerator(seed: seed)
            let entry = try entry(&random)
            let time = try asOf(&random)
            let limit = try limit(.random(in: 1...60, using: &random), unit)
            let offset = Int.random(in: -12...14, using: &random) * 3600
            func moved(_ moment: LedgerMoment) throws -> LedgerMoment {
                guard case .time(let instant) = moment else { return moment }
                return .time(try #require(instant.at(offset: offset)))
            }
            let same = try #require(
                LedgerEntry(
                    title: entry.title, from: moved(entry.from), to: entry.to.map(moved),
                    isExtended: entry.isExtended))
            let clock = TimeBasis(
                asOf: try #require(time.asOf.at(offset: offset)), calendar: time.calendar)
            #expect(
                limit.timing(of: same, at: clock).state == limit.timing(of: entry, at: time).state,
                "seed \(seed)")
        }
    }

    private static let modes = ["", ", per-late: 0.7", ", per-late: 1.1, up-to: 3", ", none: full"]

    private func verdict(
        _ mode: String, unit: String, _ entries: [LedgerEntry], _ time: TimeBasis
    ) throws -> Verdict {
        try judge(
            "{time-limit: {of: 申请台账, within: 20 \(unit), extension: 9 \(unit)\(mode)}}",
            [Sample.claimed("申请台账", .ledger(entries))], acceptsDeclared: true, time: time)
    }

    @Test("the order of the entries changes nothing, not even a word", arguments: modes, units)
    func order(mode: String, unit: String) throws {
        for seed in 0..<UInt64(40) {
            var random = SeededGenerator(seed: seed)
            let entries = try (0..<8).map { _ in try entry(&random) }
            let time = try asOf(&random)
            let one = try verdict(mode, unit: unit, entries, time)
            let other = try verdict(mode, unit: unit, entries.shuffled(using: &random), time)
            #expect(one == other, "seed \(seed)")
        }
    }

    @Test("an extension never costs a point", arguments: modes, units)
    func extensions(mode: String, unit: String) throws {
        for seed in 0..<UInt64(40) {
            var random = SeededGenerator(seed: seed)
            // Open entries that are not yet due leave the share, so all are done.
            let entries = try (0..<6).map { _ in try entry(&random, extended: false) }
                .filter { $0.to != nil }
            let time = try asOf(&random)
            let plain = try verdict(mode, unit: unit, entries, time)
            let index = Int.random(in: 0..<max(1, entries.count), using: &random)
            guard entries.indices.contains(index) else { continue }
            var granted = entries
            granted[index] = try #require(
                LedgerEntry(
                    title: entries[index].title, from: entries[index].from, to: entries[index].to,
                    isExtended: true))
            let after = try verdict(mode, unit: unit, granted, time)
            #expect(after.points.lowest >= plain.points.lowest, "seed \(seed)")
            #expect(after.points.highest >= plain.points.highest, "seed \(seed)")
        }
    }

    @Test(
        "one more entry done in time never costs a point, one more late never earns one",
        arguments: modes)
    func oneMore(mode: String) throws {
        let noon = LedgerMoment.time(try #require(DateTime("2018-03-01T12:00:00+08:00")))
        let inTime = try #require(LedgerEntry(title: "甲", from: noon, to: noon))
        for seed in 0..<UInt64(40) {
            var random = SeededGenerator(seed: seed)
            let entries = try (0..<5).map { _ in try entry(&random) }
            let time = try asOf(&random)
            let start = try #require(CivilDate("2018-01-02"))
            let late = try #require(
                LedgerEntry(
                    title: "乙", from: .day(start), to: start.adding(days: 300).map { .day($0) }))
            let before = try verdict(mode, unit: "hours", entries, time)
            guard before.outcome != .notApplicable else { continue }
            let better = try verdict(mode, unit: "hours", entries + [inTime], time)
            let worse = try verdict(mode, unit: "hours", entries + [late], time)
            #expect(better.points.lowest >= before.points.lowest, "seed \(seed)")
            #expect(better.points.highest >= before.points.highest, "seed \(seed)")
            #expect(worse.points.lowest <= before.points.lowest, "seed \(seed)")
            #expect(worse.points.highest <= before.points.highest, "seed \(seed)")
        }
    }
}
