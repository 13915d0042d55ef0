/// Digit work on coefficients below 2¹²⁸ (at most 39 digits).
enum Digits {
    /// 10⁰ … 10¹⁹, all that fit into 64 bits. Larger powers are one multiplication away, which is
    /// cheaper than a lazily initialised table of `UInt128`.
    private static let powers: [UInt64] = [
        1,
        10,
        100,
        1_000,
        10_000,
        100_000,
        1_000_000,
        10_000_000,
        100_000_000,
        1_000_000_000,
        10_000_000_000,
        100_000_000_000,
        1_000_000_000_000,
        10_000_000_000_000,
        100_000_000_000_000,
        1_000_000_000_000_000,
        10_000_000_000_000_000,
        100_000_000_000_000_000,
        1_000_000_000_000_000_000,
        10_000_000_000_000_000_000,
    ]

    /// 10^`exponent` for 0 … 8, without a table in memory.
    @inline(__always)
    static func smallPower(_ exponent: UInt) -> UInt64 {
        switch exponent {
        case 0: 1
        case 1: 10
        case 2: 100
        case 3: 1_000
        case 4: 10_000
        case 5: 100_000
        case 6: 1_000_000
        case 7: 10_000_000
        default: 100_000_000
        }
    }

    /// 10^`exponent` for an exponent in 0...38.
    static func power(_ exponent: Int) -> UInt128 {
        if exponent <= 19 { return UInt128(powers[exponent]) }
        return UInt128(powers[19]) &* UInt128(powers[exponent - 19])
    }

    /// How many decimal digits `value` has; zero has one.
    static func count(_ value: UInt128) -> Int {
        if value == 0 { return 1 }
        let bits = 128 - value.leadingZeroBitCount
        // 1233 / 4096 is just above log10(2), so the guess is the count or one below it.
        let guess = (bits * 1233) >> 12
        if guess > 38 { return 39 }
        return value >= power(guess) ? guess + 1 : guess
    }

    /// `value` ÷ 10^`places` and what that cut off. `inexact` says that `value` itself already
    /// lost something below its last digit.
    static func dropping(
        _ places: Int, from value: UInt128, inexact: Bool
    ) -> (kept: UInt128, discarded: Discarded) {
        if places <= 0 { return (value, inexact ? .belowHalf : .nothing) }
        // 2¹²⁸ is 3.4 × 10³⁸, so from 39 places on everything is less than half a unit.
        if places > 38 { return (0, value == 0 && !inexact ? .nothing : .belowHalf) }
        let divisor = power(places)
        let (kept, rest) = value.quotientAndRemainder(dividingBy: divisor)
        let half = divisor >> 1
        if rest > half { return (kept, .aboveHalf) }
        if rest == half { return (kept, inexact ? .aboveHalf : .half) }
        return (kept, rest == 0 && !inexact ? .nothing : .belowHalf)
    }

    /// Takes at most `limit` trailing zeros off `value`, which must not be zero.
    static func strippingZeros(
        from value: UInt128, atMost limit: Int
    ) -> (value: UInt128, stripped: Int) {
        var rest = value
        var stripped = 0
        // Two sixteens and the lower powers of two reach any count up to 47.
        for step in [16, 16, 8, 4, 2, 1] where stripped + step <= limit {
            // A number divisible by 10ⁿ is divisible by 2ⁿ: most are refused without a division.
            guard rest.trailingZeroBitCount >= step else { continue }
            let (quotient, remainder) = rest.quotientAndRemainder(dividingBy: power(step))
            if remainder == 0 {
                rest = quotient
                stripped += step
            }
        }
        return (rest, stripped)
    }
}
