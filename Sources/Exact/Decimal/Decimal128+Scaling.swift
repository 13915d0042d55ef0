extension Decimal128 {
    /// The number × 10^`power`, with the same digits; `nil` where the exponent leaves its range.
    public func scaled(byPowerOfTen power: Int) -> Decimal128? {
        let (scale, overflow) = exponent.addingReportingOverflow(power)
        guard !overflow, Self.exponentRange.contains(scale) else { return nil }
        return Decimal128(uncheckedNegative: isNegative, coefficient: coefficient, exponent: scale)
    }

    /// A whole number of up to 34 digits; `nil` for a longer one.
    public init?(exactly value: Int128) {
        guard value.magnitude < Self.limit else { return nil }
        self.init(uncheckedNegative: value < 0, coefficient: value.magnitude, exponent: 0)
    }

    /// The number as an `Int128`, or `nil` when it has a fraction or does not fit.
    public var asInt128: Int128? {
        if isZero { return 0 }
        var digits = coefficient
        if exponent < 0 {
            let (whole, stripped) = Digits.strippingZeros(from: digits, atMost: -exponent)
            guard stripped == -exponent else { return nil }
            digits = whole
        } else if exponent > 0 {
            // Int128 has 39 digits.
            guard Digits.count(digits) + exponent <= 38 else { return nil }
            digits *= Digits.power(exponent)
        }
        guard let value = Int128(exactly: digits) else { return nil }
        return isNegative ? -value : value
    }
}
