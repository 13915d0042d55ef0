import Exact

/// FEEL's `=` and its order, as operators, ranges and built-ins use them (DMN 1.5, 10.3.2.13.1).
public enum FEELEquality {
    /// Whether `left = right`; `nil` for kinds that are not compared. Null equals null alone.
    public static func equal(_ left: Value, _ right: Value) -> Bool? {
        equal(left, right, depth: Value.deepest)
    }

    private static func equal(_ left: Value, _ right: Value, depth: Int) -> Bool? {
        switch (left, right) {
        case (.null, .null): true
        case (.null, _), (_, .null): false
        case (.boolean(let left), .boolean(let right)): left == right
        case (.number(let left), .number(let right)): left == right
        case (.string(let left), .string(let right)): left.hasSameCodePoints(as: right)
        case (.list(let left), .list(let right)): equal(left, right, depth: depth - 1)
        case (.context(let left), .context(let right)): equal(left, right, depth: depth - 1)
        case (.range(let left), .range(let right)): equal(left, right, depth: depth - 1)
        case (.function(let left), .function(let right)): left === right
        default: Temporal.equal(left, right)
        }
    }

    private static func equal(_ left: [Value], _ right: [Value], depth: Int) -> Bool? {
        guard depth > 0 else { return nil }
        guard left.count == right.count else { return false }
        var known = true
        for (left, right) in zip(left, right) {
            switch equal(left, right, depth: depth) {
            case false: return false
            case nil: known = false
            default: break
            }
        }
        return known ? true : nil
    }

    private static func equal(_ left: Context, _ right: Context, depth: Int) -> Bool? {
        guard left.count == right.count else { return false }
        var others: [Value] = []
        for key in left.keys {
            guard let other = right[key] else { return false }
            others.append(other)
        }
        return equal(left.values, others, depth: depth)
    }

    private static func equal(_ left: RangeValue, _ right: RangeValue, depth: Int) -> Bool? {
        guard left.form == right.form, left.includesStart == right.includesStart,
            left.includesEnd == right.includesEnd
        else { return false }
        return equal([left.start, left.end], [right.start, right.end], depth: depth)
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
