import Exact

/// Compares values with all they hold, in bounded time and stack.
///
/// Values share their parts, so that a small expression can make a list which, written out, would
/// not fit into memory; past the bounds two values are not known to be equal.
struct DeepComparison {
    /// Whether a time is the same only in the same zone, and a moment only with the same fraction of
    /// a second, as `is` has it.
    let areZonesCompared: Bool
    /// Parts that may still be looked at.
    private var partsLeft = 100_000

    init(areZonesCompared: Bool) { self.areZonesCompared = areZonesCompared }

    /// Whether both are equal; `nil` where that is not defined or not found out.
    mutating func equal(_ left: Value, _ right: Value, depth: Int) -> Bool? {
        partsLeft -= 1
        guard partsLeft >= 0 else { return nil }
        switch (left, right) {
        case (.null, .null): return true
        case (.null, _), (_, .null): return false
        case (.boolean(let left), .boolean(let right)): return left == right
        case (.number(let left), .number(let right)): return left == right
        case (.string(let left), .string(let right)): return left.hasSameCodePoints(as: right)
        case (.list(let left), .list(let right)): return equal(left, right, depth: depth - 1)
        case (.context(let left), .context(let right)):
            return equal(left, right, depth: depth - 1)
        case (.range(let left), .range(let right)): return equal(left, right, depth: depth - 1)
        case (.function(let left), .function(let right)): return left === right
        case (.time(let left), .time(let right)) where areZonesCompared: return left == right
        case (.dateAndTime(let left), .dateAndTime(let right)) where areZonesCompared:
            return left == right
        default: return Temporal.equal(left, right)
        }
    }

    private mutating func equal(_ left: [Value], _ right: [Value], depth: Int) -> Bool? {
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

    private mutating func equal(_ left: Context, _ right: Context, depth: Int) -> Bool? {
        guard left.count == right.count else { return false }
        var others: [Value] = []
        for key in left.keys {
            guard let other = right[key] else { return false }
            others.append(other)
        }
        return equal(left.values, others, depth: depth)
    }

    private mutating func equal(_ left: RangeValue, _ right: RangeValue, depth: Int) -> Bool? {
        guard left.form == right.form, left.includesStart == right.includesStart,
            left.includesEnd == right.includesEnd
        else { return false }
        return equal([left.start, left.end], [right.start, right.end], depth: depth)
    }
}
