import Exact

/// Reads the text of `range("[18..21)")`: two literals of one kind, the smaller one first.
struct RangeText {
    private var rest: Substring.UTF8View

    /// The range, or `nil` where the text is none.
    static func read(_ text: String) -> RangeValue? {
        var reader = RangeText(rest: Substring(text).utf8)
        reader.skipSpace()
        guard let opening = reader.rest.popFirst(), "[(]".utf8.contains(opening),
            let start = reader.literal(), reader.take(".."), let end = reader.literal()
        else { return nil }
        reader.skipSpace()
        guard let closing = reader.rest.popFirst(), "])[".utf8.contains(closing) else { return nil }
        reader.skipSpace()
        guard reader.rest.isEmpty, let order = FEELEquality.order(start, end), order <= 0 else {
            return nil
        }
        return RangeValue(
            start: start, includesStart: opening == UInt8(ascii: "["),
            end: end, includesEnd: closing == UInt8(ascii: "]"))
    }

    private mutating func skipSpace() {
        while let byte = rest.first, byte == 0x20 || (0x09...0x0D).contains(byte) {
            rest.removeFirst()
        }
    }

    /// Takes a word, after white space.
    private mutating func take(_ word: StaticString) -> Bool {
        skipSpace()
        let isNext = word.withUTF8Buffer { rest.starts(with: $0) }
        if isNext { rest.removeFirst(word.utf8CodeUnitCount) }
        return isNext
    }

    /// A number, a text, `@"…"`, or a conversion of a text such as `date("…")`.
    private mutating func literal() -> Value? {
        skipSpace()
        switch rest.first {
        case UInt8(ascii: "\""): return quoted().map(Value.string)
        case UInt8(ascii: "@"):
            rest.removeFirst()
            return quoted().flatMap(Temporal.literal)
        case UInt8(ascii: "d"), UInt8(ascii: "t"): return conversion()
        default: return number()
        }
    }

    private mutating func number() -> Value? {
        var digits: [UInt8] = []
        while let byte = rest.first,
            (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: ".")
                || (byte == UInt8(ascii: "-") && digits.isEmpty)
        {
            // Two points are what stands between the ends.
            if byte == UInt8(ascii: "."), rest.dropFirst().first == byte { break }
            digits.append(byte)
            rest.removeFirst()
        }
        return Decimal128(utf8: digits).map(Value.number)
    }

    private mutating func conversion() -> Value? {
        // The longest name first, since one begins with another.
        let kinds: [(name: StaticString, read: (String) -> Value?)] = [
            ("date and time", { DateAndTime($0).map(Value.dateAndTime) }),
            ("date", { Temporal.date($0).map(Value.date) }),
            ("time", { ZonedTime($0).map(Value.time) }),
            ("duration", Self.duration),
        ]
        for kind in kinds where take(kind.name) {
            guard take("(") else { return nil }
            skipSpace()
            guard let text = quoted(), take(")") else { return nil }
            return kind.read(text)
        }
        return nil
    }

    private static func duration(_ text: String) -> Value? {
        switch ReadDuration(text) {
        case .days(let duration): .daysAndTime(duration)
        case .months(let duration): .yearsAndMonths(duration)
        case nil: nil
        }
    }

    /// A text in quotation marks; of the escapes those of `"` and `\`.
    private mutating func quoted() -> String? {
        guard rest.popFirst() == UInt8(ascii: "\"") else { return nil }
        var bytes: [UInt8] = []
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "\"") { return String(decoding: bytes, as: UTF8.self) }
            if byte != UInt8(ascii: "\\") {
                bytes.append(byte)
                continue
            }
            guard let escaped = rest.popFirst(), "\"\\".utf8.contains(escaped) else { return nil }
            bytes.append(escaped)
        }
        return nil
    }
}
