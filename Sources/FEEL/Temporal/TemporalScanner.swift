import Exact

/// Reads the ISO 8601 forms FEEL takes from ASCII text.
///
/// Each function takes what it recognises and returns `nil` otherwise; after a `nil` the place is
/// undefined and the whole text counts as refused.
struct TemporalScanner {
    private var rest: Substring.UTF8View
    private let zones: ZoneTable

    init(_ text: String.UTF8View, zones: ZoneTable) {
        rest = text[...]
        self.zones = zones
    }

    var isAtEnd: Bool { rest.isEmpty }

    /// Takes one code unit if it is `wanted`.
    mutating func take(_ wanted: UInt8) -> Bool {
        guard rest.first == wanted else { return false }
        rest.removeFirst()
        return true
    }

    /// Takes the digits from here, which must be `count` many.
    private mutating func digits(_ count: ClosedRange<Int>) -> (value: Int, count: Int)? {
        var value = 0
        var taken = 0
        while taken < count.upperBound, let byte = rest.first,
            (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        {
            value = value * 10 + Int(byte - UInt8(ascii: "0"))
            taken += 1
            rest.removeFirst()
        }
        return count.contains(taken) ? (value, taken) : nil
    }

    private mutating func twoDigits() -> Int? { digits(2...2)?.value }

    /// `2022-06-30`; four to nine digits of year, more than four only without leading zero.
    mutating func date() -> CivilDate? {
        let negative = take(UInt8(ascii: "-"))
        let leadingZero = rest.first == UInt8(ascii: "0")
        guard let year = digits(4...9), year.count == 4 || !leadingZero,
            !negative || year.value != 0,
            take(UInt8(ascii: "-")), let month = twoDigits(),
            take(UInt8(ascii: "-")), let day = twoDigits()
        else { return nil }
        return CivilDate(year: negative ? -year.value : year.value, month: month, day: day)
    }

    /// `08:30:05` or `08:30:05.25`. 24:00:00 is midnight, of the next day.
    mutating func clock() -> (clock: CivilTime, nextDay: Bool)? {
        guard let hour = twoDigits(), take(UInt8(ascii: ":")), let minute = twoDigits(),
            take(UInt8(ascii: ":")), let second = twoDigits()
        else { return nil }
        guard let nanosecond = fraction(needsDigits: true) else { return nil }
        if hour == 24 {
            return minute == 0 && second == 0 && nanosecond == 0 ? (.midnight, true) : nil
        }
        return CivilTime(hour: hour, minute: minute, second: second, nanosecond: nanosecond)
            .map { ($0, false) }
    }

    /// A fraction of a second in nanoseconds, 0 without one; digits below are dropped.
    private mutating func fraction(needsDigits: Bool) -> Int? {
        guard take(UInt8(ascii: ".")) else { return 0 }
        guard let read = digits((needsDigits ? 1 : 0)...9) else { return nil }
        var nanosecond = read.value
        for _ in read.count..<9 { nanosecond *= 10 }
        while digits(1...9) != nil {}
        return nanosecond
    }

    /// What `zone()` read: a zone, or that there is none.
    struct ReadZone { let value: Zone? }

    /// `Z`, `+08:00`, `+08:00:30` or `@Asia/Shanghai`, or nothing at the end of the text.
    mutating func zone() -> ReadZone? {
        if rest.isEmpty { return ReadZone(value: nil) }
        if take(UInt8(ascii: "Z")) || take(UInt8(ascii: "z")) { return ReadZone(value: .utc) }
        if take(UInt8(ascii: "@")) {
            guard let zone = zones[String(Substring(rest))] else { return nil }
            rest = rest[rest.endIndex...]
            return ReadZone(value: .named(zone))
        }
        let west = take(UInt8(ascii: "-"))
        guard west || take(UInt8(ascii: "+")), let hours = twoDigits(),
            take(UInt8(ascii: ":")), let minutes = twoDigits(), minutes <= 59
        else { return nil }
        var seconds = hours * 3600 + minutes * 60
        if take(UInt8(ascii: ":")) {
            guard let extra = twoDigits(), extra <= 59 else { return nil }
            seconds += extra
        }
        guard Zone.offsetRange.contains(seconds) else { return nil }
        return ReadZone(value: .offset(Int32(west ? -seconds : seconds)))
    }

    /// `P1DT2H3M4.5S` or `P1Y2M`, each part optional, in this order, at least one of them.
    mutating func duration() -> ReadDuration? {
        let negative = take(UInt8(ascii: "-"))
        guard take(UInt8(ascii: "P")) else { return nil }
        var months: Int128?
        var nanoseconds: Int128?
        var units = Self.dateUnits[...]
        if take(UInt8(ascii: "T")) { units = Self.timeUnits[...] }
        while !rest.isEmpty {
            guard let number = digits(1...18)?.value else { return nil }
            let isFraction = rest.first == UInt8(ascii: ".")
            guard let fraction = fraction(needsDigits: false), let letter = rest.popFirst(),
                let place = units.firstIndex(where: { $0.letter == letter }),
                !isFraction || letter == UInt8(ascii: "S")
            else { return nil }
            let unit = units[place]
            if unit.isMonths {
                months = (months ?? 0) + Int128(number) * unit.size
            } else {
                nanoseconds = (nanoseconds ?? 0) + Int128(number) * unit.size + Int128(fraction)
            }
            units = units[(place + 1)...]
            if take(UInt8(ascii: "T")) {
                guard unit.isDate, !rest.isEmpty else { return nil }
                units = Self.timeUnits[...]
            }
        }
        switch (months, nanoseconds) {
        case (let months?, nil):
            return Int(exactly: negative ? -months : months)
                .map { .months(YearsAndMonthsDuration(months: $0)) }
        case (nil, let nanoseconds?):
            return DaysAndTimeDuration(nanoseconds: negative ? -nanoseconds : nanoseconds)
                .map { .days($0) }
        default: return nil
        }
    }

    private struct Unit {
        let letter: UInt8
        /// Months, or nanoseconds.
        let size: Int128
        var isMonths = false
        var isDate = false
    }

    private static let dateUnits = [
        Unit(letter: UInt8(ascii: "Y"), size: 12, isMonths: true, isDate: true),
        Unit(letter: UInt8(ascii: "M"), size: 1, isMonths: true, isDate: true),
        Unit(letter: UInt8(ascii: "D"), size: 86_400_000_000_000, isDate: true),
    ]
    private static let timeUnits = [
        Unit(letter: UInt8(ascii: "H"), size: 3_600_000_000_000),
        Unit(letter: UInt8(ascii: "M"), size: 60_000_000_000),
        Unit(letter: UInt8(ascii: "S"), size: 1_000_000_000),
    ]
}
