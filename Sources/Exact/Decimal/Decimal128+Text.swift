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
        let digits = Digits.count(coefficient)
        let adjusted = exponent + digits - 1
        if exponent <= 0, adjusted >= -6 {
            return text(signed: isNegative, zeros: 0, places: -exponent)
        }
        return text(signed: isNegative, zeros: 0, places: digits - 1)
            + (adjusted < 0 ? "E" : "E+") + String(adjusted)
    }

    /// The number with its quantum and without exponent, `1000` for 1E+3; a zero has no sign.
    ///
    /// Falls back to ``description`` past 100 digits.
    public var plain: String {
        let zeros = isZero ? 0 : max(exponent, 0)
        guard max(Digits.count(coefficient) + zeros, 1 - exponent) <= Self.longestPlain else {
            return description
        }
        return text(signed: isNegative && !isZero, zeros: zeros, places: max(-exponent, 0))
    }

    /// Text with exactly `places` decimal places, such as `92.50`; what rounds to zero has no sign.
    ///
    /// Negative places round left of the point and print no fraction. Falls back to the
    /// ``description`` of the rounded number past 100 digits.
    public func formatted(places: Int, rounding: RoundingMode = .halfEven) -> String {
        let cut = rounded(places: places, rounding: rounding)
        let fraction = max(places, 0)
        guard fraction < Self.longestPlain, cut.isZero || cut.exponent <= Self.longestPlain else {
            return cut.description
        }
        let zeros = cut.isZero ? 0 : cut.exponent + fraction
        guard Digits.count(cut.coefficient) + zeros <= Self.longestPlain else {
            return cut.description
        }
        return cut.text(signed: cut.isNegative && !cut.isZero, zeros: zeros, places: fraction)
    }

    /// The coefficient with `zeros` appended and a point before its last `places` digits; both are
    /// at least 0. Zeros are put in front so that there is a digit before the point.
    private func text(signed: Bool, zeros: Int, places: Int) -> String {
        let whole = max(Digits.count(coefficient) + zeros - places, 1)
        let length = (signed ? 1 : 0) + whole + (places > 0 ? 1 + places : 0)
        // 19 digits at a time fit into 64 bits, where taking digits off is cheap.
        let (upper, lower) = coefficient.quotientAndRemainder(dividingBy: Digits.power(19))
        return String(unsafeUninitializedCapacity: length) { buffer in
            var digits = UInt64(truncatingIfNeeded: lower)
            var end = length
            // From the right: each of the `whole + places` digits and the point takes one place
            // of the `length` there are, and the sign what is left.
            for position in 0..<(whole + places) {
                if position == places, places > 0 {
                    end -= 1
                    buffer[end] = UInt8(ascii: ".")
                }
                end -= 1
                guard position >= zeros else {
                    buffer[end] = UInt8(ascii: "0")
                    continue
                }
                if position == zeros + 19 { digits = UInt64(truncatingIfNeeded: upper) }
                buffer[end] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: digits % 10)
                digits /= 10
            }
            if signed { buffer[0] = UInt8(ascii: "-") }
            return length
        }
    }
}
