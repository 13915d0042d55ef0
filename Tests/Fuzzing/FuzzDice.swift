/// A generator with a seed (SplitMix64): the same numbers on every run, so that a failure can be
/// repeated.
public struct FuzzDice: RandomNumberGenerator {
    private var state: UInt64

    /// A generator that begins with `seed`.
    public init(seed: UInt64) { state = seed }

    /// The next number.
    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A number from 0 below `count`.
    mutating func roll(_ count: Int) -> Int { Int(next() % UInt64(max(count, 1))) }

    /// One of some items.
    mutating func pick<Item>(_ items: [Item]) -> Item { items[roll(items.count)] }
}
