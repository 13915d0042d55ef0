extension Decimal128 {
    /// The sum, rounded to 34 digits. Its quantum is the finer of the two.
    ///
    /// Throws `overflow` past 9.999…E+6144.
    public func adding(
        _ other: Decimal128, rounding: RoundingMode = .halfEven
    ) throws(ArithmeticError) -> Decimal128 {
        let (coarse, fine) = exponent >= other.exponent ? (self, other) : (other, self)
        if let sum = Self.shortSum(coarse, fine) { return sum }
        let large = coarse.coefficient
        if large == 0 {
            if !fine.isZero { return fine }
            let negative =
                coarse.isNegative == fine.isNegative ? fine.isNegative : rounding == .floor
            return Decimal128(
                uncheckedNegative: negative, coefficient: 0, exponent: fine.exponent)
        }
        let shift = coarse.exponent - fine.exponent
        let digits = Digits.count(large)
        if digits + shift <= 38 {
            return try Self.sum(
                of: (coarse.isNegative, large * Digits.power(shift)),
                and: (fine.isNegative, fine.coefficient),
                exponent: fine.exponent, inexact: false, rounding: rounding)
        }
        // The coarse operand gets 37 digits. What the fine one has below them can only decide a
        // rounding, never cancel a leading digit, so one flag stands for it.
        let lift = 37 - digits
        let (cut, discarded) = Digits.dropping(
            shift - lift, from: fine.coefficient, inexact: false)
        return try Self.sum(
            of: (coarse.isNegative, large * Digits.power(lift)), and: (fine.isNegative, cut),
            exponent: coarse.exponent - lift, inexact: discarded != .nothing, rounding: rounding)
    }

    /// The sum of two short numbers of one sign, which is what scores are; nil for others.
    @inline(__always)
    private static func shortSum(_ coarse: Decimal128, _ fine: Decimal128) -> Decimal128? {
        guard (coarse.high | fine.high) & upperMask == 0,
            (coarse.high ^ fine.high) & signBit == 0
        else { return nil }
        let shift = (coarse.exponent - fine.exponent).magnitude
        guard shift <= 8 else { return nil }
        let (scaled, isTooLong) = coarse.low.multipliedReportingOverflow(
            by: Digits.smallPower(shift))
        let (sum, overflows) = scaled.addingReportingOverflow(fine.low)
        return isTooLong || overflows ? nil : Decimal128(high: fine.high, low: sum)
    }

    /// Adds aligned operands; with `inexact`, `second` lost a fraction and is the smaller one.
    private static func sum(
        of first: (negative: Bool, coefficient: UInt128),
        and second: (negative: Bool, coefficient: UInt128),
        exponent: Int, inexact: Bool, rounding: RoundingMode
    ) throws(ArithmeticError) -> Decimal128 {
        if first.negative == second.negative {
            return try packed(
                negative: first.negative, coefficient: first.coefficient + second.coefficient,
                exponent: exponent, inexact: inexact, rounding: rounding)
        }
        if first.coefficient == second.coefficient {
            return try packed(
                negative: rounding == .floor, coefficient: 0, exponent: exponent,
                rounding: rounding)
        }
        let (larger, smaller) =
            first.coefficient > second.coefficient ? (first, second) : (second, first)
        // a − (b + fraction) lies between a − b − 1 and a − b: keep the lower digits, and the flag.
        return try packed(
            negative: larger.negative,
            coefficient: larger.coefficient - smaller.coefficient - (inexact ? 1 : 0),
            exponent: exponent, inexact: inexact, rounding: rounding)
    }

    /// The difference, rounded to 34 digits. Its quantum is the finer of the two.
    ///
    /// Throws `overflow` past 9.999…E+6144.
    public func subtracting(
        _ other: Decimal128, rounding: RoundingMode = .halfEven
    ) throws(ArithmeticError) -> Decimal128 {
        try adding(
            Decimal128(high: other.high ^ Self.signBit, low: other.low), rounding: rounding)
    }

    /// The product, rounded to 34 digits. Its exponent is the sum of the two where digits allow.
    ///
    /// Throws `overflow` past 9.999…E+6144.
    public func multiplied(
        by other: Decimal128, rounding: RoundingMode = .halfEven
    ) throws(ArithmeticError) -> Decimal128 {
        let negative = isNegative != other.isNegative
        let (left, right) = (coefficient, other.coefficient)
        let exponent = exponent + other.exponent
        if left >> 64 == 0, right >> 64 == 0 {
            return try Self.packed(
                negative: negative, coefficient: left &* right, exponent: exponent,
                rounding: rounding)
        }
        let digits = Digits.count(left) + Digits.count(right)
        if digits <= 38 {
            return try Self.packed(
                negative: negative, coefficient: left &* right, exponent: exponent,
                rounding: rounding)
        }
        // The product has `digits` digits or one fewer: keep 36 or 37 of them and a flag.
        let surplus = digits - 37
        let (kept, rest) = Digits.power(surplus).dividingFullWidth(
            left.multipliedFullWidth(by: right))
        return try Self.packed(
            negative: negative, coefficient: kept, exponent: exponent + surplus,
            inexact: rest != 0, rounding: rounding)
    }

    /// The sum, for operands in the everyday range.
    ///
    /// - Precondition: the result stays below 10⁶¹⁴⁵; use ``adding(_:rounding:)`` on numbers of
    ///   unknown size.
    @inlinable
    public static func + (left: Decimal128, right: Decimal128) -> Decimal128 {
        // Same sign, same exponent, both coefficients within 64 bits: how points are added up.
        if left.high == right.high, left.high & upperMask == 0 {
            let (sum, overflow) = left.low.addingReportingOverflow(right.low)
            if !overflow { return Decimal128(high: left.high, low: sum) }
        }
        return left.addingInRange(right)
    }

    /// The difference, for operands in the everyday range.
    ///
    /// - Precondition: the result stays below 10⁶¹⁴⁵; use ``subtracting(_:rounding:)`` on numbers
    ///   of unknown size.
    @inlinable
    public static func - (left: Decimal128, right: Decimal128) -> Decimal128 {
        left + Decimal128(high: right.high ^ signBit, low: right.low)
    }

    /// The product, for operands in the everyday range.
    ///
    /// - Precondition: the result stays below 10⁶¹⁴⁵; use ``multiplied(by:rounding:)`` on numbers
    ///   of unknown size.
    public static func * (left: Decimal128, right: Decimal128) -> Decimal128 {
        do throws(ArithmeticError) {
            return try left.multiplied(by: right)
        } catch {
            preconditionFailure("Decimal128: the product exceeds 9.99E+6144")
        }
    }

    /// 0 − the number.
    @inlinable
    public static prefix func - (value: Decimal128) -> Decimal128 { value.negated }

    /// Adds in place; see `+`.
    @inlinable
    public static func += (left: inout Decimal128, right: Decimal128) { left = left + right }

    /// Subtracts in place; see `-`.
    @inlinable
    public static func -= (left: inout Decimal128, right: Decimal128) { left = left - right }

    /// Multiplies in place; see `*`.
    @inlinable
    public static func *= (left: inout Decimal128, right: Decimal128) { left = left * right }

    @usableFromInline
    func addingInRange(_ other: Decimal128) -> Decimal128 {
        do throws(ArithmeticError) {
            return try adding(other)
        } catch {
            preconditionFailure("Decimal128: the sum exceeds 9.99E+6144")
        }
    }
}
