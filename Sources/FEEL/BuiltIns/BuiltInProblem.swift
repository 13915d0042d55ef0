public import Exact

/// Why a built-in has no result for arguments of the right types.
public enum BuiltInProblem: Sendable, Hashable {
    /// An argument is outside what the function takes; `wanted` in FEEL's notation.
    case outOfRange(function: String, parameter: String, found: String, wanted: String)
    /// A text that is not written as the function wants it.
    case unreadable(function: String, found: String)
    /// An item of a list is not what the function goes through; `place` counts from 1.
    case wrongItem(function: String, place: Int, found: String, wanted: ValueType)
    /// A list without items where there must be one, or too few of them.
    case tooFewItems(function: String, wanted: Int)
    /// There is no result that fits into a number, date or duration.
    case noResult(function: String)
    /// A pattern or replacement that is not one.
    case pattern(function: String, PatternProblem)
    /// Values that cannot be put in an order.
    case unordered(function: String)
    /// `now()` or `today()` where no moment was given.
    case noMoment(function: String)
    /// A working-day function where no calendar was given.
    case noCalendar(function: String)
    /// A working-day function that needs a year the calendar does not know.
    case calendar(function: String, CalendarError)
}

extension EvaluationContext {
    /// Keeps the reason why there is no result, and gives null.
    mutating func refuse(_ problem: BuiltInProblem) -> Value {
        report(.builtIn(problem))
        return .null
    }

    /// The same for a parameter with a value that the function does not take.
    mutating func refuse(
        _ function: String, _ parameter: String, _ found: Value, wanted: String
    ) -> Value {
        refuse(
            .outOfRange(
                function: function, parameter: parameter, found: found.brief, wanted: wanted))
    }
}
