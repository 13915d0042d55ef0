/// A colour by red, green and blue, `0xFFF2CC`.
public struct CellColor: Sendable, Hashable, ExpressibleByIntegerLiteral {
    /// Red, green and blue in 8 bits each.
    public let rgb: UInt32

    /// A colour; only the lower 24 bits count.
    public init(_ rgb: UInt32) { self.rgb = rgb & 0xFF_FFFF }

    /// A colour written as a number in source.
    public init(integerLiteral value: UInt32) { self.init(value) }
}
