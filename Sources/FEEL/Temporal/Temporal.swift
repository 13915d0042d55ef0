import Exact

/// What the evaluator asks of dates, times and durations.
///
/// Every function answers `nil` where FEEL has no result (kinds that do not go together, a result
/// out of range); the evaluator turns that into null and a diagnostic.
public enum Temporal {
    /// The value of `@"text"`: a date, time, date and time or duration.
    public static func literal(_ text: String) -> Value? {
        CivilDate(text).map(Value.date)
    }

    /// `left + right`, at least one of them temporal.
    public static func sum(_ left: Value, _ right: Value) -> Value? { nil }

    /// `left - right`, at least one of them temporal.
    public static func difference(_ left: Value, _ right: Value) -> Value? {
        guard case .date(let later) = left, case .date(let earlier) = right else { return nil }
        return .daysAndTime(DaysAndTimeDuration(seconds: earlier.days(until: later) * 86_400))
    }

    /// `left * right`: a duration and a number.
    public static func product(_ left: Value, _ right: Value) -> Value? { nil }

    /// `left / right`: a duration by a number, or by a duration of its kind.
    public static func quotient(_ left: Value, _ right: Value) -> Value? { nil }

    /// `-value` of a duration.
    public static func negated(_ value: Value) -> Value? { nil }

    /// Negative, zero or positive as `left` comes before, with or after `right`; `nil` where the
    /// two cannot be put in order. The order behind `<`, `between` and ranges.
    public static func order(_ left: Value, _ right: Value) -> Int? {
        switch (left, right) {
        case (.date(let left), .date(let right)): left < right ? -1 : left == right ? 0 : 1
        case (.daysAndTime(let left), .daysAndTime(let right)):
            left.seconds == right.seconds
                ? Int(left.nanoseconds - right.nanoseconds) : left.seconds < right.seconds ? -1 : 1
        default: nil
        }
    }

    /// Whether `left = right` of two temporal values of one kind; `nil` where that is not defined.
    public static func equal(_ left: Value, _ right: Value) -> Bool? {
        order(left, right).map { $0 == 0 }
    }

    /// `value.name` of a temporal value (DMN 1.5, table 65); `nil` when it has no such property,
    /// null when the property has no value.
    public static func property(_ name: String, of value: Value) -> Value? { nil }

    /// The names ``property(_:of:)`` knows for a type, for spelling hints and type checks.
    public static func properties(of type: ValueType) -> [(name: String, type: ValueType)] { [] }
}
