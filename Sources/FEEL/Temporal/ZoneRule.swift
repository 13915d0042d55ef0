import Exact

/// What a zone does after its last recorded change, from POSIX notation: `CST-8` or
/// `CET-1CEST,M3.5.0,M10.5.0/3`.
struct ZoneRule: Sendable {
    /// A day of each year and a time on it.
    enum Day: Sendable {
        /// `Mm.w.d`: the w-th (5: last) weekday d (0 is Sunday) of month m.
        case weekday(month: Int, week: Int, weekday: Int)
        /// `Jn`: day n of a year, 29 February not counted.
        case julian(Int)
        /// `n`: day n of a year, from 0.
        case ordinal(Int)
    }

    /// Seconds east of Greenwich.
    let standardOffset: Int
    /// Daylight saving time, if there is any: its offset, and when it begins and ends in seconds
    /// after the start of a day, in the local time before the change.
    private let daylight: (offset: Int, start: (Day, Int), end: (Day, Int))?

    /// Reads POSIX notation; `nil` where it is not.
    init?(_ text: Substring) {
        var rest = text.utf8[...]
        guard Self.skipName(&rest), let west = Self.time(&rest) else { return nil }
        standardOffset = -west
        if rest.isEmpty {
            daylight = nil
            return
        }
        guard Self.skipName(&rest) else { return nil }
        var offset = -west + 3600
        if rest.first != UInt8(ascii: ",") {
            guard let written = Self.time(&rest) else { return nil }
            offset = -written
        }
        guard let start = Self.day(&rest), let end = Self.day(&rest), rest.isEmpty else {
            return nil
        }
        daylight = (offset, start, end)
    }

    /// The offset at an instant, both in seconds.
    func offset(atUnixSeconds instant: Int) -> Int {
        guard let daylight else { return standardOffset }
        let days = (instant + standardOffset).flooredDivision(by: 86_400)
        // Calendars repeat every 400 years, 146 097 days, so years out of range are moved in.
        let shift = days.flooredDivision(by: 146_097) * 146_097
        guard let year = CivilDate(daysSinceEpoch: days - shift)?.year else {
            return standardOffset
        }
        let local = instant - shift * 86_400
        let start = Self.seconds(of: daylight.start, in: year) - standardOffset
        let end = Self.seconds(of: daylight.end, in: year) - daylight.offset
        // South of the equator the summer goes over New Year.
        let inside = start < end ? (start..<end).contains(local) : !(end..<start).contains(local)
        return inside ? daylight.offset : standardOffset
    }

    /// Seconds from 1970 to a rule's moment in a year, as if the local time were UTC.
    private static func seconds(of moment: (day: Day, second: Int), in year: Int) -> Int {
        let newYear = CivilDate(year: year, month: 1, day: 1)?.daysSinceEpoch ?? 0
        let day: Int
        switch moment.day {
        case .ordinal(let number): day = newYear + number
        case .julian(let number):
            day = newYear + number - 1 + (CivilDate.isLeap(year: year) && number > 59 ? 1 : 0)
        case .weekday(let month, let week, let weekday):
            let first = CivilDate(year: year, month: month, day: 1)?.daysSinceEpoch ?? 0
            // 1 January 1970 was a Thursday.
            let firstWeekday = (first + 4).flooredModulo(7)
            var found = (weekday - firstWeekday).flooredModulo(7) + (week - 1) * 7
            if found >= CivilDate.length(ofMonth: month, inYear: year) { found -= 7 }
            day = first + found
        }
        return day * 86_400 + moment.second
    }

    // MARK: Reading

    private static func skipName(_ rest: inout Substring.UTF8View) -> Bool {
        if rest.first == UInt8(ascii: "<") {
            guard let end = rest.firstIndex(of: UInt8(ascii: ">")) else { return false }
            rest = rest[rest.index(after: end)...]
            return true
        }
        let letters = rest.prefix {
            ($0 >= UInt8(ascii: "A") && $0 <= UInt8(ascii: "Z"))
                || ($0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z"))
        }
        rest = rest[letters.endIndex...]
        return !letters.isEmpty
    }

    private static func number(_ rest: inout Substring.UTF8View) -> Int? {
        let digits = rest.prefix { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
        guard !digits.isEmpty, digits.count <= 3 else { return nil }
        rest = rest[digits.endIndex...]
        return digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    }

    private static func take(_ byte: UInt8, _ rest: inout Substring.UTF8View) -> Bool {
        guard rest.first == byte else { return false }
        rest.removeFirst()
        return true
    }

    /// `[+-]h[:m[:s]]` in seconds.
    private static func time(_ rest: inout Substring.UTF8View) -> Int? {
        let negative = take(UInt8(ascii: "-"), &rest)
        if !negative { _ = take(UInt8(ascii: "+"), &rest) }
        guard let hours = number(&rest) else { return nil }
        var seconds = hours * 3600
        for unit in [60, 1] where take(UInt8(ascii: ":"), &rest) {
            guard let part = number(&rest) else { return nil }
            seconds += part * unit
        }
        return negative ? -seconds : seconds
    }

    /// `,` and a day with an optional `/time`, which is 02:00 otherwise.
    private static func day(_ rest: inout Substring.UTF8View) -> (Day, Int)? {
        guard take(UInt8(ascii: ","), &rest) else { return nil }
        let day: Day
        if take(UInt8(ascii: "M"), &rest) {
            guard let month = number(&rest), (1...12).contains(month),
                take(UInt8(ascii: "."), &rest), let week = number(&rest), (1...5).contains(week),
                take(UInt8(ascii: "."), &rest), let weekday = number(&rest), weekday <= 6
            else { return nil }
            day = .weekday(month: month, week: week, weekday: weekday)
        } else if take(UInt8(ascii: "J"), &rest) {
            guard let number = number(&rest) else { return nil }
            day = .julian(number)
        } else {
            guard let number = number(&rest) else { return nil }
            day = .ordinal(number)
        }
        guard take(UInt8(ascii: "/"), &rest) else { return (day, 7200) }
        guard let second = time(&rest) else { return nil }
        return (day, second)
    }
}
