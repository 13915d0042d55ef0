extension Decimal128 {
    /// Rounds an intermediate result into the format (IEEE 754-2008, 7.4 and 7.5): at most 34
    /// digits, an exponent not below −6176, zeros appended where the exponent is above 6111.
    ///
    /// `inexact` says that something non-zero below the last digit of `coefficient` is already
    /// lost; the coefficient must then have more than 34 digits.
    static func packed(
        negative: Bool, coefficient: UInt128, exponent: Int, inexact: Bool = false,
        rounding: RoundingMode
    ) throws(ArithmeticError) -> Decimal128 {
        var kept = coefficient
        var exponent = exponent
        let excess = max(
            kept < limit ? 0 : Digits.count(kept) - precision, exponentRange.lowerBound - exponent)
        if excess > 0 || inexact {
            let discarded: Discarded
            (kept, discarded) = Digits.dropping(excess, from: kept, inexact: inexact)
            exponent += max(excess, 0)
            if rounding.roundsAway(negative: negative, odd: kept & 1 == 1, discarded: discarded) {
                kept += 1
                if kept == limit {
                    kept = Digits.power(precision - 1)
                    exponent += 1
                }
            }
        }
        let surplus = exponent - exponentRange.upperBound
        if surplus > 0 {
            if kept != 0 {
                guard Digits.count(kept) + surplus <= precision else { throw .overflow }
                kept *= Digits.power(surplus)
            }
            exponent = exponentRange.upperBound
        }
        return Decimal128(uncheckedNegative: negative, coefficient: kept, exponent: exponent)
    }

    /// The number with exactly `places` decimal places (quantum 10^−places), rounded or padded.
    ///
    /// `invalid` when that takes more than 34 digits, or `places` lies outside −6111 … 6176.
    public func quantized(
        places: Int, rounding: RoundingMode = .halfEven
    ) throws(ArithmeticError) -> Decimal128 {
        guard (-6111...6176).contains(places) else { throw .invalid }
        return try quantized(exponent: -places, rounding: rounding)
    }

    /// The number with the quantum of `other`: `2.17` like `0.1` is `2.2`.
    ///
    /// `invalid` when that takes more than 34 digits.
    public func quantized(
        like other: Decimal128, rounding: RoundingMode = .halfEven
    ) throws(ArithmeticError) -> Decimal128 {
        try quantized(exponent: other.exponent, rounding: rounding)
    }

    private func quantized(
        exponent target: Int, rounding: RoundingMode
    ) throws(ArithmeticError) -> Decimal128 {
        var kept = coefficient
        let shift = target - exponent
        if shift < 0 {
            if kept != 0 {
                guard Digits.count(kept) - shift <= Self.precision else { throw .invalid }
                kept *= Digits.power(-shift)
            }
        } else if shift > 0 {
            let discarded: Discarded
            (kept, discarded) = Digits.dropping(shift, from: kept, inexact: false)
            if rounding.roundsAway(negative: isNegative, odd: kept & 1 == 1, discarded: discarded) {
                kept += 1
            }
        }
        return Decimal128(uncheckedNegative: isNegative, coefficient: kept, exponent: target)
    }

    /// The number with at most `places` decimal places; never padded, so it always succeeds.
    ///
    /// Negative places round left of the point: −1 is to tens. Beyond −6111 nothing more is cut.
    public func rounded(places: Int = 0, rounding: RoundingMode = .halfEven) -> Decimal128 {
        // From −6111 on a coefficient has lost at least as many digits as the exponent gained, so
        // the result is always in range.
        let target = max(-6111, min(places, 6176))
        if exponent >= -target { return self }
        let (cut, discarded) = Digits.dropping(
            -target - exponent, from: coefficient, inexact: false)
        let away = rounding.roundsAway(
            negative: isNegative, odd: cut & 1 == 1, discarded: discarded)
        return Decimal128(
            uncheckedNegative: isNegative, coefficient: away ? cut + 1 : cut, exponent: -target)
    }

    /// The number without its fraction: −1.9 gives −1.
    public var integerPart: Decimal128 { rounded(places: 0, rounding: .down) }

    /// The same number without trailing zeros in its coefficient; a zero becomes ±0.
    public var reduced: Decimal128 {
        if isZero { return Decimal128(uncheckedNegative: isNegative, coefficient: 0, exponent: 0) }
        let (digits, stripped) = Digits.strippingZeros(
            from: coefficient, atMost: Self.exponentRange.upperBound - exponent)
        return Decimal128(
            uncheckedNegative: isNegative, coefficient: digits, exponent: exponent + stripped)
    }
}
