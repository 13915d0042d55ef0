public import Exact

/// An amount of score points, exact.
///
/// Points are never rounded while they are computed; ``RoundingPolicy`` rounds
/// them once, where a report prints them. Quotients such as 4 × 2 ÷ 3 keep 34
/// significant digits (decimal128).
public struct Points: Sendable, Hashable, Comparable {
    /// The amount, in points.
    public let amount: Decimal128

    /// No points.
    @inlinable public static var zero: Points { Points(0) }

    /// `amount` points.
    @inlinable
    public init(_ amount: Decimal128) {
        self.amount = amount
    }

    /// Whether both are the same amount, however it is written.
    @inlinable
    public static func == (lhs: Points, rhs: Points) -> Bool {
        lhs.amount == rhs.amount
    }

    /// Orders by amount.
    @inlinable
    public static func < (lhs: Points, rhs: Points) -> Bool {
        lhs.amount < rhs.amount
    }

    /// Adds exactly.
    @inlinable
    public static func + (lhs: Points, rhs: Points) -> Points {
        Points(lhs.amount + rhs.amount)
    }

    /// Subtracts exactly; the result may be negative.
    @inlinable
    public static func - (lhs: Points, rhs: Points) -> Points {
        Points(lhs.amount - rhs.amount)
    }

    /// `lhs` points, `rhs` times.
    @inlinable
    public static func * (lhs: Points, rhs: Decimal128) -> Points {
        Points(lhs.amount * rhs)
    }

    /// This amount times `part` over `whole`; the product is taken first, so
    /// that a share which comes out even stays exact. `nil` when `whole` is
    /// zero: an empty denominator is no score, never a number; `nil` as well
    /// past the range of decimal128.
    @inlinable
    public func share(_ part: Decimal128, of whole: Decimal128) -> Points? {
        if part == whole, !whole.isZero { return self }
        guard let quotient = try? amount.multiplied(by: part).divided(by: whole) else {
            return nil
        }
        return Points(quotient)
    }

    /// The sum of `parts`; zero for none.
    @inlinable
    public static func total(_ parts: some Sequence<Points>) -> Points {
        parts.reduce(.zero, +)
    }
}
