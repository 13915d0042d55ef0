import Exact

/// Numbers that hang on a seed alone: SplitMix64 (Steele, Lea, Flood 2014).
struct SeededDraw {
    private var state: UInt64

    /// The draws number `index` of `seed`, independent of all others.
    init(seed: UInt64, index: Int) {
        var start = SeededDraw(state: seed)
        state = start.next() ^ (UInt64(truncatingIfNeeded: index) &* 0xD1B5_4A32_D192_ED03)
    }

    private init(state: UInt64) {
        self.state = state
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A whole number from 0 to `limit`, each as likely as the others.
    mutating func number(upTo limit: UInt64) -> UInt64 {
        guard limit < .max else { return next() }
        let size = limit + 1
        let whole = UInt64.max - UInt64.max % size
        var drawn = next()
        while drawn >= whole { drawn = next() }
        return drawn % size
    }

    /// A factor from 1 − `spread` to 1 + `spread` in steps of a millionth.
    mutating func factor(within spread: Decimal128) -> Decimal128 {
        let steps = (spread * 1_000_000).rounded(places: 0, rounding: .down).asInt ?? 0
        let drawn = Int(number(upTo: UInt64(2 * max(steps, 0))))
        return Decimal128(1_000_000 - steps + drawn, exponent: -6) ?? 1
    }
}
