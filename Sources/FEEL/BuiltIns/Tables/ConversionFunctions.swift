import Exact

/// Functions that make a value of one type from others (DMN 1.5, table 73).
enum ConversionFunctions {
    static let all: [BuiltIn] = [
        date, dateAndTime, time, number, string, duration, yearsAndMonthsDuration,
    ]

    /// The form of a function that reads a text; a literal that it cannot read is told at once.
    static func reading(
        _ name: String, _ result: ValueType, _ read: @escaping @Sendable (String) -> Value?
    ) -> Overload {
        Overload(
            [Parameter("from", .string)], result: result,
            check: { known in
                guard let text = known.first??.asString, read(text) == nil else { return nil }
                return .unreadable(function: name, found: text)
            },
            body: { arguments, context in
                guard let text = arguments[0].asString, context.spend(text.utf8.count / 16) else {
                    return .null
                }
                return read(text) ?? context.refuse(.unreadable(function: name, found: text))
            })
    }

    private static let date = BuiltIn(
        "date",
        [
            reading("date", .date) { Temporal.date($0).map(Value.date) },
            Overload([Parameter("from", .date)], result: .date) { arguments, _ in arguments[0] },
            Overload([Parameter("from", .dateAndTime)], result: .date) { arguments, _ in
                guard case .dateAndTime(let moment) = arguments[0] else { return .null }
                return .date(moment.date)
            },
            Overload(
                [
                    Parameter("year", .number), Parameter("month", .number),
                    Parameter("day", .number),
                ], result: .date
            ) { arguments, context in
                let parts = arguments.compactMap { $0.asNumber?.asInt }
                guard parts.count == 3,
                    let date = CivilDate(year: parts[0], month: parts[1], day: parts[2])
                else { return context.refuse(.noResult(function: "date")) }
                return .date(date)
            },
        ])

    private static let dateAndTime = BuiltIn(
        "date and time",
        [
            reading("date and time", .dateAndTime) { DateAndTime($0).map(Value.dateAndTime) },
            Overload([Parameter("from", .dateAndTime)], result: .dateAndTime) { arguments, _ in
                arguments[0]
            },
            Overload(
                [Parameter("date", .date), Parameter("time", .time)], result: .dateAndTime
            ) { arguments, _ in
                guard case .date(let date) = arguments[0], case .time(let time) = arguments[1]
                else { return .null }
                return .dateAndTime(DateAndTime(date: date, time: time.time, zone: time.zone))
            },
            Overload(
                [Parameter("date", .dateAndTime), Parameter("time", .time)], result: .dateAndTime
            ) { arguments, _ in
                guard case .dateAndTime(let day) = arguments[0],
                    case .time(let time) = arguments[1]
                else { return .null }
                return .dateAndTime(
                    DateAndTime(date: day.date, time: time.time, zone: time.zone))
            },
        ])

    private static let time = BuiltIn(
        "time",
        [
            reading("time", .time) { ZonedTime($0).map(Value.time) },
            Overload([Parameter("from", .time)], result: .time) { arguments, _ in arguments[0] },
            Overload([Parameter("from", .date)], result: .time) { _, _ in
                .time(ZonedTime(time: .midnight, zone: .utc))
            },
            Overload([Parameter("from", .dateAndTime)], result: .time) { arguments, _ in
                guard case .dateAndTime(let moment) = arguments[0] else { return .null }
                return .time(moment.zonedTime)
            },
            Overload(
                [
                    Parameter("hour", .number), Parameter("minute", .number),
                    Parameter("second", .number),
                    Parameter("offset", .daysAndTimeDuration, .optional),
                ], result: .time
            ) { arguments, context in
                time(arguments).map(Value.time) ?? context.refuse(.noResult(function: "time"))
            },
        ])

    /// A time by hour, minute, second with fraction, and an offset, all within their bounds.
    private static func time(_ arguments: [Value]) -> ZonedTime? {
        guard let hour = arguments[0].asNumber?.asInt, let minute = arguments[1].asNumber?.asInt,
            let seconds = arguments[2].asNumber, !seconds.isNegative || seconds.isZero,
            let second = seconds.integerPart.asInt,
            let fraction = (seconds - seconds.integerPart).scaled(byPowerOfTen: 9),
            let nanosecond = fraction.integerPart.asInt,
            let clock = CivilTime(
                hour: hour, minute: minute, second: second, nanosecond: nanosecond)
        else { return nil }
        guard arguments.count > 3, case .daysAndTime(let offset) = arguments[3] else {
            return ZonedTime(time: clock)
        }
        guard Zone.offsetRange.contains(offset.seconds), offset.nanosecond == 0 else { return nil }
        return ZonedTime(time: clock, zone: .offset(Int32(truncatingIfNeeded: offset.seconds)))
    }

    private static let number = BuiltIn(
        "number",
        [
            Overload([Parameter("from", .string)], result: .number) { arguments, context in
                number(arguments[0].asString ?? "", grouping: nil, point: ".", &context)
            },
            Overload(
                [
                    Parameter("from", .string),
                    Parameter("grouping separator", .string, acceptsNull: true),
                    Parameter("decimal separator", .string, acceptsNull: true),
                ], result: .number
            ) { arguments, context in
                let grouping = arguments[1].asString
                if let grouping, ![" ", ",", "."].contains(grouping) {
                    return context.refuse(
                        "number", "grouping separator", arguments[1], wanted: "\" \", \",\", \".\"")
                }
                let point = arguments[2].asString ?? "."
                if ![",", "."].contains(point) || point == grouping {
                    return context.refuse(
                        "number", "decimal separator", arguments[2], wanted: "\",\", \".\"")
                }
                return number(
                    arguments[0].asString ?? "", grouping: grouping, point: point, &context)
            },
        ])

    private static func number(
        _ text: String, grouping: String?, point: String, _ context: inout EvaluationContext
    ) -> Value {
        guard context.spend(text.utf8.count / 16) else { return .null }
        var bytes: [UInt8] = []
        for byte in text.utf8 where byte != grouping?.utf8.first {
            // With a comma for a point, a point is none.
            bytes.append(
                byte == point.utf8.first
                    ? UInt8(ascii: ".") : (byte == UInt8(ascii: ".") ? UInt8(ascii: "?") : byte))
        }
        guard let number = Decimal128(utf8: bytes) else {
            return context.refuse(.unreadable(function: "number", found: text))
        }
        return .number(number)
    }

    private static let string = BuiltIn(
        "string",
        [
            Overload([Parameter("from", .any)], result: .string) { arguments, context in
                switch arguments[0] {
                case .null: return .null
                case .string: return arguments[0]
                default:
                    // An item is a step too, and takes some four bytes.
                    let limit = max(0, context.stepsLeft) * 4
                    let text = arguments[0].text(nested: false, limit: limit)
                    // One that does not fit takes more steps than there are.
                    guard context.spend((text?.utf8.count ?? limit + 4) / 4) else {
                        return .null
                    }
                    return text.map(Value.string) ?? .null
                }
            }
        ])

    private static let duration = BuiltIn(
        "duration",
        [
            reading("duration", .any) { text in
                switch ReadDuration(text) {
                case .days(let duration): .daysAndTime(duration)
                case .months(let duration): .yearsAndMonths(duration)
                case nil: nil
                }
            },
            Overload([Parameter("from", .daysAndTimeDuration)], result: .daysAndTimeDuration) {
                arguments, _ in arguments[0]
            },
            Overload(
                [Parameter("from", .yearsAndMonthsDuration)], result: .yearsAndMonthsDuration
            ) { arguments, _ in arguments[0] },
        ])

    private static let yearsAndMonthsDuration = BuiltIn(
        "years and months duration",
        [(ValueType.date, ValueType.date), (.dateAndTime, .dateAndTime)].map { from, to in
            Overload(
                [Parameter("from", from), Parameter("to", to)], result: .yearsAndMonthsDuration
            ) { arguments, _ in
                guard let from = day(of: arguments[0]), let to = day(of: arguments[1]) else {
                    return .null
                }
                return .yearsAndMonths(from.months(until: to))
            }
        })

    /// The day of a date, or of a date and time.
    static func day(of value: Value) -> CivilDate? {
        switch value {
        case .date(let date): date
        case .dateAndTime(let moment): moment.date
        default: nil
        }
    }
}
