public import Exact

/// When something in a ledger happened: a day, or a day with its time.
public enum LedgerMoment: Sendable, Hashable {
    /// A day; what time it was is not known.
    case day(CivilDate)
    /// An instant, with the offset it was written with.
    case time(DateTime)

    /// Seconds by which China is ahead of UTC, all year and everywhere.
    private static let chinaOffset = 28_800

    /// The day it is in China then: days are counted by the calendar of China,
    /// whatever offset a time was written with.
    public var day: CivilDate {
        switch self {
        case .day(let date): date
        case .time(let time): time.date(atOffset: Self.chinaOffset) ?? time.date
        }
    }

    /// The first and the last instant it can be, in seconds since 1970 UTC: one
    /// and the same for a time, midnight to the last second in China for a day.
    public var unixSeconds: ClosedRange<Int> {
        switch self {
        case .day(let date):
            // Years are bounded far inside Int.
            let midnight = date.daysSinceEpoch * 86_400 - Self.chinaOffset
            return midnight...midnight + 86_399
        case .time(let time): return time.unixSeconds...time.unixSeconds
        }
    }

    /// Whether `other` is earlier for certain.
    public func isAfter(_ other: LedgerMoment) -> Bool {
        if case .time(let mine) = self, case .time(let theirs) = other { return theirs < mine }
        return other.day < day
    }
}

extension LedgerMoment: LosslessStringConvertible {
    /// Reads `2018-09-28`, or RFC 3339 with an offset such as
    /// `2018-09-28T16:00:00+08:00`; `nil` for anything else.
    public init?(_ description: String) {
        if let date = CivilDate(description) {
            self = .day(date)
        } else if let time = DateTime(description) {
            self = .time(time)
        } else {
            return nil
        }
    }

    /// As it is read; a time keeps its offset.
    public var description: String {
        switch self {
        case .day(let date): date.description
        case .time(let time): time.description
        }
    }
}
