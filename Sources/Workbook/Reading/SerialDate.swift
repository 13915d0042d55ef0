import Exact

/// Day numbers: days since the end of 1899 (or of 1903), the time of day as a fraction.
struct SerialDate: Sendable {
    /// Whether numbers count from 1 January 1904 = 0 instead of 1 January 1900 = 1.
    let countsFrom1904: Bool

    /// The number after that of 31 December 9999.
    private static let end = 2_958_466

    /// A number as its format shows it; a number where Excel shows no date: below 0 and past 9999.
    ///
    /// In the system of 1900 the number 60 stands for 29 February 1900, a day that never was; it is
    /// given as text. Times are rounded to milliseconds, which the binary numbers of Excel resolve.
    func value(_ number: Decimal128, as kind: NumberFormat.Kind) -> CellValue {
        guard kind != .number, let (days, time) = parts(of: number) else { return .number(number) }
        if days == 0, kind == .time || !countsFrom1904 {
            return kind == .date ? .number(number) : .time(time)
        }
        guard countsFrom1904 || days != 60 else { return .text("1900-02-29") }
        guard let date = date(days) else { return .number(number) }
        return kind == .date && time == .midnight ? .date(date) : .dateTime(date, time)
    }

    /// The number of a day in the system of 1900, which is the one we write; `nil` for days Excel
    /// does not know.
    static func number(of date: CivilDate) -> Int? {
        let days = CivilDate.epoch.days(until: date) + 25_569
        // Up to 28 February 1900 the day that never was has not been counted yet.
        let number = days < 61 ? days - 1 : days
        return number >= 1 && number < end ? number : nil
    }

    private func date(_ days: Int) -> CivilDate? {
        // 25,569 is the number of 1 January 1970, 1,462 that of 1 January 1904.
        if countsFrom1904 { return CivilDate(daysSinceEpoch: days + 1_462 - 25_569) }
        return CivilDate(daysSinceEpoch: (days < 60 ? days + 1 : days) - 25_569)
    }

    /// Whole days and the time of day.
    private func parts(of number: Decimal128) -> (Int, CivilTime)? {
        guard !number.isNegative || number.isZero, number < Decimal128(Self.end) else { return nil }
        let scaled = number * Decimal128(86_400_000)
        guard let total = scaled.rounded(places: 0, rounding: .halfUp).asInt else { return nil }
        let (days, milliseconds) = total.quotientAndRemainder(dividingBy: 86_400_000)
        guard days < Self.end,
            let time = CivilTime(
                secondOfDay: milliseconds / 1_000, nanosecond: milliseconds % 1_000 * 1_000_000)
        else { return nil }
        return (days, time)
    }
}
