/// Reads the fixed-width ISO 8601 forms of dates, times and offsets from ASCII text.
///
/// Each function takes what it recognises and returns `nil` otherwise; after a `nil` the place is
/// undefined and the whole text counts as refused.
struct ISOScanner {
    private var rest: Substring.UTF8View

    init(_ text: String.UTF8View) { rest = text[...] }

    var isAtEnd: Bool { rest.isEmpty }

    /// Takes one code unit if it is any of `wanted`.
    mutating func take(_ wanted: UInt8...) -> Bool {
        guard let first = rest.first, wanted.contains(first) else { return false }
        rest.removeFirst()
        return true
    }

    /// Takes all digits from here, at most `limit` of them.
    private mutating func digits(atMost limit: Int) -> [Int] {
        var found: [Int] = []
        while found.count < limit, let byte = rest.first,
            (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        {
            found.append(Int(byte - UInt8(ascii: "0")))
            rest.removeFirst()
        }
        return found
    }

    private mutating func twoDigits() -> Int? {
        let found = digits(atMost: 2)
        return found.count == 2 ? found[0] * 10 + found[1] : nil
    }

    mutating func date() -> CivilDate? {
        let negative = take(UInt8(ascii: "-"))
        let found = digits(atMost: 9)
        guard found.count >= 4, found.count == 4 || found[0] != 0 else { return nil }
        let year = found.reduce(0) { $0 * 10 + $1 }
        // There is no year −0.
        guard !negative || year != 0, take(UInt8(ascii: "-")), let month = twoDigits(),
            take(UInt8(ascii: "-")), let day = twoDigits()
        else { return nil }
        return CivilDate(year: negative ? -year : year, month: month, day: day)
    }

    mutating func time() -> CivilTime? {
        guard let hour = twoDigits(), take(UInt8(ascii: ":")), let minute = twoDigits() else {
            return nil
        }
        guard take(UInt8(ascii: ":")) else { return CivilTime(hour: hour, minute: minute) }
        guard let second = twoDigits() else { return nil }
        var nanosecond = 0
        if take(UInt8(ascii: ".")) {
            let found = digits(atMost: 9)
            guard !found.isEmpty else { return nil }
            for place in 0..<9 {
                nanosecond = nanosecond * 10 + (place < found.count ? found[place] : 0)
            }
            // Digits below a nanosecond are dropped.
            while !digits(atMost: 9).isEmpty {}
        }
        return CivilTime(hour: hour, minute: minute, second: second, nanosecond: nanosecond)
    }

    /// `Z`, `+08:00` or `+08:00:30`, in seconds east of Greenwich.
    mutating func offset() -> Int? {
        if take(UInt8(ascii: "Z"), UInt8(ascii: "z")) { return 0 }
        let west = take(UInt8(ascii: "-"))
        guard west || take(UInt8(ascii: "+")), let hours = twoDigits(), hours <= 23,
            take(UInt8(ascii: ":")), let minutes = twoDigits(), minutes <= 59
        else { return nil }
        var seconds = hours * 3600 + minutes * 60
        if take(UInt8(ascii: ":")) {
            guard let extra = twoDigits(), extra <= 59 else { return nil }
            seconds += extra
        }
        return west ? -seconds : seconds
    }
}

/// `value` in 0 … 99 as two digits.
func twoDigits(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
