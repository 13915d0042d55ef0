import Exact

/// What the evaluator asks of dates, times and durations.
///
/// Every function answers `nil` where FEEL has no result (kinds that do not go together, a result
/// out of range); the evaluator turns that into null and a diagnostic.
public enum Temporal {
    /// The value of `@"text"`: a date, time, date and time or duration.
    public static func literal(_ text: String) -> Value? {
        switch ReadDuration(text) {
        case .days(let duration): return .daysAndTime(duration)
        case .months(let duration): return .yearsAndMonths(duration)
        case nil: break
        }
        if text.utf8.contains(UInt8(ascii: "T")) {
            if let moment = DateAndTime(text) { return .dateAndTime(moment) }
        }
        if let date = Self.date(text) { return .date(date) }
        return ZonedTime(text).map(Value.time)
    }

    /// A date alone.
    static func date(_ text: String) -> CivilDate? {
        var scanner = TemporalScanner(text.utf8, zones: .iana)
        guard let date = scanner.date(), scanner.isAtEnd else { return nil }
        return date
    }

    /// `left + right`, at least one of them temporal.
    public static func sum(_ left: Value, _ right: Value) -> Value? {
        switch (left, right) {
        case (.date(let date), .yearsAndMonths(let duration)),
            (.yearsAndMonths(let duration), .date(let date)):
            date.adding(duration).map(Value.date)
        case (.date(let date), .daysAndTime(let duration)),
            (.daysAndTime(let duration), .date(let date)):
            date.adding(duration).map(Value.date)
        case (.dateAndTime(let moment), .yearsAndMonths(let duration)),
            (.yearsAndMonths(let duration), .dateAndTime(let moment)):
            moment.adding(duration).map(Value.dateAndTime)
        case (.dateAndTime(let moment), .daysAndTime(let duration)),
            (.daysAndTime(let duration), .dateAndTime(let moment)):
            moment.adding(duration).map(Value.dateAndTime)
        case (.time(let time), .daysAndTime(let duration)),
            (.daysAndTime(let duration), .time(let time)):
            .time(time.adding(duration))
        case (.daysAndTime(let left), .daysAndTime(let right)):
            left.adding(right).map(Value.daysAndTime)
        case (.yearsAndMonths(let left), .yearsAndMonths(let right)):
            left.adding(right).map(Value.yearsAndMonths)
        default: nil
        }
    }

    /// `left - right`, at least one of them temporal. A date counts as midnight UTC beside a date
    /// and time.
    public static func difference(_ left: Value, _ right: Value) -> Value? {
        switch (left, right) {
        case (.date(let date), .yearsAndMonths(let duration)):
            date.subtracting(duration).map(Value.date)
        case (.date(let date), .daysAndTime(let duration)):
            date.subtracting(duration).map(Value.date)
        case (.dateAndTime(let moment), .yearsAndMonths(let duration)):
            moment.subtracting(duration).map(Value.dateAndTime)
        case (.dateAndTime(let moment), .daysAndTime(let duration)):
            moment.subtracting(duration).map(Value.dateAndTime)
        case (.time(let time), .daysAndTime(let duration)):
            .time(time.subtracting(duration))
        case (.date(let left), .date(let right)):
            .daysAndTime(left.subtracting(right))
        case (.date(let left), .dateAndTime(let right)):
            left.asMoment.subtracting(right).map(Value.daysAndTime)
        case (.dateAndTime(let left), .date(let right)):
            left.subtracting(right.asMoment).map(Value.daysAndTime)
        case (.dateAndTime(let left), .dateAndTime(let right)):
            left.subtracting(right).map(Value.daysAndTime)
        case (.time(let left), .time(let right)):
            left.subtracting(right).map(Value.daysAndTime)
        case (.daysAndTime(let left), .daysAndTime(let right)):
            left.subtracting(right).map(Value.daysAndTime)
        case (.yearsAndMonths(let left), .yearsAndMonths(let right)):
            left.subtracting(right).map(Value.yearsAndMonths)
        default: nil
        }
    }

    /// `left * right`: a duration and a number.
    public static func product(_ left: Value, _ right: Value) -> Value? {
        switch (left, right) {
        case (.daysAndTime(let duration), .number(let factor)),
            (.number(let factor), .daysAndTime(let duration)):
            duration.multiplied(by: factor).map(Value.daysAndTime)
        case (.yearsAndMonths(let duration), .number(let factor)),
            (.number(let factor), .yearsAndMonths(let duration)):
            duration.multiplied(by: factor).map(Value.yearsAndMonths)
        default: nil
        }
    }

    /// `left / right`: a duration by a number, or by a duration of its kind.
    public static func quotient(_ left: Value, _ right: Value) -> Value? {
        switch (left, right) {
        case (.daysAndTime(let duration), .number(let divisor)):
            duration.divided(by: divisor).map(Value.daysAndTime)
        case (.yearsAndMonths(let duration), .number(let divisor)):
            duration.divided(by: divisor).map(Value.yearsAndMonths)
        case (.daysAndTime(let left), .daysAndTime(let right)):
            left.divided(by: right).map(Value.number)
        case (.yearsAndMonths(let left), .yearsAndMonths(let right)):
            left.divided(by: right).map(Value.number)
        default: nil
        }
    }

    /// `-value` of a duration.
    public static func negated(_ value: Value) -> Value? {
        switch value {
        case .daysAndTime(let duration): duration.negated.map(Value.daysAndTime)
        case .yearsAndMonths(let duration): duration.negated.map(Value.yearsAndMonths)
        default: nil
        }
    }

    /// Negative, zero or positive as `left` comes before, with or after `right`; `nil` where the
    /// two cannot be put in order. The order behind `<`, `between` and ranges.
    public static func order(_ left: Value, _ right: Value) -> Int? {
        switch (left, right) {
        case (.date(let left), .date(let right)): left < right ? -1 : (left == right ? 0 : 1)
        case (.time(let left), .time(let right)): left.order(to: right)
        case (.dateAndTime(let left), .dateAndTime(let right)): left.order(to: right)
        case (.daysAndTime(let left), .daysAndTime(let right)):
            left < right ? -1 : (left == right ? 0 : 1)
        case (.yearsAndMonths(let left), .yearsAndMonths(let right)):
            left < right ? -1 : (left == right ? 0 : 1)
        default: nil
        }
    }

    /// Whether `left = right` of two temporal values of one kind; `nil` where that is not defined.
    public static func equal(_ left: Value, _ right: Value) -> Bool? {
        order(left, right).map { $0 == 0 }
    }
}
