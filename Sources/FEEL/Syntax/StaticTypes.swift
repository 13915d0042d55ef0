/// What is known of types before anything is evaluated. ``ValueType/any`` stands for not known, so
/// every question is answered with yes where it comes up.
enum StaticTypes {
    private static func isOpen(_ type: ValueType) -> Bool { type == .any || type == .null }

    static func canBeTruth(_ type: ValueType) -> Bool {
        isOpen(type) || type == .boolean
    }

    private static func isOrdered(_ type: ValueType) -> Bool {
        switch type {
        case .number, .string, .date, .time, .dateAndTime, .daysAndTimeDuration,
            .yearsAndMonthsDuration:
            true
        default: false
        }
    }

    /// Whether a comparison of the two may have an answer.
    static func canCompare(
        _ left: ValueType, _ right: ValueType, _ comparison: Syntax.Comparison
    ) -> Bool {
        switch comparison {
        case .equal, .unequal:
            return isOpen(left) || isOpen(right) || sameKind(left, right)
        default:
            guard !isOpen(left) else { return isOpen(right) || isOrdered(right) }
            return isOrdered(left) && (isOpen(right) || left == right)
        }
    }

    private static func sameKind(_ left: ValueType, _ right: ValueType) -> Bool {
        switch (left, right) {
        case (.list, .list), (.range, .range), (.context, .context), (.function, .function): true
        default: left == right
        }
    }

    /// Whether a value may meet the test that a value of the other type is.
    static func canMeet(_ value: ValueType, _ test: ValueType) -> Bool {
        if isOpen(value) || isOpen(test) || test == .boolean { return true }
        return switch test {
        case .list(let item): sameKind(value, test) || canMeet(value, item)
        case .range(let point): isOpen(point) || point == value
        default: sameKind(value, test)
        }
    }

    /// The type of what an operator comes out as, `nil` when it never has a result.
    static func result(
        of operation: Syntax.Arithmetic, _ left: ValueType, _ right: ValueType
    ) -> ValueType? {
        if isOpen(left) || isOpen(right) {
            // A number or text on one side of + says that of the other.
            let known = isOpen(left) ? right : left
            switch known {
            case .any, .null, .number, .string, .date, .time, .dateAndTime, .daysAndTimeDuration,
                .yearsAndMonthsDuration:
                return .any
            default: return nil
            }
        }
        switch (operation, left, right) {
        case (_, .number, .number): return .number
        case (.add, .string, .string): return .string
        case (.add, .daysAndTimeDuration, .daysAndTimeDuration),
            (.subtract, .daysAndTimeDuration, .daysAndTimeDuration),
            (.multiply, .daysAndTimeDuration, .number), (.multiply, .number, .daysAndTimeDuration),
            (.divide, .daysAndTimeDuration, .number):
            return .daysAndTimeDuration
        case (.add, .yearsAndMonthsDuration, .yearsAndMonthsDuration),
            (.subtract, .yearsAndMonthsDuration, .yearsAndMonthsDuration),
            (.multiply, .yearsAndMonthsDuration, .number),
            (.multiply, .number, .yearsAndMonthsDuration),
            (.divide, .yearsAndMonthsDuration, .number):
            return .yearsAndMonthsDuration
        case (.divide, .daysAndTimeDuration, .daysAndTimeDuration),
            (.divide, .yearsAndMonthsDuration, .yearsAndMonthsDuration):
            return .number
        case (.subtract, .date, .date), (.subtract, .dateAndTime, .dateAndTime),
            (.subtract, .date, .dateAndTime), (.subtract, .dateAndTime, .date),
            (.subtract, .time, .time):
            return .daysAndTimeDuration
        case (.add, .date, .daysAndTimeDuration), (.add, .date, .yearsAndMonthsDuration),
            (.add, .daysAndTimeDuration, .date), (.add, .yearsAndMonthsDuration, .date),
            (.subtract, .date, .daysAndTimeDuration), (.subtract, .date, .yearsAndMonthsDuration):
            return .date
        case (.add, .dateAndTime, .daysAndTimeDuration),
            (.add, .dateAndTime, .yearsAndMonthsDuration),
            (.add, .daysAndTimeDuration, .dateAndTime),
            (.add, .yearsAndMonthsDuration, .dateAndTime),
            (.subtract, .dateAndTime, .daysAndTimeDuration),
            (.subtract, .dateAndTime, .yearsAndMonthsDuration):
            return .dateAndTime
        case (.add, .time, .daysAndTimeDuration), (.add, .daysAndTimeDuration, .time),
            (.subtract, .time, .daysAndTimeDuration):
            return .time
        default: return nil
        }
    }

    /// The type that all of them have; null goes with any.
    static func common(_ types: [ValueType]) -> ValueType {
        var found: ValueType?
        for type in types where type != .null {
            if let known = found, known != type { return .any }
            found = type
        }
        return found ?? .any
    }

    /// The type of what a filter looks at one by one.
    static func item(of type: ValueType) -> ValueType {
        switch type {
        // A context of which no member is known may have any.
        case .list(.context([])), .context([]), .null: .any
        case .list(let item): item
        default: type
        }
    }

    /// The type of what `for` and `some` look at one by one.
    static func iterated(_ type: ValueType) -> ValueType {
        switch type {
        case .list(let item): item
        case .range(let point): point
        default: .any
        }
    }

    /// What a path can lead to; `nil` when that is not known.
    static func members(of type: ValueType) -> [ValueType.Member]? {
        switch type {
        case .any, .null, .context([]): return nil
        case .context(let members): return members
        case .list(let item): return members(of: item)
        case .range(let point):
            return [
                ValueType.Member(name: "start", type: point),
                ValueType.Member(name: "end", type: point),
                ValueType.Member(name: "start included", type: .boolean),
                ValueType.Member(name: "end included", type: .boolean),
            ]
        default:
            return Temporal.properties(of: type).map {
                ValueType.Member(name: $0.name, type: $0.type)
            }
        }
    }

    /// Whether a value of one type may conform to another, implicit conversions included.
    static func couldConform(_ type: ValueType, to wanted: ValueType) -> Bool {
        if wanted == .any || type == .any { return true }
        if type == .null { return wanted == .null }
        switch (type, wanted) {
        case (.list(let item), .list(let wantedItem)):
            return couldConform(item, to: wantedItem) || item == .null
        case (_, .list(let item)): return couldConform(type, to: item)
        case (.list(let item), _): return couldConform(item, to: wanted)
        case (.date, .dateAndTime): return true
        case (.range(let point), .range(let wantedPoint)):
            return couldConform(point, to: wantedPoint)
        case (.context, .context), (.function, .function): return true
        default: return type == wanted
        }
    }
}
