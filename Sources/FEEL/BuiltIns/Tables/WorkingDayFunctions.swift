import Exact

/// Functions of working days, by the calendar of the evaluation; each has a Chinese and an English
/// name. They are not among those of DMN: ``BuiltInLibrary/workingDays`` has them besides.
enum WorkingDayFunctions {
    static let all: [BuiltIn] =
        count("工作日数", "起", "止") + count("working days", "from", "to")
        + shift("加工作日", "日期", "天数") + shift("add working days", "date", "days")
        + question("是工作日", "日期") + question("is working day", "date")
        + next("顺延至工作日", "日期") + next("next working day", "date")

    /// Working days after the first day up to and including the last one.
    private static func count(_ name: String, _ from: String, _ to: String) -> [BuiltIn] {
        function(name, [Parameter(from, .date), Parameter(to, .date)], .number) {
            calendar, arguments throws(CalendarError) in
            guard case .date(let start) = arguments[0], case .date(let end) = arguments[1] else {
                return .null
            }
            return .number(try calendar.workingDays(from: start, to: end))
        }
    }

    /// So many working days after a day, before it when the number is negative.
    private static func shift(_ name: String, _ date: String, _ days: String) -> [BuiltIn] {
        function(name, [Parameter(date, .date), Parameter(days, .number)], .date) {
            calendar, arguments throws(CalendarError) in
            // What is no whole number, or too large, is no number of days.
            guard case .date(let start) = arguments[0],
                let count = arguments[1].asNumber?.asInt
            else { return .null }
            return .date(try calendar.adding(workingDays: count, to: start))
        }
    }

    private static func question(_ name: String, _ date: String) -> [BuiltIn] {
        function(name, [Parameter(date, .date)], .boolean) {
            calendar, arguments throws(CalendarError) in
            guard case .date(let day) = arguments[0] else { return .null }
            return .boolean(try calendar.isWorkingDay(day))
        }
    }

    /// The day itself when it is a working day, else the next one.
    private static func next(_ name: String, _ date: String) -> [BuiltIn] {
        function(name, [Parameter(date, .date)], .date) {
            calendar, arguments throws(CalendarError) in
            guard case .date(let day) = arguments[0] else { return .null }
            return .date(try calendar.workingDay(onOrAfter: day))
        }
    }

    private static func function(
        _ name: String, _ parameters: [Parameter], _ result: ValueType,
        _ body: @escaping @Sendable (WorkingCalendar, [Value]) throws(CalendarError) -> Value
    ) -> [BuiltIn] {
        let overload = Overload(parameters, result: result) { arguments, context in
            guard let calendar = context.calendar else {
                return context.refuse(.noCalendar(function: name))
            }
            do throws(CalendarError) {
                let value = try body(calendar, arguments)
                if value.isNull { return context.refuse(.noResult(function: name)) }
                return value
            } catch {
                return context.refuse(.calendar(function: name, error))
            }
        }
        return [BuiltIn(name, [overload])]
    }
}

extension BuiltInLibrary {
    /// The functions of DMN with those of working days, which answer by
    /// ``EvaluationContext/calendar``.
    public static let workingDays = standard.adding(WorkingDayFunctions.all)
}
