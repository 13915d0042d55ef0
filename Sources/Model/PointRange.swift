public import Exact

/// The least and the most points something may still come to.
///
/// Both ends are equal once everything is decided.
public struct PointRange: Sendable, Hashable {
    /// The least.
    public let lowest: Points
    /// The most.
    public let highest: Points

    /// No points for certain.
    @inlinable public static var zero: PointRange { PointRange(.zero) }

    /// Points that are certain.
    @inlinable
    public init(_ points: Points) {
        self.lowest = points
        self.highest = points
    }

    /// From the smaller of two amounts to the larger.
    @inlinable
    public init(_ one: Points, _ other: Points) {
        self.lowest = min(one, other)
        self.highest = max(one, other)
    }

    /// Whether the points are certain.
    @inlinable public var isCertain: Bool { lowest == highest }

    /// Whether both ends are the same.
    @inlinable
    public static func == (lhs: PointRange, rhs: PointRange) -> Bool {
        lhs.lowest == rhs.lowest && lhs.highest == rhs.highest
    }

    /// Adds end by end.
    @inlinable
    public static func + (lhs: PointRange, rhs: PointRange) -> PointRange {
        PointRange(lhs.lowest + rhs.lowest, lhs.highest + rhs.highest)
    }

    /// Both ends changed by what keeps their order.
    @inlinable
    public func mapped(_ change: (Points) -> Points) -> PointRange {
        PointRange(change(lowest), change(highest))
    }

    /// Everything from the least to the most of both.
    @inlinable
    public func hull(with other: PointRange) -> PointRange {
        PointRange(min(lowest, other.lowest), max(highest, other.highest))
    }

    /// Both ends times `part` over `whole`; `nil` when `whole` is zero.
    @inlinable
    public func share(_ part: Decimal128, of whole: Decimal128) -> PointRange? {
        guard let low = lowest.share(part, of: whole), let high = highest.share(part, of: whole)
        else { return nil }
        return PointRange(low, high)
    }
}
