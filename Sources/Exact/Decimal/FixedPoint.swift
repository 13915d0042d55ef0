/// Binary fixed-point arithmetic on natural numbers with 384 bits behind the point, 115 digits, in
/// which exponentials and logarithms are worked out before one rounding to 34 digits.
enum FixedPoint {
    static let fractionBits = 384

    static let one = WideNatural(1) << fractionBits

    /// ln 2 and ln 10 to 120 digits, cut to the fixed point.
    static let ln2 = constant(
        """
        069314718055994530941723212145817656807550013436025525412068000949339362196969471560586332\
        6996418687542001481020570685733685520
        """)
    static let ln10 = constant(
        """
        230258509299404568401799145468436420760110148862877297603332790096757260967735248023599720\
        508959829834196778404228624863340953
        """)

    /// The digits are a number with one digit before the point.
    private static func constant(_ digits: StaticString) -> WideNatural {
        var count = 0
        digits.withUTF8Buffer { count = $0.count }
        let value = WideNatural(digits: digits) << fractionBits
        return value.dividing(by: .power(ofTen: count - 1)).quotient
    }

    /// `coefficient` × 10^`exponent`, rounded down.
    static func value(of coefficient: WideNatural, exponent: Int) -> WideNatural {
        if exponent >= 0 { return (coefficient * .power(ofTen: exponent)) << fractionBits }
        return (coefficient << fractionBits).dividing(by: .power(ofTen: -exponent)).quotient
    }

    private static func product(_ left: WideNatural, _ right: WideNatural) -> WideNatural {
        (left * right) >> fractionBits
    }

    /// e to the power of a number in 0 ..< 4, to about 370 bits.
    static func exponential(_ value: WideNatural) -> WideNatural {
        // Halving eight times makes the series short; squaring eight times undoes it.
        let small = value >> 8
        var sum = one
        var term = one
        var index: UInt32 = 1
        while !term.isZero {
            term = product(term, small).divided(by: index)
            sum = sum + term
            index += 1
        }
        for _ in 0..<8 { sum = product(sum, sum) }
        return sum
    }

    /// The magnitude of ln t for a number t in 0.5 … 2, to about 370 bits, and whether t is below 1.
    static func logarithm(_ value: WideNatural) -> (magnitude: WideNatural, negative: Bool) {
        let negative = value < one
        let distance = negative ? one - value : value - one
        // ln t = 2 artanh((t − 1) / (t + 1)); the argument is at most a third.
        let ratio = (distance << fractionBits).dividing(by: value + one).quotient
        let square = product(ratio, ratio)
        var sum = ratio
        var power = ratio
        var index: UInt32 = 3
        while !power.isZero {
            power = product(power, square)
            sum = sum + power.divided(by: index)
            index += 2
        }
        return (sum << 1, negative)
    }
}
