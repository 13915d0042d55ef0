import Exact
import Model
import RuleFixtures
import Testing

@testable import Rules

@Suite("time-limit: a ledger's entries held against a legal time limit")
struct TimeLimitTests {
    private func entry(
        _ from: String, _ to: String? = nil, title: String = "甲", extended: Bool = false
    ) throws -> LedgerEntry {
        let start = try #require(LedgerMoment(from), "\(from)")
        let end = try to.map { try #require(LedgerMoment($0), "\(to ?? "")") }
        let entry = LedgerEntry(title: title, from: start, to: end, isExtended: extended)
        return try #require(entry, "\(from) – \(to ?? "")")
    }

    private func timing(
        _ limit: String, _ entry: LedgerEntry, asOf: String = "2018-12-31T18:00:00+08:00"
    ) throws -> EntryTiming {
        try #require(TimeLimit(limit), "\(limit)").timing(of: entry, at: Sample.time(asOf))
    }

    private func verdict(
        _ rule: String, _ entries: [LedgerEntry], asOf: String = "2018-12-31T18:00:00+08:00"
    ) throws -> Verdict {
        try judge(
            "{time-limit: {of: 申请台账, \(rule)}}", [Sample.claimed("申请台账", .ledger(entries))],
            acceptsDeclared: true, time: Sample.time(asOf))
    }

    /// Worked by hand from the State Council's notice for 2018: off are 15 to 21
    /// February, 22 to 24 September, 1 to 7 October and 30 December to 1 January;
    /// Sundays 11 February and 30 September and Saturdays 24 February, 29
    /// September and 29 December are working days.
    @Test(
        "the last day, worked by hand over the holidays of 2018",
        arguments: [
            // The day it begins does not count; Saturday the 29th is a make-up day.
            ("1 working day", "2018-09-28", "2018-09-29"),
            ("1 working day", "2018-09-29", "2018-09-30"),
            ("1 working day", "2018-09-30", "2018-10-08"),
            ("1 working day", "2018-10-03", "2018-10-08"),
            ("5 working days", "2018-09-30", "2018-10-12"),
            ("1 working day", "2018-02-14", "2018-02-22"),
            // 11, 12, 13, 14, 22, 23, 24 February.
            ("7 working days", "2018-02-09", "2018-02-24"),
            // 4 to the 14th, 9 to the 21st, 13 to the 28th, 15 to the 30th, 20 to 12 October.
            ("20 working days", "2018-09-10", "2018-10-12"),
            ("40 working days", "2018-09-10", "2018-11-09"),
            ("1 working day", "2018-12-29", "2019-01-02"),
            // Natural days: 1 and 7 October and 17 February move, make-up days stay.
            ("5 days", "2018-09-26", "2018-10-08"),
            ("10 days", "2018-09-27", "2018-10-08"),
            ("3 days", "2018-09-26", "2018-09-29"),
            ("30 days", "2018-01-12", "2018-02-11"),
            ("30 days", "2018-01-18", "2018-02-22"),
            ("5 days", "2018-10-08", "2018-10-15"),
        ])
    func lastDay(limit: String, from: String, last: String) throws {
        let end = try #require(CivilDate(last))
        let after = try #require(end.adding(days: 1))
        let inTime = try timing(limit, entry(from, last))
        #expect(inTime.end == .day(end))
        #expect(inTime.state == .inTime)
        #expect(try timing(limit, entry(from, "\(after)")).state == .late(.days(1)))
        // Open, it is late once that day is over in China.
        for (clock, state) in [
            ("\(last)T23:59:59+08:00", EntryTiming.State.pending),
            ("\(last)T15:59:59Z", .pending),
            ("\(after)T00:00:00+08:00", .late(.days(1))), ("\(last)T16:00:00Z", .late(.days(1))),
        ] {
            #expect(try timing(limit, entry(from), asOf: clock).state == state, "\(clock)")
        }
    }

    @Test(
        "hours run by the clock, through midnights, holidays and time zones",
        arguments: [
            ("24 hours", "2018-09-30T16:00:00+08:00", "2018-10-01T16:00:00+08:00", 0),
            ("24 hours", "2018-09-30T16:00:00+08:00", "2018-10-01T16:00:01+08:00", 1),
            ("24 hours", "2018-09-30T16:00:00+08:00", "2018-10-01T08:00:00Z", 0),
            ("24 hours", "2018-09-30T16:00:00+08:00", "2018-10-01T08:00:01Z", 1),
            ("24 hours", "2018-12-31T23:30:00+08:00", "2019-01-01T23:30:00+08:00", 0),
            ("48 hours", "2018-02-27T09:00:00+08:00", "2018-03-01T09:00:00+08:00", 0),
            ("48 hours", "2018-02-27T09:00:00+08:00", "2018-03-01T11:05:00+08:00", 7_500),
            ("1 hour", "2018-09-30T23:30:00+08:00", "2018-09-30T15:30:00Z", 0),
        ])
    func hours(limit: String, from: String, to: String, secondsLate: Int) throws {
        let expected: EntryTiming.State =
            secondsLate == 0 ? .inTime : .late(.seconds(secondsLate))
        #expect(try timing(limit, entry(from, to)).state == expected)
        let open = try timing(limit, entry(from), asOf: to)
        #expect(open.state == (secondsLate == 0 ? .pending : .late(.seconds(secondsLate))))
    }

    @Test(
        "dates alone decide a limit in hours only where no time of day could change it",
        arguments: [
            ("24 hours", "2018-09-30", "2018-09-30", "in time"),
            ("24 hours", "2018-09-30", "2018-10-01", "undecided"),
            ("24 hours", "2018-09-30", "2018-10-02", "late"),
            ("48 hours", "2018-09-30", "2018-10-01", "in time"),
            ("48 hours", "2018-09-30", "2018-10-02", "undecided"),
            ("48 hours", "2018-09-30", "2018-10-03", "late"),
            ("24 hours", "2018-09-30T10:00:00+08:00", "2018-10-01", "undecided"),
            ("24 hours", "2018-09-30T10:00:00+08:00", "2018-10-02", "late"),
            ("24 hours", "2018-09-30", "2018-10-01T00:00:00+08:00", "in time"),
        ])
    func datesAlone(limit: String, from: String, to: String, says: String) throws {
        let state = try timing(limit, entry(from, to)).state
        switch says {
        case "in time": #expect(state == .inTime)
        case "late": #expect(state == .late(nil))
        default: #expect(state == .undecided(RulesWording.needsTimeOfDay))
        }
    }

    @Test("a year without a calendar is named and decides nothing")
    func unknownYear() throws {
        let verdict = try verdict(
            "within: 20 working days",
            [entry("2018-03-01", "2018-03-02"), entry("2026-12-30", "2027-01-05", title: "乙")])
        #expect(verdict.outcome == .undetermined)
        #expect(verdict.points == between(2, 4))
        #expect(verdict.steps.first?.zh.contains("没有 2027 年的工作日历") == true)
        #expect(verdict.steps.first?.en.contains("no working-day calendar for 2027") == true)
    }

    @Test("by share: points × in time ÷ judged; what is not yet due is not judged")
    func share() throws {
        let verdict = try verdict(
            "within: 5 working days",
            [
                entry("2018-09-26", "2018-09-30"), entry("2018-09-28", "2018-10-11", title: "乙"),
                entry("2018-09-30", "2018-10-15", title: "丙"), entry("2018-12-28", title: "丁"),
            ])
        #expect(verdict.outcome == .scored)
        let third = try #require(try? Decimal128(4).divided(by: 3))
        #expect(verdict.points == certain(third))
        #expect(
            verdict.reason.zh
                == "申请台账 4 件，其中 1 件未办结（填报），时限 5 个工作日，按时 1 件，"
                + "逾期 2 件（“乙”晚 1 天、“丙”晚 3 天），期限未满 1 件，不计，得 ≈1.3333/4 分")
        #expect(
            verdict.reason.en
                == "申请台账: 4 entries, 1 still open (claimed), limit 5 working days, 1 in time, "
                + "2 late (“乙” 1 day late, “丙” 3 days late), 1 not yet due, not counted, "
                + "≈1.3333 of 4 points")
        #expect(
            verdict.steps.map(\.zh) == [
                "“乙”2018-09-28 起，时限 5 个工作日，至 2018-10-10，2018-10-11 办结，晚 1 天",
                "“丙”2018-09-30 起，时限 5 个工作日，至 2018-10-12，2018-10-15 办结，晚 3 天",
                "4 × 1 ÷ 3 = ≈1.3333",
            ])
        #expect(
            verdict.steps.first?.en
                == "“乙” from 2018-09-28, limit 5 working days, until 2018-10-10, done 2018-10-11, "
                + "1 day late")
    }

    @Test("per late entry: points off for each, at most the cap, down to zero")
    func perLate() throws {
        let late = try entry("2018-09-30T16:00:00+08:00", "2018-10-02T18:05:00+08:00")
        let inTime = try entry("2018-09-30T16:00:00+08:00", "2018-10-02T16:00:00+08:00")
        func points(_ rule: String, _ count: Int) throws -> PointRange {
            let entries = Array(repeating: late, count: count) + [inTime]
            return try self.verdict("within: 48 hours, \(rule)", entries).points
        }
        #expect(try points("per-late: 1.5", 0) == certain(4))
        #expect(try points("per-late: 1.5", 2) == certain(1))
        #expect(try points("per-late: 1.5", 3) == certain(0))
        #expect(try points("per-late: 1.5, up-to: 2", 3) == certain(2))
        let verdict = try verdict("within: 48 hours, per-late: 1.5, up-to: 2", [late, late])
        #expect(
            verdict.steps.map(\.zh).suffix(2) == ["1.5 × 2 = 3，最多扣 2", "4 − 2 = 2"])
        #expect(
            verdict.steps.first?.zh
                == "“甲”2018-09-30 16:00 起，时限 48 小时，至 2018-10-02 16:00，"
                + "2018-10-02 18:05 办结，晚 2 小时 5 分")
        #expect(verdict.steps.first?.en.hasSuffix("2 h 5 min late") == true)
    }

    @Test("an open entry past its time is late, and says by when it was not done")
    func stillOpen() throws {
        let atItsEnd = try verdict("within: 48 hours", [entry("2018-12-29T18:00:00+08:00")])
        #expect(atItsEnd.outcome == .notApplicable)
        let late = try verdict("within: 24 hours", [entry("2018-12-29T18:00:00+08:00")])
        #expect(late.points == certain(0))
        #expect(late.steps.first?.zh.contains("至 2018-12-31 18:00 未办结，晚 24 小时") == true)
        #expect(late.steps.first?.en.contains("not done by 2018-12-31 18:00, 24 h late") == true)
    }

    @Test("an extension counts where the rule has one and the entry says so")
    func extensions() throws {
        let extended = try entry("2018-09-10", "2018-11-09", extended: true)
        let plain = try entry("2018-09-10", "2018-11-09")
        let rule = "within: 20 working days, extension: 20 working days"
        #expect(try verdict(rule, [extended]).points == certain(4))
        #expect(try verdict(rule, [plain]).points == certain(0))
        let without = try verdict("within: 20 working days", [extended])
        #expect(without.points == certain(0))
        #expect(without.steps.first?.zh.hasSuffix("，此项时限不能延期") == true)
        #expect(
            try verdict(rule, [extended]).reason.zh.contains("时限 20 个工作日（可延期 20 个工作日）"))
    }

    @Test("an empty ledger does not apply, or with `none: full` has kept every limit")
    func empty() throws {
        let pending = try entry("2018-12-29")
        for entries in [[], [pending]] {
            let verdict = try verdict("within: 5 days", entries)
            #expect(verdict.outcome == .notApplicable)
            #expect(verdict.points == .zero)
            #expect(try self.verdict("within: 5 days, none: full", entries).points == certain(4))
        }
        #expect(
            try verdict("within: 5 days", []).reason
                == Wording(
                    zh: "申请台账 0 件（填报），时限 5 天，按时 0 件，逾期 0 件，没有应当评判的事项，本项 4 分不适用",
                    en: "申请台账: 0 entries (claimed), limit 5 days, 0 in time, 0 late, "
                        + "nothing to judge, the 4 points do not apply"))
    }

    @Test("many late entries are counted, the first few named")
    func manyLate() throws {
        let entries = try (0..<500).map { try entry("2018-03-01", "2018-05-31", title: "事\($0)") }
        let verdict = try verdict("within: 5 days", entries)
        #expect(verdict.reason.zh.contains("逾期 500 件（“事0”晚 86 天、“事1”晚 86 天、“事10”晚 86 天等）"))
        #expect(verdict.steps.count == 22)
        #expect(verdict.steps.map(\.zh).contains("另有 480 件"))
    }

    @Test(
        "what cannot be meant is refused when the pack is loaded",
        arguments: [
            ("{of: 申请台账}", "缺少“within”"),
            ("{within: 5 days}", "缺少“of”"),
            ("{of: 申请台账, within: 5}", "“within”的值不能用"),
            ("{of: 申请台账, within: 0 days}", "“within”的值不能用"),
            ("{of: 申请台账, within: -1 days}", "“within”的值不能用"),
            ("{of: 申请台账, within: 1.5 days}", "“within”的值不能用"),
            ("{of: 申请台账, within: 99999999999999999999 hours}", "“within”的值不能用"),
            ("{of: 申请台账, within: 5 weeks}", "“within”的值不能用"),
            ("{of: 申请台账, within: 5 days, extension: 5 working days}", "“extension”的值不能用"),
            ("{of: 申请台账, within: 5 days, up-to: 1}", "up-to 只能与 per-late 同用"),
            ("{of: 申请台账, within: 5 days, per-late: 2, up-to: 1}", "“up-to”的值不能用"),
            ("{of: 申请台账, within: 5 days, per-late: 0}", "“per-late”的值不能用"),
            ("{of: 申请台账, within: 5 days, none: zero}", "“none”的值不能用"),
            ("{of: 机制建立日期, within: 5 days}", "事实“机制建立日期”的类型不适合此规则"),
            ("{of: 申请台账, within: 5 days, share: true}", "不认识的键"),
        ])
    func refused(rule: String, says: String) throws {
        #expect(try problems("{time-limit: \(rule)}").map(\.what.zh) == [says])
    }

    @Test(
        "limits are written with or without the plural",
        arguments: [
            ("1 hours", "1 小时"), ("24 hours", "24 小时"), ("1 working day", "1 个工作日"),
            ("20 working days", "20 个工作日"), ("5 days", "5 天"), ("1 day", "1 天"),
        ])
    func written(text: String, zh: String) throws {
        #expect(try #require(TimeLimit(text)).wording.zh == zh)
    }
}
