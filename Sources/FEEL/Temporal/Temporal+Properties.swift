import Exact

extension Temporal {
    /// `value.name` of a temporal value (DMN 1.5, table 65); `nil` when it has no such property,
    /// null when the property has no value.
    public static func property(_ name: String, of value: Value) -> Value? {
        switch value {
        case .date(let date): day(name, of: date)
        case .dateAndTime(let moment):
            day(name, of: moment.date) ?? clock(name, moment.time, moment.offset, moment.zone)
        case .time(let time): clock(name, time.time, time.offset, time.zone)
        case .daysAndTime(let duration): part(name, of: duration)
        case .yearsAndMonths(let duration): part(name, of: duration)
        default: nil
        }
    }

    /// The names ``property(_:of:)`` knows for a type, for spelling hints and type checks.
    public static func properties(of type: ValueType) -> [(name: String, type: ValueType)] {
        let day: [(name: String, type: ValueType)] =
            ["year", "month", "day", "weekday"].map { ($0, .number) }
        let clock: [(name: String, type: ValueType)] =
            ["hour", "minute", "second"].map { ($0, .number) }
            + [("time offset", .daysAndTimeDuration), ("timezone", .string)]
        return switch type {
        case .date: day
        case .time: clock
        case .dateAndTime: day + clock
        case .daysAndTimeDuration:
            ["days", "hours", "minutes", "seconds"].map { ($0, .number) }
        case .yearsAndMonthsDuration: ["years", "months"].map { ($0, .number) }
        default: []
        }
    }

    private static func day(_ name: String, of date: CivilDate) -> Value? {
        switch name {
        case "year": .number(date.year)
        case "month": .number(date.month)
        case "day": .number(date.day)
        case "weekday": .number(date.weekday.rawValue)
        default: nil
        }
    }

    private static func clock(
        _ name: String, _ time: CivilTime, _ offset: DaysAndTimeDuration?, _ zone: Zone?
    ) -> Value? {
        switch name {
        case "hour": .number(time.hour)
        case "minute": .number(time.minute)
        case "second": .number(time.second)
        case "time offset": offset.map(Value.daysAndTime) ?? .null
        case "timezone": zone?.name.map(Value.string) ?? .null
        default: nil
        }
    }

    private static func part(_ name: String, of duration: DaysAndTimeDuration) -> Value? {
        switch name {
        case "days": .number(duration.parts.days)
        case "hours": .number(duration.parts.hours)
        case "minutes": .number(duration.parts.minutes)
        case "seconds": .number(duration.parts.seconds)
        default: nil
        }
    }

    private static func part(_ name: String, of duration: YearsAndMonthsDuration) -> Value? {
        switch name {
        case "years": .number(duration.wholeYears)
        case "months": .number(duration.monthsOfYear)
        default: nil
        }
    }
}
