extension Decimal128 {
    /// The square root, correctly rounded; an exact root has half the exponent where it can.
    ///
    /// Throws `invalid` for a negative number.
    public func squareRoot(
        rounding: RoundingMode = .halfEven
    ) throws(ArithmeticError) -> Decimal128 {
        let ideal = exponent >> 1
        if isZero {
            return Decimal128(uncheckedNegative: isNegative, coefficient: 0, exponent: ideal)
        }
        if isNegative { throw .invalid }
        // An even exponent, and enough digits for a root of 36 or 37.
        let digits = Digits.count(coefficient)
        var shift = 72 - digits
        if (exponent - shift) & 1 != 0 { shift += 1 }
        let square = WideNatural(coefficient) * .power(ofTen: shift)
        let root = square.squareRoot
        let exact = root * root == square
        var (kept, scale) = (root.asUInt128 ?? 0, (exponent - shift) / 2)
        if exact {
            let stripped: Int
            (kept, stripped) = Digits.strippingZeros(from: kept, atMost: max(0, ideal - scale))
            scale += stripped
        }
        return try Self.packed(
            negative: false, coefficient: kept, exponent: scale, inexact: !exact,
            rounding: rounding)
    }

    /// e to the power of the number, to 34 digits.
    ///
    /// Throws `overflow` past 9.999…E+6144; below the smallest number the result is zero.
    public func exponential() throws(ArithmeticError) -> Decimal128 {
        if isZero { return .one }
        let magnitude = exponent + Digits.count(coefficient) - 1
        if magnitude > 5 { return try Self.beyond(isNegative) }
        // The result differs from 1 in the 40th digit at most.
        if magnitude < -40 { return .one }
        return try Self.exponential(
            FixedPoint.value(of: WideNatural(coefficient), exponent: exponent),
            negative: isNegative)
    }

    /// The natural logarithm, to 34 digits.
    ///
    /// Throws `invalid` for zero and negative numbers.
    public func naturalLogarithm() throws(ArithmeticError) -> Decimal128 {
        if isZero || isNegative { throw .invalid }
        if self == .one { return .zero }
        let (magnitude, negative) = logarithm()
        // 90 decimal places: the smallest logarithm of all, of 1 − 10⁻³⁴, still has 56 digits.
        // A logarithm is never even, so what is cut off is always there: ties do not occur.
        let places = 90
        let scaled = (magnitude * .power(ofTen: places)) >> FixedPoint.fractionBits
        let surplus = max(0, (scaled.bitCount - 119) * 30_103 / 100_000)
        let kept = scaled.dividing(by: .power(ofTen: surplus)).quotient
        return try Self.packed(
            negative: negative, coefficient: kept.asUInt128 ?? 0, exponent: surplus - places,
            inexact: true, rounding: .halfEven)
    }

    /// The number to the power of another one, to 34 digits; a power that has at most 34 digits is
    /// exact.
    ///
    /// Anything to the power of 0 is 1. A negative number can be raised to whole powers only.
    /// Throws `invalid`, `divisionByZero` for zero to a negative power, or `overflow`.
    public func power(_ power: Decimal128) throws(ArithmeticError) -> Decimal128 {
        if power.isZero { return .one }
        let whole = power.isInteger
        if isZero {
            if power.isNegative { throw .divisionByZero }
            return .zero
        }
        if isNegative, !whole { throw .invalid }
        let negative = isNegative && whole && power.isOdd
        if let exact = smallPower(power, negative: negative) { return exact }
        if magnitude == .one {
            return negative ? -.one : .one
        }
        let (logarithm, below) = magnitude.logarithm()
        // |ln| × |power|; the digits of the power are kept whole, its exponent may be huge.
        let product = logarithm * WideNatural(power.coefficient)
        let size = (product.bitCount - FixedPoint.fractionBits) * 30_103 / 100_000 + power.exponent
        let shrinks = below != power.isNegative
        if size > 6 {
            if shrinks { return try Self.beyond(true) }
            throw .overflow
        }
        if size < -42 { return negative ? -.one : .one }
        let argument =
            power.exponent >= 0
            ? product * .power(ofTen: power.exponent)
            : product.dividing(by: .power(ofTen: -power.exponent)).quotient
        let result = try Self.exponential(argument, negative: shrinks)
        return negative ? -result : result
    }

    /// The remainder that has the sign of the divisor: a − b × floor(a ÷ b), as FEEL's modulo.
    ///
    /// Exact for any size of quotient; rounded to 34 digits only where a tiny dividend of the other
    /// sign is moved up to the divisor. Throws `divisionByZero`.
    public func flooredModulo(_ divisor: Decimal128) throws(ArithmeticError) -> Decimal128 {
        if divisor.isZero { throw .divisionByZero }
        let rest = truncatedModulo(divisor)
        if rest.isZero || rest.isNegative == divisor.isNegative { return rest }
        return try rest.adding(divisor)
    }

    /// Whether the number is whole and not divisible by two.
    public var isOdd: Bool {
        guard !isZero, exponent <= 0, isInteger else { return false }
        return Digits.strippingZeros(from: coefficient, atMost: -exponent).value & 1 == 1
    }
}

// MARK: - On the way

extension Decimal128 {
    /// What `remainder` gives, for quotients of any size.
    private func truncatedModulo(_ divisor: Decimal128) -> Decimal128 {
        let shift = exponent - divisor.exponent
        if shift <= 0 || isZero {
            // The quotient has at most 34 digits.
            return (try? remainder(dividingBy: divisor)) ?? .zero
        }
        let modulus = divisor.coefficient
        var (rest, base, steps) = (coefficient % modulus, 10 % modulus, shift)
        while steps > 0 {
            if steps & 1 == 1 { rest = Self.product(rest, base, modulo: modulus) }
            base = Self.product(base, base, modulo: modulus)
            steps >>= 1
        }
        return Decimal128(
            uncheckedNegative: isNegative, coefficient: rest, exponent: divisor.exponent)
    }

    /// Both factors are below the modulus, so the quotient fits.
    private static func product(
        _ left: UInt128, _ right: UInt128, modulo modulus: UInt128
    ) -> UInt128 {
        modulus.dividingFullWidth(left.multipliedFullWidth(by: right)).remainder
    }

    /// Whole powers whose digits fit, exactly and with the exponent that belongs to them.
    private func smallPower(_ power: Decimal128, negative: Bool) -> Decimal128? {
        guard !power.isNegative, let steps = power.asInt, steps <= 6176 else { return nil }
        var product: UInt128 = 1
        if coefficient > 1 {
            // A coefficient above 1 has left 34 digits after 113 factors.
            guard steps <= 113 else { return nil }
            for _ in 0..<steps {
                let (next, overflow) = product.multipliedReportingOverflow(by: coefficient)
                guard !overflow, next < Self.limit else { return nil }
                product = next
            }
        }
        let scale = exponent * steps
        guard Self.exponentRange.contains(scale) else { return nil }
        return Decimal128(uncheckedNegative: negative, coefficient: product, exponent: scale)
    }

    /// |ln| of a positive number other than 1 in fixed point, and whether the number is below 1.
    private func logarithm() -> (magnitude: WideNatural, below: Bool) {
        // Between 0.7 and 1.4 the number itself goes into the series, so that nothing cancels.
        let digits = Digits.count(coefficient)
        let leading = exponent + digits
        let coefficient = WideNatural(coefficient)
        if leading == 0 || leading == 1 {
            let value = FixedPoint.value(of: coefficient, exponent: exponent)
            let half = FixedPoint.one >> 1
            if value > half + (half >> 2), value < FixedPoint.one + half {
                let (magnitude, negative) = FixedPoint.logarithm(value)
                return (magnitude, negative)
            }
        }
        // 10^tens × 2^twos × t, with t in 0.625 … 1.25.
        let tens = leading - 1
        var value = FixedPoint.value(of: coefficient, exponent: exponent - tens)
        var twos = 0
        while value > FixedPoint.one + (FixedPoint.one >> 2) {
            value = value >> 1
            twos += 1
        }
        let (rest, restNegative) = FixedPoint.logarithm(value)
        var positive = FixedPoint.ln2 * WideNatural(UInt128(twos))
        var negative = WideNatural()
        if restNegative { negative = negative + rest } else { positive = positive + rest }
        let decades = FixedPoint.ln10 * WideNatural(UInt128(tens.magnitude))
        if tens < 0 { negative = negative + decades } else { positive = positive + decades }
        return positive < negative ? (negative - positive, true) : (positive - negative, false)
    }

    /// e to the power of ±`magnitude`, which is in fixed point and below 10⁸.
    private static func exponential(
        _ magnitude: WideNatural, negative: Bool
    ) throws(ArithmeticError) -> Decimal128 {
        // Whole powers of ten come out of the argument; what is left is in 0 ..< ln 10.
        var (whole, rest) = magnitude.dividing(by: FixedPoint.ln10)
        var tens = Int(whole.asUInt128 ?? 0)
        if tens > 7000 { return try beyond(negative) }
        if negative {
            tens = -tens
            if !rest.isZero {
                tens -= 1
                rest = FixedPoint.ln10 - rest
            }
        }
        let value = FixedPoint.exponential(rest)
        let places = 95
        let scaled = (value * .power(ofTen: places)) >> FixedPoint.fractionBits
        return try cut(scaled, exponent: tens - places)
    }

    /// The result of an argument far outside the range.
    private static func beyond(_ negative: Bool) throws(ArithmeticError) -> Decimal128 {
        if !negative { throw .overflow }
        return Decimal128(
            uncheckedNegative: false, coefficient: 0, exponent: exponentRange.lowerBound)
    }

    /// Rounds a result with a known first 80 digits to 34.
    ///
    /// It is rounded to about 80 first: what is even within that counts as exact, so that √ as a
    /// power and whole powers come out even and ties are seen as ties. No power is nearer to a tie
    /// without being one: terms of (1 + a)ⁿ below the 34th digit are at least a², above 10⁻⁶⁸.
    private static func cut(
        _ digits: WideNatural, exponent: Int
    ) throws(ArithmeticError) -> Decimal128 {
        // 2^265 has 80 digits; what is dropped by the estimate leaves 80 or 81.
        let surplus = max(0, (digits.bitCount - 266) * 30_103 / 100_000)
        let unit = WideNatural.power(ofTen: surplus)
        let (cut, rest) = digits.dividing(by: unit)
        let known = rest + rest < unit ? cut : cut + WideNatural(1)
        let (upper, lower) = known.dividing(by: .power(ofTen: 44))
        var kept = upper.asUInt128 ?? 0
        var scale = exponent + surplus + 44
        let exact = lower.isZero
        if exact, kept != 0 {
            let stripped: Int
            (kept, stripped) = Digits.strippingZeros(from: kept, atMost: 38)
            scale += stripped
            // Whole numbers are written out where 34 digits allow it.
            if scale > 0, Digits.count(kept) + scale <= precision {
                kept *= Digits.power(scale)
                scale = 0
            }
        }
        return try packed(
            negative: false, coefficient: kept, exponent: scale, inexact: !exact,
            rounding: .halfEven)
    }
}
