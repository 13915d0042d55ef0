import Exact
import Model

/// What a time limit says.
extension RulesWording {
    static let aTimeLimit = Wording(
        zh: "24 hours（小时）、20 working days（工作日）或 5 days（天）这样的时限",
        en: "a limit such as 24 hours, 20 working days or 5 days")
    static let upToWithoutPerLate = Wording(
        zh: "up-to 只能与 per-late 同用", en: "up-to goes with per-late")
    static let addPerLate = Wording(
        zh: "补写 per-late，或删去 up-to", en: "add per-late, or remove up-to")
    static let needsTimeOfDay = Wording(
        zh: "时限按小时计算，只有日期不能判定，须写明时刻",
        en: "a limit in hours needs a time of day, the date alone does not decide")
    static let extensionNotGranted = Wording(
        zh: "此项时限不能延期", en: "this limit cannot be extended")

    static func sameUnit(as limit: TimeLimit) -> Wording {
        switch limit.unit {
        case .hours: Wording(zh: "与 within 一样按 hours 计", en: "hours, as within is")
        case .days: Wording(zh: "与 within 一样按 days 计", en: "days, as within is")
        case .workingDays:
            Wording(zh: "与 within 一样按 working days 计", en: "working days, as within is")
        }
    }

    /// A calendar that does not reach far enough: the year, and what to do.
    static func calendarGap(_ error: CalendarError) -> Wording {
        guard case .noData(let year, _) = error else {
            return Wording(zh: error.zh, en: error.description)
        }
        return Wording(
            zh: "没有 \(year) 年的工作日历，不能推算时限",
            en: "no working-day calendar for \(year), the limit cannot be worked out")
    }

    static func limit(_ within: TimeLimit, _ more: TimeLimit?) -> Wording {
        let limit = within.wording
        guard let more = more?.wording else {
            return Wording(zh: "时限 \(limit.zh)", en: "limit \(limit.en)")
        }
        return Wording(
            zh: "时限 \(limit.zh)（可延期 \(more.zh)）",
            en: "limit \(limit.en) (may be extended by \(more.en))")
    }

    /// “按时 3 件，逾期 1 件（“甲”晚 2 天）”.
    static func tally(
        _ inTime: Int, _ late: [EntryTiming], _ undecided: [EntryTiming], pending: Int
    ) -> Wording {
        var parts = [
            Wording(zh: "按时 \(inTime) 件", en: "\(inTime) in time"),
            Wording(zh: "逾期 \(late.count) 件", en: "\(late.count) late").naming(late),
        ]
        if !undecided.isEmpty {
            parts.append(
                Wording(
                    zh: "无法判定 \(undecided.count) 件", en: "\(undecided.count) undecided"
                ).naming(undecided))
        }
        if pending > 0 {
            parts.append(
                Wording(zh: "期限未满 \(pending) 件，不计", en: "\(pending) not yet due, not counted"))
        }
        return .phrase(parts)
    }

    static func nothingDue(of full: Points) -> Wording {
        Wording(
            zh: "没有应当评判的事项，本项 \(full.inSentence) 分不适用",
            en: "nothing to judge, the \(full.inSentence) points do not apply")
    }

    static func cappedStep(_ per: Points, _ count: Int, _ cost: Points) -> Wording {
        let product = "\(per.inSentence) × \(count) = \((per * Decimal128(count)).inSentence)"
        return Wording(
            zh: "\(product)，最多扣 \(cost.inSentence)", en: "\(product), at most \(cost.inSentence)")
    }

    /// More entries than this are counted, not listed.
    private static let mostListed = 20

    /// One line an entry: from when, until when, done when, how late.
    static func entries(
        _ timings: [EntryTiming], at time: TimeBasis, extension more: TimeLimit?
    ) -> [Wording] {
        let lines = timings.prefix(mostListed).map { line($0, at: time, canExtend: more != nil) }
        let hidden = timings.count - lines.count
        guard hidden > 0 else { return lines }
        return lines + [Wording(zh: "另有 \(hidden) 件", en: "and \(hidden) more")]
    }

    private static func line(
        _ timing: EntryTiming, at time: TimeBasis, canExtend: Bool
    ) -> Wording {
        let entry = timing.entry
        let from = moment(entry.from)
        var parts = [Wording(zh: "\(timing.title)\(from) 起", en: "\(timing.title) from \(from)")]
        let limit = timing.limit.wording
        if let end = timing.end.map(moment) {
            parts.append(
                Wording(
                    zh: "时限 \(limit.zh)，至 \(end)", en: "limit \(limit.en), until \(end)"))
        } else {
            parts.append(Wording(zh: "时限 \(limit.zh)", en: "limit \(limit.en)"))
        }
        if let to = entry.to.map(moment) {
            parts.append(Wording(zh: "\(to) 办结", en: "done \(to)"))
        } else {
            let asOf = moment(.time(time.asOf))
            parts.append(Wording(zh: "至 \(asOf) 未办结", en: "not done by \(asOf)"))
        }
        if case .undecided(let why) = timing.state { parts.append(why) }
        if let delay = timing.delay { parts.append(delay) }
        if entry.isExtended, !canExtend { parts.append(extensionNotGranted) }
        return .phrase(parts)
    }

    /// A day, or a time in China to the minute, to the second where it has any.
    private static func moment(_ moment: LedgerMoment) -> String {
        guard case .time(let instant) = moment else { return moment.description }
        let local = instant.at(offset: 28_800) ?? instant
        let clock =
            local.time.second == 0
            ? local.time.description.prefix(5) : local.time.description.prefix(8)
        return "\(local.date) \(clock)"
    }
}

extension Wording {
    /// Most titles one sentence names.
    private static let mostNamed = 3

    /// The same with the first few entries and their delays in brackets.
    fileprivate func naming(_ timings: [EntryTiming]) -> Wording {
        guard !timings.isEmpty else { return self }
        let named = timings.prefix(Self.mostNamed)
        let rest = timings.count > named.count
        let list = named.map { timing in
            let delay = timing.delay ?? Wording(verbatim: "")
            return (
                zh: timing.title + delay.zh,
                en: delay.en.isEmpty ? timing.title : "\(timing.title) \(delay.en)"
            )
        }
        return Wording(
            zh: "\(zh)（\(list.map(\.zh).joined(separator: "、"))\(rest ? "等" : "")）",
            en: "\(en) (\(list.map(\.en).joined(separator: ", "))\(rest ? ", …" : ""))")
    }
}

extension EntryTiming {
    /// “申请甲”, clipped as other claimed texts are.
    fileprivate var title: String {
        let text = entry.title
        let clipped =
            text.count > RulesWording.quotedLength
            ? text.prefix(RulesWording.quotedLength) + "…" : text[...]
        return "“\(clipped)”"
    }

    /// “晚 2 天”; for a limit in hours “晚 2 小时 5 分”. `nil` unless it is late
    /// by a known amount.
    fileprivate var delay: Wording? {
        switch state {
        case .late(.days(let days)):
            Wording(zh: "晚 \(days) 天", en: days == 1 ? "1 day late" : "\(days) days late")
        case .late(.seconds(let seconds)): Self.clock(seconds)
        case .late(nil), .inTime, .pending, .undecided: nil
        }
    }

    private static func clock(_ seconds: Int) -> Wording {
        let parts = [
            (seconds / 3600, "小时", "h"), (seconds / 60 % 60, "分", "min"), (seconds % 60, "秒", "s"),
        ].filter { $0.0 > 0 }
        return Wording(
            zh: "晚 " + parts.map { "\($0.0) \($0.1)" }.joined(separator: " "),
            en: parts.map { "\($0.0) \($0.2)" }.joined(separator: " ") + " late")
    }
}
