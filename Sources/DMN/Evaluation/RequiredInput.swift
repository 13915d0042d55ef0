public import FEEL

/// A value that a decision needs.
public struct RequiredInput: Sendable, Hashable {
    /// The name in the diagram.
    public let name: String
    /// The name expressions use.
    public let variable: String
    /// The namespace of its model.
    public let namespace: String
    /// What its value must conform to.
    public let type: ValueType
}

extension RequiredInput {
    /// A value that came as text where the type is a date, a time or a duration, as in JSON, which
    /// has none of these. What is no such text stays as it is.
    public func reading(_ value: Value) -> Value { Self.reading(value, as: type) }

    private static func reading(_ value: Value, as type: ValueType) -> Value {
        switch (type, value) {
        case (.date, .string(let text)), (.time, .string(let text)),
            (.dateAndTime, .string(let text)), (.daysAndTimeDuration, .string(let text)),
            (.yearsAndMonthsDuration, .string(let text)):
            return Temporal.literal(text) ?? value
        case (.list(let item), .list(let items)):
            return .list(items.map { reading($0, as: item) })
        case (.context(let members), .context(var context)):
            for member in members {
                if let entry = context[member.name] {
                    context[member.name] = reading(entry, as: member.type)
                }
            }
            return .context(context)
        default: return value
        }
    }
}
