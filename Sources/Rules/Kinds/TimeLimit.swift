import Exact
import Model

/// How long something may take, as a pack writes it: `24 hours`, `1 working day`,
/// `20 working days`, `5 days`.
struct TimeLimit: Sendable, Hashable {
    /// What it is counted in.
    enum Unit: Sendable, Hashable {
        /// By the clock, to the second, through nights and holidays.
        case hours
        /// Natural days; a period that would end on a day off ends on the
        /// working day after (Civil Code art. 203).
        case days
        /// Days on which offices work, by the working-day calendar.
        case workingDays
    }

    let amount: Int
    let unit: Unit

    /// The bounds of an amount: ten years of hours, far beyond any limit.
    private static let amounts = 1...87_600

    private init(_ amount: Int, _ unit: Unit) {
        self.amount = amount
        self.unit = unit
    }

    /// Reads a limit; `nil` for anything else. Spaces count, and so does the
    /// plural, but not strictly: `1 hours` is no reason to refuse a pack.
    init?(_ text: String) {
        let words = text.split(separator: " ").map(String.init)
        guard let first = words.first, let amount = Int(first), first == String(amount),
            Self.amounts.contains(amount)
        else { return nil }
        switch words.dropFirst().joined(separator: " ") {
        case "hour", "hours": self.init(amount, .hours)
        case "day", "days": self.init(amount, .days)
        case "working day", "working days": self.init(amount, .workingDays)
        default: return nil
        }
    }

    /// This limit with `more` of the same unit.
    func extended(by more: TimeLimit) -> TimeLimit {
        TimeLimit(amount + more.amount, unit)
    }

    /// `20 个工作日`.
    var wording: Wording {
        switch unit {
        case .hours:
            Wording(zh: "\(amount) 小时", en: amount == 1 ? "1 hour" : "\(amount) hours")
        case .days:
            Wording(zh: "\(amount) 天", en: amount == 1 ? "1 day" : "\(amount) days")
        case .workingDays:
            Wording(
                zh: "\(amount) 个工作日",
                en: amount == 1 ? "1 working day" : "\(amount) working days")
        }
    }

    /// What becomes of `entry` when it may take this long.
    func timing(of entry: LedgerEntry, at time: TimeBasis) -> EntryTiming {
        switch unit {
        case .hours: byTheClock(entry, at: time)
        case .days, .workingDays: byTheCalendar(entry, at: time)
        }
    }

    /// A date alone may be any of its seconds: where that matters, nothing is
    /// decided.
    private func byTheClock(_ entry: LedgerEntry, at time: TimeBasis) -> EntryTiming {
        // At most 8766 × 3600 seconds more than a date has, far inside Int.
        let seconds = amount * 3600
        let end = entry.from.unixSeconds
        let reached = (entry.to ?? .time(time.asOf)).unixSeconds
        let last: LedgerMoment? =
            if case .time(let from) = entry.from {
                DateTime(
                    unixSeconds: from.unixSeconds + seconds, nanoseconds: from.nanosecond,
                    offset: from.offset
                ).map { .time($0) }
            } else {
                nil
            }
        let state: EntryTiming.State
        if reached.lowerBound > end.upperBound + seconds {
            let isExact = end.count == 1 && reached.count == 1
            state = .late(
                isExact ? .seconds(reached.lowerBound - end.upperBound - seconds) : nil)
        } else if reached.upperBound <= end.lowerBound + seconds {
            state = entry.to == nil ? .pending : .inTime
        } else {
            state = .undecided(RulesWording.needsTimeOfDay)
        }
        return EntryTiming(entry: entry, limit: self, end: last, state: state)
    }

    private func byTheCalendar(_ entry: LedgerEntry, at time: TimeBasis) -> EntryTiming {
        let start = entry.from.day
        let end: CivilDate
        do throws(CalendarError) {
            end =
                unit == .workingDays
                ? try time.calendar.deadline(after: start, workingDays: amount)
                : try time.calendar.deadline(after: start, naturalDays: amount)
        } catch {
            return EntryTiming(
                entry: entry, limit: self, end: nil,
                state: .undecided(RulesWording.calendarGap(error)))
        }
        let reached = (entry.to ?? .time(time.asOf)).day
        let state: EntryTiming.State =
            if reached > end {
                .late(.days(end.days(until: reached)))
            } else {
                entry.to == nil ? .pending : .inTime
            }
        return EntryTiming(entry: entry, limit: self, end: .day(end), state: state)
    }
}
