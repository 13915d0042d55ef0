public import Exact

/// How numbers are printed: the one place where points are rounded.
public struct RoundingPolicy: Sendable, Hashable {
    /// Digits after the point, 0 to 6.
    public let places: Int
    /// Which way ties go.
    public let mode: RoundingMode

    /// A rounding to `places` digits.
    public init(places: Int, mode: RoundingMode) {
        self.places = places
        self.mode = mode
    }

    /// `points` as printed, as a number.
    public func round(_ points: Points) -> Points {
        Points(points.amount.rounded(places: places, rounding: mode))
    }

    /// `points` as printed, for example `92.50`.
    public func format(_ points: Points) -> String {
        points.amount.formatted(places: places, rounding: mode)
    }
}
