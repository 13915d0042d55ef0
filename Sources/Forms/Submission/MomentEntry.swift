import Exact
import Workbook

/// Days, with or without a time of day, as cells hold them: real dates, their day numbers where the
/// format was lost, and the ways people type them.
enum MomentEntry {
    /// Day numbers that are taken for days: 1954 to 2119. Eight digits are year, month and day.
    private static let serials = 20_000...80_000
    /// Far longer than any day with its time.
    private static let longest = 40

    /// The day and time; midnight where no time is given, `nil` where there is no such day.
    static func value(
        _ value: CellValue, countsFrom1904: Bool
    ) -> (date: CivilDate, time: CivilTime)? {
        switch value {
        case .date(let date): (date, .midnight)
        case .dateTime(let date, let time): (date, time)
        case .number(let number): serial(number, countsFrom1904) ?? typed(number.reduced.plain)
        case .text(let text): typed(text)
        default: nil
        }
    }

    private static func serial(
        _ number: Decimal128, _ countsFrom1904: Bool
    ) -> (date: CivilDate, time: CivilTime)? {
        guard let day = number.integerPart.asInt, serials.contains(day),
            let start = CivilDate(
                year: countsFrom1904 ? 1904 : 1899, month: countsFrom1904 ? 1 : 12,
                day: countsFrom1904 ? 1 : 30),
            let date = start.adding(days: day),
            let seconds = ((number - number.integerPart) * 86_400)
                .rounded(places: 0, rounding: .halfUp).asInt
        else { return nil }
        return (date, CivilTime(secondOfDay: min(seconds, 86_399)) ?? .midnight)
    }

    /// `2022-3-20`, `2022/03/20`, `2022.3.20`, `2022年3月20日`, `20220320`, each with a time behind it
    /// or without.
    static func typed(_ text: String) -> (date: CivilDate, time: CivilTime)? {
        let folded = FormText.folded(text)
        guard folded.count <= longest else { return nil }
        var scanner = Scanner(rest: folded[...])
        guard let date = scanner.date() else { return nil }
        guard !scanner.isAtEnd else { return (date, .midnight) }
        guard let time = scanner.time(), scanner.isAtEnd else { return nil }
        return (date, time)
    }

    private struct Scanner {
        var rest: Substring

        var isAtEnd: Bool { rest.isEmpty }

        mutating func date() -> CivilDate? {
            guard let year = digits(8) else { return nil }
            if year.count == 8 {
                guard let number = Int(year) else { return nil }
                return CivilDate(
                    year: number / 10_000, month: number / 100 % 100, day: number % 100)
            }
            guard year.count == 4, skip("-/.年") else { return nil }
            guard let month = digits(2), skip("-/.月"), let day = digits(2) else { return nil }
            _ = skip("日号")
            guard let year = Int(year), let month = Int(month), let day = Int(day) else {
                return nil
            }
            return CivilDate(year: year, month: month, day: day)
        }

        mutating func time() -> CivilTime? {
            if rest.first == "T" { rest.removeFirst() }
            guard let hour = digits(2), skip(":时点") else { return nil }
            let minute = digits(2)
            let hasSeconds = skip(":分")
            let second = hasSeconds ? digits(2) : nil
            _ = skip("秒")
            guard let hour = Int(hour), let minute = Int(minute ?? "0"),
                let second = Int(second ?? "0")
            else { return nil }
            return CivilTime(hour: hour, minute: minute, second: second)
        }

        /// Up to `most` digits, with the white space around them.
        private mutating func digits(_ most: Int) -> String? {
            space()
            let found = rest.prefix { $0.isASCII && $0.isNumber }.prefix(most)
            guard !found.isEmpty else { return nil }
            rest = rest.dropFirst(found.count)
            space()
            return String(found)
        }

        private mutating func skip(_ signs: String) -> Bool {
            guard let first = rest.first, signs.contains(first) else { return false }
            rest.removeFirst()
            space()
            return true
        }

        private mutating func space() {
            while rest.first?.isWhitespace == true { rest.removeFirst() }
        }
    }
}
