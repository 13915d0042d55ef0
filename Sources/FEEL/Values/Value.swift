public import Exact

/// A FEEL value (DMN 1.5, 10.3.2.3).
///
/// Copying one costs at most two reference counts: numbers, booleans, dates and durations hold
/// none. See ``FEELEquality`` for FEEL's `=` and `<`.
public enum Value: Sendable {
    /// No value: unknown, missing, or the result of an error.
    case null
    /// `true` or `false`.
    case boolean(Bool)
    /// A number; never NaN, never infinite.
    case number(Decimal128)
    /// A text, a sequence of code points.
    case string(String)
    /// A day.
    case date(CivilDate)
    /// A time of day, local or with an offset or zone.
    case time(ZonedTime)
    /// A day and a time, local or with an offset or zone.
    indirect case dateAndTime(DateAndTime)
    /// A length of time in days and smaller units.
    case daysAndTime(DaysAndTimeDuration)
    /// A length of time in years and months.
    case yearsAndMonths(YearsAndMonthsDuration)
    /// Values in order, from 1.
    case list([Value])
    /// Named values in the order they were written.
    case context(Context)
    /// What lies between two end points, or on one side of one.
    case range(RangeValue)
    /// A built-in, a lambda, a business knowledge model, a decision service.
    case function(FunctionValue)

    /// Whether it is null.
    public var isNull: Bool {
        if case .null = self { return true }
        return false
    }

    /// A whole number.
    public static func number(_ whole: Int) -> Value { .number(Decimal128(whole)) }

    /// The number, if it is one.
    public var asNumber: Decimal128? {
        if case .number(let number) = self { return number }
        return nil
    }

    /// The text, if it is one.
    public var asString: String? {
        if case .string(let text) = self { return text }
        return nil
    }

    /// The truth value, if it is one.
    public var asBoolean: Bool? {
        if case .boolean(let truth) = self { return truth }
        return nil
    }

    /// The items, if it is a list.
    public var asList: [Value]? {
        if case .list(let items) = self { return items }
        return nil
    }
}
