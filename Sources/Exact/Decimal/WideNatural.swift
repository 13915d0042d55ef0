/// A natural number of any size, for the few operations that need more than 128 bits on the way.
///
/// Limbs of 32 bits, the least significant first, without zeros at the end; zero has none.
struct WideNatural: Sendable, Equatable {
    private(set) var limbs: [UInt32]

    init(_ value: UInt128 = 0) {
        limbs = []
        var rest = value
        while rest != 0 {
            limbs.append(UInt32(truncatingIfNeeded: rest))
            rest >>= 32
        }
    }

    private init(limbs: [UInt32]) {
        self.limbs = limbs
        trim()
    }

    private mutating func trim() {
        while limbs.last == 0 { limbs.removeLast() }
    }

    /// A number from decimal digits; other characters are left out.
    init(digits: StaticString) {
        limbs = []
        digits.withUTF8Buffer { buffer in
            for byte in buffer where (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
                multiply(by: 10, adding: UInt32(byte - UInt8(ascii: "0")))
            }
        }
    }

    var isZero: Bool { limbs.isEmpty }

    /// How many bits the number has; 0 for zero.
    var bitCount: Int {
        guard let top = limbs.last else { return 0 }
        return limbs.count * 32 - top.leadingZeroBitCount
    }

    /// The number, or `nil` where it has more than 128 bits.
    var asUInt128: UInt128? {
        guard limbs.count <= 4 else { return nil }
        return limbs.reversed().reduce(0) { $0 << 32 | UInt128($1) }
    }

    static func power(ofTen exponent: Int) -> WideNatural {
        var result = WideNatural(Digits.power(min(exponent, 38)))
        var rest = exponent - 38
        while rest > 0 {
            result *= WideNatural(Digits.power(min(rest, 38)))
            rest -= 38
        }
        return result
    }

    private mutating func multiply(by factor: UInt32, adding addend: UInt32) {
        var carry = UInt64(addend)
        for place in limbs.indices {
            carry += UInt64(limbs[place]) * UInt64(factor)
            limbs[place] = UInt32(truncatingIfNeeded: carry)
            carry >>= 32
        }
        if carry != 0 { limbs.append(UInt32(carry)) }
    }

    static func + (left: WideNatural, right: WideNatural) -> WideNatural {
        let (long, short) =
            left.limbs.count >= right.limbs.count
            ? (left.limbs, right.limbs) : (right.limbs, left.limbs)
        var sum = long
        var carry: UInt64 = 0
        for place in sum.indices {
            carry += UInt64(sum[place]) + (place < short.count ? UInt64(short[place]) : 0)
            sum[place] = UInt32(truncatingIfNeeded: carry)
            carry >>= 32
            if carry == 0, place >= short.count { break }
        }
        if carry != 0 { sum.append(UInt32(carry)) }
        return WideNatural(limbs: sum)
    }

    /// The difference, or zero where `right` is larger.
    static func - (left: WideNatural, right: WideNatural) -> WideNatural {
        guard left > right else { return WideNatural() }
        var difference = left.limbs
        var borrow: Int64 = 0
        for place in difference.indices {
            let other = place < right.limbs.count ? Int64(right.limbs[place]) : 0
            var digit = Int64(difference[place]) - other - borrow
            borrow = digit < 0 ? 1 : 0
            if digit < 0 { digit += 1 << 32 }
            difference[place] = UInt32(digit)
        }
        return WideNatural(limbs: difference)
    }

    static func * (left: WideNatural, right: WideNatural) -> WideNatural {
        if left.isZero || right.isZero { return WideNatural() }
        var product = [UInt32](repeating: 0, count: left.limbs.count + right.limbs.count)
        for (shift, factor) in left.limbs.enumerated() where factor != 0 {
            var carry: UInt64 = 0
            for (place, digit) in right.limbs.enumerated() {
                carry += UInt64(factor) * UInt64(digit) + UInt64(product[shift + place])
                product[shift + place] = UInt32(truncatingIfNeeded: carry)
                carry >>= 32
            }
            product[shift + right.limbs.count] = UInt32(carry)
        }
        return WideNatural(limbs: product)
    }

    static func *= (left: inout WideNatural, right: WideNatural) { left = left * right }

    static func << (value: WideNatural, bits: Int) -> WideNatural {
        if value.isZero || bits <= 0 { return value }
        let (whole, part) = bits.quotientAndRemainder(dividingBy: 32)
        var shifted = [UInt32](repeating: 0, count: whole)
        var carry: UInt64 = 0
        for limb in value.limbs {
            carry |= UInt64(limb) << UInt64(part)
            shifted.append(UInt32(truncatingIfNeeded: carry))
            carry >>= 32
        }
        shifted.append(UInt32(carry))
        return WideNatural(limbs: shifted)
    }

    static func >> (value: WideNatural, bits: Int) -> WideNatural {
        let (whole, part) = bits.quotientAndRemainder(dividingBy: 32)
        guard whole < value.limbs.count else { return WideNatural() }
        var shifted = Array(value.limbs[whole...])
        if part > 0 {
            for place in shifted.indices {
                let upper = place + 1 < shifted.count ? shifted[place + 1] : 0
                shifted[place] = shifted[place] >> UInt32(part) | upper << UInt32(32 - part)
            }
        }
        return WideNatural(limbs: shifted)
    }
}

extension WideNatural: Comparable {
    static func < (left: WideNatural, right: WideNatural) -> Bool {
        if left.limbs.count != right.limbs.count { return left.limbs.count < right.limbs.count }
        for place in left.limbs.indices.reversed() where left.limbs[place] != right.limbs[place] {
            return left.limbs[place] < right.limbs[place]
        }
        return false
    }
}

extension WideNatural {
    /// The quotient rounded down; zero for a divisor of zero.
    func divided(by divisor: UInt32) -> WideNatural {
        if divisor == 0 { return WideNatural() }
        var quotient = limbs
        var rest: UInt64 = 0
        for place in quotient.indices.reversed() {
            rest = rest << 32 | UInt64(quotient[place])
            quotient[place] = UInt32(rest / UInt64(divisor))
            rest %= UInt64(divisor)
        }
        return WideNatural(limbs: quotient)
    }

    /// Quotient rounded down, and what is left; both zero for a divisor of zero.
    ///
    /// Knuth, The Art of Computer Programming, 4.3.1, algorithm D.
    func dividing(by divisor: WideNatural) -> (quotient: WideNatural, remainder: WideNatural) {
        guard let top = divisor.limbs.last else { return (WideNatural(), WideNatural()) }
        if self < divisor { return (WideNatural(), self) }
        if divisor.limbs.count == 1 {
            let quotient = divided(by: top)
            return (quotient, self - quotient * divisor)
        }
        let shift = top.leadingZeroBitCount
        let lower = (divisor << shift).limbs
        var upper = (self << shift).limbs
        while upper.count <= limbs.count { upper.append(0) }
        let count = lower.count
        var quotient = [UInt32](repeating: 0, count: upper.count - count)
        let (first, second) = (UInt64(lower[count - 1]), UInt64(lower[count - 2]))
        for place in quotient.indices.reversed() {
            let head = UInt64(upper[place + count]) << 32 | UInt64(upper[place + count - 1])
            var (guess, rest) = head.quotientAndRemainder(dividingBy: first)
            while guess >> 32 != 0
                || guess * second > (rest << 32 | UInt64(upper[place + count - 2]))
            {
                guess -= 1
                rest += first
                if rest >> 32 != 0 { break }
            }
            var carry: UInt64 = 0
            var borrow: Int64 = 0
            for step in 0..<count {
                carry += guess * UInt64(lower[step])
                let digit =
                    Int64(upper[place + step]) - Int64(UInt32(truncatingIfNeeded: carry)) + borrow
                upper[place + step] = UInt32(truncatingIfNeeded: digit)
                borrow = digit >> 32
                carry >>= 32
            }
            let digit = Int64(upper[place + count]) - Int64(carry) + borrow
            upper[place + count] = UInt32(truncatingIfNeeded: digit)
            if digit < 0 {
                // The guess was one too large: add the divisor back.
                guess -= 1
                var carry: UInt64 = 0
                for step in 0..<count {
                    carry += UInt64(upper[place + step]) + UInt64(lower[step])
                    upper[place + step] = UInt32(truncatingIfNeeded: carry)
                    carry >>= 32
                }
                upper[place + count] &+= UInt32(carry)
            }
            quotient[place] = UInt32(guess)
        }
        return (WideNatural(limbs: quotient), WideNatural(limbs: upper) >> shift)
    }

    /// The largest number whose square is not larger than this one.
    var squareRoot: WideNatural {
        if isZero { return self }
        // Newton from above: the first guess is a power of two that is not too small.
        var guess = WideNatural(1) << ((bitCount + 1) / 2)
        while true {
            let next = (guess + dividing(by: guess).quotient) >> 1
            if next >= guess { return guess }
            guess = next
        }
    }
}
