import Exact

/// Functions of dates, and of the moment given (DMN 1.5, tables 81 and 83).
enum TemporalFunctions {
    static let all: [BuiltIn] = [
        dateFunction("day of year", .number) { .number($0.dayOfYear) },
        dateFunction("day of week", .string) { .string(days[$0.weekday.rawValue - 1]) },
        dateFunction("month of year", .string) { .string(months[$0.month - 1]) },
        dateFunction("week of year", .number) { .number($0.weekOfYear) },
        now, today,
    ]

    private static let days = [
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
    ]
    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September",
        "October", "November", "December",
    ]

    /// A function of the day of a date or a date and time.
    private static func dateFunction(
        _ name: String, _ result: ValueType, _ body: @escaping @Sendable (CivilDate) -> Value
    ) -> BuiltIn {
        BuiltIn(
            name,
            [ValueType.date, .dateAndTime].map { type in
                Overload([Parameter("date", type)], result: result) { arguments, _ in
                    ConversionFunctions.day(of: arguments[0]).map(body) ?? .null
                }
            })
    }

    private static let now = BuiltIn(
        "now",
        [
            Overload([], result: .dateAndTime) { _, context in
                context.now.map(Value.dateAndTime) ?? context.refuse(.noMoment(function: "now()"))
            }
        ])

    private static let today = BuiltIn(
        "today",
        [
            Overload([], result: .date) { _, context in
                context.now.map { .date($0.date) } ?? context.refuse(.noMoment(function: "today()"))
            }
        ])
}
