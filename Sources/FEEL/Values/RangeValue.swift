/// What a comparison with one or two end points admits (DMN 1.5, 10.3.2.7).
///
/// A reference, because the end points would make every ``Value`` larger.
public final class RangeValue: Sendable {
    /// How a range was written; `(=10)` and `[10..10]` admit the same but are not equal.
    public enum Form: Sendable, Hashable {
        /// Between two end points, or on one side of one: `[1..10)`, `(>= 5)`.
        case interval
        /// `(= 10)`; ``RangeValue/start`` is the value.
        case equal
        /// `(!= 10)`; ``RangeValue/start`` is the value.
        case unequal
    }

    /// How it was written.
    public let form: Form
    /// The lower end point; null when there is none, as in `(< 10)`.
    public let start: Value
    /// Whether ``start`` itself lies in the range.
    public let includesStart: Bool
    /// The upper end point; null when there is none, as in `(> 10)`.
    public let end: Value
    /// Whether ``end`` itself lies in the range.
    public let includesEnd: Bool

    /// An interval. The caller has checked that the end points can be compared; a missing one is
    /// null and never included.
    public init(start: Value, includesStart: Bool, end: Value, includesEnd: Bool) {
        form = .interval
        self.start = start
        self.includesStart = includesStart && !start.isNull
        self.end = end
        self.includesEnd = includesEnd && !end.isNull
    }

    /// `(= value)`, or `(!= value)`.
    public init(value: Value, unequal: Bool) {
        form = unequal ? .unequal : .equal
        start = value
        end = unequal ? .null : value
        includesStart = !unequal
        includesEnd = !unequal
    }
}
