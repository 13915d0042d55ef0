/// A seeded generator (SplitMix64): the same numbers on every run, so that a failing property can be
/// run again.
///
/// Steele, Lea, Flood: “Fast splittable pseudorandom number generators”, 2014.
public struct SeededGenerator: RandomNumberGenerator, Sendable {
    private var state: UInt64

    /// A generator that begins with `seed`.
    public init(seed: UInt64) { state = seed }

    /// The next 64 bits.
    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A number from 0 to `bound` − 1.
    public mutating func below(_ bound: Int) -> Int {
        Int.random(in: 0..<max(bound, 1), using: &self)
    }
}
