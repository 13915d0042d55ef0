extension Decimal128 {
    /// The quotient, rounded to 34 digits; exact quotients keep the exponent difference as their
    /// quantum where they can (6.0 ÷ 2 is 3.0).
    ///
    /// Throws `divisionByZero`, or `overflow` past 9.999…E+6144.
    public func divided(
        by divisor: Decimal128, rounding: RoundingMode = .halfEven
    ) throws(ArithmeticError) -> Decimal128 {
        if divisor.isZero { throw .divisionByZero }
        let negative = isNegative != divisor.isNegative
        let ideal = exponent - divisor.exponent
        let (top, bottom) = (coefficient, divisor.coefficient)
        if top == 0 {
            return try Self.packed(
                negative: negative, coefficient: 0, exponent: ideal, rounding: rounding)
        }
        let (whole, rest) = top.quotientAndRemainder(dividingBy: bottom)
        if rest == 0 {
            return try Self.packed(
                negative: negative, coefficient: whole, exponent: ideal, rounding: rounding)
        }
        if let short = Self.shortQuotient(whole, rest, bottom) {
            return try Self.packed(
                negative: negative, coefficient: short.digits, exponent: ideal - short.places,
                rounding: rounding)
        }
        // Numerator of 36 + (digits of the divisor) digits, so the quotient has 36 or 37.
        let first = Self.precision - Digits.count(top)
        let second = 2 + Digits.count(bottom)
        let numerator = (top * Digits.power(first)).multipliedFullWidth(by: Digits.power(second))
        var (quotient, remainder) = bottom.dividingFullWidth(numerator)
        var scale = first + second
        if remainder == 0 {
            let stripped: Int
            (quotient, stripped) = Digits.strippingZeros(from: quotient, atMost: scale)
            scale -= stripped
        }
        return try Self.packed(
            negative: negative, coefficient: quotient, exponent: ideal - scale,
            inexact: remainder != 0, rounding: rounding)
    }

    /// `whole` + `rest` ÷ `bottom` where that comes out even after a few more digits, which is how
    /// shares of points usually end; nil for others.
    @inline(__always)
    private static func shortQuotient(
        _ whole: UInt128, _ rest: UInt128, _ bottom: UInt128
    ) -> (digits: UInt128, places: Int)? {
        // Ten times a remainder below 2⁶⁰ stays within 64 bits.
        guard bottom < 1 << 60, whole < 1 << 64 else { return nil }
        let divisor = UInt64(truncatingIfNeeded: bottom)
        var (digits, left) = (whole, UInt64(truncatingIfNeeded: rest))
        for places in 1...6 {
            let (digit, remainder) = (left &* 10).quotientAndRemainder(dividingBy: divisor)
            digits = digits &* 10 &+ UInt128(digit)
            left = remainder
            if left == 0 { return (digits, places) }
        }
        return nil
    }

    /// What is left after dividing to a whole number toward zero; has the sign of the dividend.
    ///
    /// Throws `divisionByZero`, or `invalid` when the whole quotient has more than 34 digits.
    public func remainder(
        dividingBy divisor: Decimal128
    ) throws(ArithmeticError) -> Decimal128 {
        if divisor.isZero { throw .divisionByZero }
        let (top, bottom) = (coefficient, divisor.coefficient)
        let shift = exponent - divisor.exponent
        if top == 0 {
            return Decimal128(
                uncheckedNegative: isNegative, coefficient: 0,
                exponent: min(exponent, divisor.exponent))
        }
        if shift < 0 {
            if Digits.count(bottom) - shift > Self.precision { return self }
            return Decimal128(
                uncheckedNegative: isNegative, coefficient: top % (bottom * Digits.power(-shift)),
                exponent: exponent)
        }
        let digits = Digits.count(top)
        guard digits + shift - Digits.count(bottom) <= Self.precision else { throw .invalid }
        let first = min(shift, Self.precision - digits)
        let (whole, rest) = bottom.dividingFullWidth(
            (top * Digits.power(first)).multipliedFullWidth(by: Digits.power(shift - first)))
        guard whole < Self.limit else { throw .invalid }
        return Decimal128(
            uncheckedNegative: isNegative, coefficient: rest, exponent: divisor.exponent)
    }
}
