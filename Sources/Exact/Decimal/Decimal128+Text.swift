extension Decimal128: LosslessStringConvertible {
    /// Longest run of digits ``plain`` and ``formatted(places:rounding:)`` write out.
    static let longestPlain = 100

    /// Reads plain or scientific notation, `-92.50`, `.5`, `1.2E-7`; ASCII only, no spaces, no
    /// digit grouping.
    ///
    /// More than 34 digits are rounded half-even, and a number below 1E−6176 becomes zero; `nil`
    /// for anything else, for `NaN`, `Infinity` and for numbers past 9.999…E+6144.
    public init?(_ description: String) { self.init(utf8: description.utf8) }

    /// Reads a part of a longer text; see ``init(_:)-(String)``.
    public init?(_ text: Substring) { self.init(utf8: text.utf8) }

    /// Reads UTF-8 code units; see ``init(_:)-(String)``. Takes time linear in their number.
    public init?(utf8: some Sequence<UInt8>) {
        var negative = false
        var kept: UInt128 = 0
        var keptDigits = 0
        var lost = false
        var scale = 0
        var sawDigit = false
        var sawPoint = false
        var hasExponent = false
        var bytes = utf8.makeIterator()
        var next = bytes.next()
        if next == UInt8(ascii: "-") || next == UInt8(ascii: "+") {
            negative = next == UInt8(ascii: "-")
            next = bytes.next()
        }
        scan: while let byte = next {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                sawDigit = true
                if keptDigits < 38 {
                    kept = kept &* 10 &+ UInt128(byte &- UInt8(ascii: "0"))
                    if kept != 0 { keptDigits += 1 }
                    if sawPoint { scale -= 1 }
                } else {
                    lost = lost || byte != UInt8(ascii: "0")
                    if !sawPoint { scale += 1 }
                }
            case UInt8(ascii: ".") where !sawPoint:
                sawPoint = true
            case UInt8(ascii: "E"), UInt8(ascii: "e"):
                hasExponent = true
                break scan
            default:
                return nil
            }
            next = bytes.next()
        }
        guard sawDigit else { return nil }
        if hasExponent {
            guard let exponent = Self.exponent(from: &bytes) else { return nil }
            scale += exponent
        }
        do throws(ArithmeticError) {
            self = try Self.packed(
                negative: negative, coefficient: kept, exponent: scale, inexact: lost,
                rounding: .halfEven)
        } catch {
            return nil
        }
    }

    /// The optional sign and digits behind `E`. Held at ±10¹⁵, which is out of reach of any text
    /// that fits in memory, so that nothing overflows.
    private static func exponent(from bytes: inout some IteratorProtocol<UInt8>) -> Int? {
        var next = bytes.next()
        var negative = false
        if next == UInt8(ascii: "-") || next == UInt8(ascii: "+") {
            negative = next == UInt8(ascii: "-")
            next = bytes.next()
        }
        guard next != nil else { return nil }
        var value = 0
        while let byte = next {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
            value = min(value * 10 + Int(byte - UInt8(ascii: "0")), 1_000_000_000_000_000)
            next = bytes.next()
        }
        return negative ? -value : value
    }

    /// The number with its quantum, in scientific notation where General Decimal Arithmetic's
    /// *to-scientific-string* asks for it: `1.10`, `-0`, `1E+3`, `1E-7`.
    public var description: String {
        let digits = Self.text(of: coefficient)
        let adjusted = exponent + digits.count - 1
        if exponent <= 0, adjusted >= -6 {
            return Self.text(negative: isNegative, digits: digits, exponent: exponent)
        }
        var text: [UInt8] = isNegative ? [UInt8(ascii: "-")] : []
        text.append(digits[0])
        if digits.count > 1 {
            text.append(UInt8(ascii: "."))
            text += digits[1...]
        }
        text += adjusted < 0 ? "E".utf8 : "E+".utf8
        text += String(adjusted).utf8
        return String(decoding: text, as: UTF8.self)
    }

    /// The number with its quantum and without exponent, `1000` for 1E+3; a zero has no sign.
    ///
    /// Falls back to ``description`` past 100 digits.
    public var plain: String {
        let digits = Self.text(of: coefficient)
        guard exponent <= 0 || !isZero else { return "0" }
        guard max(digits.count + max(exponent, 0), 1 - exponent) <= Self.longestPlain else {
            return description
        }
        return Self.text(negative: isNegative && !isZero, digits: digits, exponent: exponent)
    }

    /// Text with exactly `places` decimal places, such as `92.50`; what rounds to zero has no sign.
    ///
    /// Negative places round left of the point and print no fraction. Falls back to the
    /// ``description`` of the rounded number past 100 digits.
    public func formatted(places: Int, rounding: RoundingMode = .halfEven) -> String {
        let cut = rounded(places: places, rounding: rounding)
        var digits = Self.text(of: cut.coefficient)
        let fraction = max(places, 0)
        let fits = fraction < Self.longestPlain && cut.exponent <= Self.longestPlain
        let padding = fits && !cut.isZero ? cut.exponent + fraction : 0
        guard fits, digits.count + padding <= Self.longestPlain else { return cut.description }
        digits += [UInt8](repeating: UInt8(ascii: "0"), count: padding)
        return Self.text(
            negative: cut.isNegative && !cut.isZero, digits: digits, exponent: -fraction)
    }

    /// Decimal digits without leading zeros, most significant first.
    private static func text(of value: UInt128) -> [UInt8] {
        if value <= UInt128(UInt64.max) {
            return Array(String(UInt64(truncatingIfNeeded: value)).utf8)
        }
        let (upper, lower) = value.quotientAndRemainder(dividingBy: Digits.power(17))
        let tail = Array(String(UInt64(truncatingIfNeeded: lower)).utf8)
        let zeros = [UInt8](repeating: UInt8(ascii: "0"), count: 17 - tail.count)
        return Array(String(UInt64(truncatingIfNeeded: upper)).utf8) + zeros + tail
    }

    /// Plain notation of `digits` × 10^`exponent`.
    private static func text(negative: Bool, digits: [UInt8], exponent: Int) -> String {
        let zero = UInt8(ascii: "0")
        var text: [UInt8] = negative ? [UInt8(ascii: "-")] : []
        if exponent >= 0 {
            text += digits
            text += [UInt8](repeating: zero, count: exponent)
        } else {
            let whole = digits.count + exponent
            if whole > 0 {
                text += digits[..<whole]
                text.append(UInt8(ascii: "."))
                text += digits[whole...]
            } else {
                text += [zero, UInt8(ascii: ".")]
                text += [UInt8](repeating: zero, count: -whole)
                text += digits
            }
        }
        return String(decoding: text, as: UTF8.self)
    }
}
