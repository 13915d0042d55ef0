/// A finite decimal number of up to 34 significant digits, as IEEE 754-2008 *decimal128*.
///
/// The value is ±coefficient × 10^exponent with a coefficient below 10³⁴ and an exponent in
/// −6176 … 6111, so magnitudes run from 1E−6176 to 9.99…E+6144. There is no NaN and no infinity:
/// where IEEE would answer with one, the operation throws ``ArithmeticError``.
///
/// A value keeps the quantum it was written with, `1.10` prints as `1.10`; yet `==`, `<` and
/// hashing look at the number alone, so `1.10 == 1.1` and both hash alike, and −0 equals 0.
///
/// ```swift
/// let share = try Decimal128(2).divided(by: 3)          // 0.6666666666666666666666666666666667
/// let points = (share * 12).formatted(places: 2)        // "8.00"
/// ```
///
/// Sums, differences and products are rounded half-even to 34 digits, which scores never reach.
/// The named operations (``adding(_:rounding:)`` …) throw where a result leaves the range; the
/// operators are for operands whose magnitude the caller has bounded.
public struct Decimal128: Sendable, BitwiseCopyable {
    /// Sign (bit 63), exponent + 6176 (bits 62…49) and the upper 49 bits of the coefficient.
    @usableFromInline let high: UInt64
    /// The lower 64 bits of the coefficient.
    @usableFromInline let low: UInt64

    /// Significant digits a value can have.
    @inlinable public static var precision: Int { 34 }
    /// The exponents a value can have.
    @inlinable public static var exponentRange: ClosedRange<Int> { -6176...6111 }

    @inlinable static var bias: Int { 6176 }
    @inlinable static var signBit: UInt64 { 1 << 63 }
    @inlinable static var upperMask: UInt64 { (1 << 49) - 1 }
    /// 10³⁴, the first coefficient that is too large. Written in halves so that it folds to a
    /// constant instead of a lazily initialised global.
    static var limit: UInt128 { 542_101_086_242_752 << 64 | 4_003_012_203_950_112_768 }

    @inlinable
    init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    /// Packs parts that are known to be in range.
    @inlinable
    init(uncheckedNegative negative: Bool, coefficient: UInt128, exponent: Int) {
        let biased = UInt64(truncatingIfNeeded: exponent + Self.bias)
        high =
            (negative ? Self.signBit : 0) | biased << 49
            | UInt64(truncatingIfNeeded: coefficient >> 64)
        low = UInt64(truncatingIfNeeded: coefficient)
    }

    /// A whole number.
    @inlinable
    public init(_ value: Int) {
        self.init(
            uncheckedNegative: value < 0, coefficient: UInt128(value.magnitude), exponent: 0)
    }

    /// `coefficient` × 10^`exponent`, with exactly that quantum: `(925, exponent: -1)` is 92.5.
    ///
    /// `nil` when the exponent lies outside ``exponentRange``.
    public init?(_ coefficient: Int, exponent: Int) {
        guard Self.exponentRange.contains(exponent) else { return nil }
        self.init(
            uncheckedNegative: coefficient < 0, coefficient: UInt128(coefficient.magnitude),
            exponent: exponent)
    }

    /// Zero, with exponent 0.
    @inlinable public static var zero: Decimal128 { Decimal128(0) }
    /// One, with exponent 0.
    @inlinable public static var one: Decimal128 { Decimal128(1) }
    /// The largest value, 9.999…E+6144.
    public static var greatestMagnitude: Decimal128 {
        Decimal128(uncheckedNegative: false, coefficient: limit - 1, exponent: 6111)
    }

    /// The digits as an integer, below 10³⁴.
    @inlinable public var coefficient: UInt128 {
        UInt128(high & Self.upperMask) << 64 | UInt128(low)
    }

    /// The power of ten the coefficient is multiplied by: −2 for `1.10`.
    @inlinable public var exponent: Int {
        Int(truncatingIfNeeded: (high & ~Self.signBit) >> 49) - Self.bias
    }

    /// Whether the sign is minus; true for −0 as well.
    @inlinable public var isNegative: Bool { high & Self.signBit != 0 }

    /// Whether the number is zero, of either sign.
    @inlinable public var isZero: Bool { low == 0 && high & Self.upperMask == 0 }

    /// Whether the number has no fraction.
    public var isInteger: Bool {
        if isZero || exponent >= 0 { return true }
        return Digits.strippingZeros(from: coefficient, atMost: -exponent).stripped == -exponent
    }

    /// The number without its sign.
    @inlinable public var magnitude: Decimal128 {
        Decimal128(high: high & ~Self.signBit, low: low)
    }

    /// 0 − the number, which for a zero is +0.
    @inlinable public var negated: Decimal128 {
        isZero ? magnitude : Decimal128(high: high ^ Self.signBit, low: low)
    }

    /// The number as an `Int`, or `nil` when it has a fraction or does not fit.
    public var asInt: Int? {
        if isZero { return 0 }
        var digits = coefficient
        if exponent < 0 {
            let (whole, stripped) = Digits.strippingZeros(from: digits, atMost: -exponent)
            guard stripped == -exponent else { return nil }
            digits = whole
        } else if exponent > 0 {
            // Int has 19 digits; more than 18 zeros behind a digit never fit.
            guard exponent <= 18, digits <= UInt128(UInt64.max) else { return nil }
            digits *= Digits.power(exponent)
        }
        if isNegative {
            guard digits <= UInt128(Int.min.magnitude) else { return nil }
            return Int(truncatingIfNeeded: 0 &- UInt64(truncatingIfNeeded: digits))
        }
        return Int(exactly: digits)
    }
}

extension Decimal128: ExpressibleByIntegerLiteral {
    /// A whole number written in source.
    @inlinable public init(integerLiteral value: Int) { self.init(value) }
}
