/// A calendar day without time or zone, in the proleptic Gregorian calendar.
///
/// Years run from −999 999 999 to 999 999 999; year 0 is the year before year 1.
///
/// ```swift
/// let due = CivilDate("2022-06-30")
/// let late = due?.days(until: published)     // 3 when published on 3 July
/// ```
public struct CivilDate: Sendable, Hashable, Comparable, BitwiseCopyable {
    private let storedYear: Int32
    private let storedMonth: UInt8
    private let storedDay: UInt8

    /// The years a date can have.
    public static let yearRange = -999_999_999...999_999_999
    /// 1 January 1970.
    public static let epoch = CivilDate(uncheckedYear: 1970, month: 1, day: 1)
    /// The first day that can be expressed.
    public static let earliest = CivilDate(
        uncheckedYear: yearRange.lowerBound, month: 1, day: 1)
    /// The last day that can be expressed.
    public static let latest = CivilDate(uncheckedYear: yearRange.upperBound, month: 12, day: 31)

    /// The year; 0 and negative before the common era.
    public var year: Int { Int(storedYear) }
    /// The month, 1 … 12.
    public var month: Int { Int(storedMonth) }
    /// The day of the month, 1 … 31.
    public var day: Int { Int(storedDay) }

    private init(uncheckedYear year: Int, month: Int, day: Int) {
        storedYear = Int32(truncatingIfNeeded: year)
        storedMonth = UInt8(truncatingIfNeeded: month)
        storedDay = UInt8(truncatingIfNeeded: day)
    }

    /// A day by its parts; `nil` when there is no such day.
    public init?(year: Int, month: Int, day: Int) {
        guard Self.yearRange.contains(year), (1...12).contains(month),
            day >= 1, day <= Self.length(ofMonth: month, inYear: year)
        else { return nil }
        self.init(uncheckedYear: year, month: month, day: day)
    }

    /// The day that many days after 1 January 1970; `nil` outside ``yearRange``.
    public init?(daysSinceEpoch days: Int) {
        guard (Self.earliest.daysSinceEpoch...Self.latest.daysSinceEpoch).contains(days) else {
            return nil
        }
        // Years are counted from 1 March, which puts the leap day last; 400 years are 146097 days.
        let shifted = days + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra =
            (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let marchMonth = (5 * dayOfYear + 2) / 153
        let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
        self.init(
            uncheckedYear: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
            day: dayOfYear - (153 * marchMonth + 2) / 5 + 1)
    }

    /// Days from 1 January 1970 to this day, negative before it.
    public var daysSinceEpoch: Int {
        let marchYear = month <= 2 ? year - 1 : year
        let era = (marchYear >= 0 ? marchYear : marchYear - 399) / 400
        let yearOfEra = marchYear - era * 400
        let marchMonth = month > 2 ? month - 3 : month + 9
        let dayOfYear = (153 * marchMonth + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    /// The day that many days later, or earlier when negative; `nil` outside ``yearRange``.
    public func adding(days: Int) -> CivilDate? {
        let (sum, overflow) = daysSinceEpoch.addingReportingOverflow(days)
        return overflow ? nil : CivilDate(daysSinceEpoch: sum)
    }

    /// Days from this day to `other`: 1 to the next day, negative when `other` is earlier.
    public func days(until other: CivilDate) -> Int {
        other.daysSinceEpoch - daysSinceEpoch
    }

    /// The day of the week.
    public var weekday: Weekday {
        // 1 January 1970 was a Thursday.
        let sinceMonday = (daysSinceEpoch % 7 + 7 + 3) % 7
        return Weekday(rawValue: sinceMonday + 1) ?? .monday
    }

    /// Whether the year has a 29 February.
    public static func isLeap(year: Int) -> Bool {
        year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    }

    /// Days in a month, 28 … 31; 0 for a month outside 1 … 12.
    public static func length(ofMonth month: Int, inYear year: Int) -> Int {
        switch month {
        case 4, 6, 9, 11: 30
        case 2: isLeap(year: year) ? 29 : 28
        case 1...12: 31
        default: 0
        }
    }

    /// Whether `left` is the earlier day.
    public static func < (left: CivilDate, right: CivilDate) -> Bool {
        (left.storedYear, left.storedMonth, left.storedDay)
            < (right.storedYear, right.storedMonth, right.storedDay)
    }
}

extension CivilDate: LosslessStringConvertible {
    /// Reads `2022-06-30`: four to nine digits of year (more than four only without leading zero,
    /// `-` before a year below 0), two of month, two of day; `nil` for anything else.
    public init?(_ description: String) {
        var scanner = ISOScanner(description.utf8)
        guard let date = scanner.date(), scanner.isAtEnd else { return nil }
        self = date
    }

    /// ISO 8601, `2022-06-30`; a year has at least four digits.
    public var description: String {
        let digits = String(year.magnitude)
        let zeros = String(repeating: "0", count: max(0, 4 - digits.utf8.count))
        return "\(year < 0 ? "-" : "")\(zeros)\(digits)-\(twoDigits(month))-\(twoDigits(day))"
    }
}
