import Exact

extension ValueType {
    /// The type of a value, its items included where they agree.
    public static func of(_ value: Value) -> ValueType {
        switch value {
        case .null: .null
        case .boolean: .boolean
        case .number: .number
        case .string: .string
        case .date: .date
        case .time: .time
        case .dateAndTime: .dateAndTime
        case .daysAndTime: .daysAndTimeDuration
        case .yearsAndMonths: .yearsAndMonthsDuration
        case .list(let items): .list(StaticTypes.common(items.prefix(16).map(kind)))
        case .context(let context):
            .context(context.entries.map { Member(name: $0.key, type: kind($0.value)) })
        case .range(let range):
            .range(StaticTypes.common([kind(range.start), kind(range.end)]))
        case .function(let function): .function(function.parameters.map(\.type), function.result)
        }
    }

    /// The type of a value without looking inside.
    private static func kind(_ value: Value) -> ValueType {
        switch value {
        case .list: .list(.any)
        case .context: .context([])
        case .range: .range(.any)
        default: of(value)
        }
    }

    /// Whether a value is an instance of the type (DMN 1.5, 10.3.2.9.3): null is one of `Null`
    /// alone, and a member of a context may be null.
    public func admits(_ value: Value) -> Bool {
        switch (self, value) {
        case (.any, .null): false
        case (.any, _), (.null, .null), (.boolean, .boolean), (.number, .number),
            (.string, .string), (.date, .date), (.time, .time), (.dateAndTime, .dateAndTime),
            (.daysAndTimeDuration, .daysAndTime), (.yearsAndMonthsDuration, .yearsAndMonths):
            true
        case (.list(let item), .list(let items)):
            item == .any || items.allSatisfy { item.admitsInside($0) }
        case (.range(let point), .range(let range)):
            (range.start.isNull || point.admits(range.start))
                && (range.end.isNull || point.admits(range.end))
                // `(= null)` is a range of something, nobody knows of what.
                && (point == .any || !(range.start.isNull && range.end.isNull))
        case (.context(let members), .context(let context)):
            members.allSatisfy { member in
                guard let value = context[member.name] else { return false }
                return member.type.admitsInside(value)
            }
        case (.function(let parameters, let result), .function(let function)):
            function.parameters.count == parameters.count
                && zip(parameters, function.parameters).allSatisfy { $0.conforms(to: $1.type) }
                && function.result.conforms(to: result)
        default: false
        }
    }

    /// Whether a member or item is an instance; null is one of every type.
    private func admitsInside(_ value: Value) -> Bool { value.isNull || admits(value) }

    /// Whether every instance of this type is one of the other (DMN 1.5, 10.3.2.9.2).
    public func conforms(to other: ValueType) -> Bool {
        switch (self, other) {
        case (_, .any), (.null, _): true
        case (.list(let item), .list(let wanted)): item.conforms(to: wanted)
        case (.range(let point), .range(let wanted)): point.conforms(to: wanted)
        case (.context(let members), .context(let wanted)):
            wanted.allSatisfy { member in
                members.contains { $0.name == member.name && $0.type.conforms(to: member.type) }
            }
        case (.function(let parameters, let result), .function(let wanted, let wantedResult)):
            parameters.count == wanted.count
                && zip(wanted, parameters).allSatisfy { $0.conforms(to: $1) }
                && result.conforms(to: wantedResult)
        default: self == other
        }
    }

    /// The value where one of this type is wanted, after the implicit conversions of 10.3.2.9.4;
    /// `nil` when it does not conform even then. Null is left alone.
    public func coerced(_ value: Value) -> Value? {
        if value.isNull || admits(value) { return value }
        switch (self, value) {
        case (.dateAndTime, .date(let date)):
            return .dateAndTime(DateAndTime(date: date, zone: .utc))
        case (.list(let item), _):
            if case .list = value { return nil }
            return item.coerced(value).map { .list([$0]) }
        case (_, .list(let items)) where items.count == 1:
            // Once: the only item of an only item is not meant.
            if case .list = items[0] { return nil }
            return coerced(items[0])
        default: return nil
        }
    }
}
