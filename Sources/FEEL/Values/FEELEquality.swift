import Exact

/// FEEL's `=` and its order, as operators, ranges and built-ins use them (DMN 1.5, 10.3.2.13.1).
public enum FEELEquality {
    /// Whether `left = right`; `nil` for kinds that are not compared. Null equals null alone.
    public static func equal(_ left: Value, _ right: Value) -> Bool? {
        switch (left, right) {
        case (.null, .null): return true
        case (.null, _), (_, .null): return false
        case (.boolean(let left), .boolean(let right)): return left == right
        case (.number(let left), .number(let right)): return left == right
        case (.string(let left), .string(let right)): return left.hasSameCodePoints(as: right)
        default:
            var comparison = DeepComparison(areZonesCompared: false)
            return comparison.equal(left, right, depth: Value.deepest)
        }
    }

    /// Negative, zero or positive as `left` comes before, with or after `right`; `nil` where the two
    /// have no order: null, booleans, lists, different kinds.
    public static func order(_ left: Value, _ right: Value) -> Int? {
        switch (left, right) {
        case (.number(let left), .number(let right)):
            left < right ? -1 : (left == right ? 0 : 1)
        case (.string(let left), .string(let right)):
            left.precedesByCodePoints(right) ? -1 : (left.hasSameCodePoints(as: right) ? 0 : 1)
        default: Temporal.order(left, right)
        }
    }
}
