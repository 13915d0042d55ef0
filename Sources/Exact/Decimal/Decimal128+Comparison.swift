extension Decimal128: Comparable, Hashable {
    /// Whether both are the same number, whatever their quanta: 1.10 equals 1.1, −0 equals 0.
    @inlinable
    public static func == (left: Decimal128, right: Decimal128) -> Bool {
        if left.high == right.high, left.low == right.low { return true }
        return left.order(to: right) == 0
    }

    /// Whether `left` is the smaller number.
    @inlinable
    public static func < (left: Decimal128, right: Decimal128) -> Bool {
        left.order(to: right) < 0
    }

    /// Equal numbers feed equal bytes, so the quantum is taken out first.
    public func hash(into hasher: inout Hasher) {
        if isZero {
            hasher.combine(0)
            return
        }
        // Not `reduced`, which keeps zeros where the exponent would leave its range.
        let (digits, stripped) = Digits.strippingZeros(from: coefficient, atMost: Self.precision)
        hasher.combine(isNegative)
        hasher.combine(exponent + stripped)
        hasher.combine(digits)
    }

    /// −1, 0 or 1 as the number is below, equal to or above `other`.
    @usableFromInline
    func order(to other: Decimal128) -> Int {
        if (high | other.high) & (Self.signBit | Self.upperMask) == 0 {
            // Neither is negative and both coefficients have 64 bits: what facts and limits are.
            let shift = exponent - other.exponent
            if shift == 0 { return low == other.low ? 0 : (low < other.low ? -1 : 1) }
            if shift.magnitude <= 8 {
                let factor = Digits.smallPower(shift.magnitude)
                let (scaled, overflow) = (shift > 0 ? low : other.low)
                    .multipliedReportingOverflow(by: factor)
                if !overflow {
                    let (mine, theirs) = shift > 0 ? (scaled, other.low) : (low, scaled)
                    return mine == theirs ? 0 : (mine < theirs ? -1 : 1)
                }
            }
        }
        return orderOfAny(to: other)
    }

    private func orderOfAny(to other: Decimal128) -> Int {
        if isZero { return other.isZero ? 0 : (other.isNegative ? 1 : -1) }
        if other.isZero { return isNegative ? -1 : 1 }
        if isNegative != other.isNegative { return isNegative ? -1 : 1 }
        let magnitudes = orderOfMagnitude(to: other)
        return isNegative ? -magnitudes : magnitudes
    }

    /// The same for the magnitudes of two non-zero numbers.
    private func orderOfMagnitude(to other: Decimal128) -> Int {
        var (mine, theirs) = (coefficient, other.coefficient)
        let shift = exponent - other.exponent
        if shift != 0 {
            let lead = Digits.count(mine) + shift - Digits.count(theirs)
            if lead != 0 { return lead < 0 ? -1 : 1 }
            // The leading digits stand at the same place, so aligning stays within 34 digits.
            if shift > 0 {
                mine *= Digits.power(shift)
            } else {
                theirs *= Digits.power(-shift)
            }
        }
        return mine == theirs ? 0 : (mine < theirs ? -1 : 1)
    }

    /// The larger number; of equal numbers the one IEEE 754 totalOrder puts last (7 before 7.0).
    public static func maximum(_ left: Decimal128, _ right: Decimal128) -> Decimal128 {
        left.precedes(right) ? right : left
    }

    /// The smaller number; of equal numbers the one IEEE 754 totalOrder puts first (7.0 before 7).
    public static func minimum(_ left: Decimal128, _ right: Decimal128) -> Decimal128 {
        left.precedes(right) ? left : right
    }

    /// IEEE 754-2008 totalOrder, strict.
    private func precedes(_ other: Decimal128) -> Bool {
        let order = order(to: other)
        if order != 0 { return order < 0 }
        if isNegative != other.isNegative { return isNegative }
        return isNegative ? exponent > other.exponent : exponent < other.exponent
    }
}
