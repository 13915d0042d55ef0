/// A FEEL type (DMN 1.5, 10.3.2.9).
public indirect enum ValueType: Sendable, Hashable {
    /// Any value, null included.
    case any
    /// Null alone.
    case null
    case boolean
    case number
    case string
    case date
    case time
    case dateAndTime
    case daysAndTimeDuration
    case yearsAndMonthsDuration
    /// A list whose items all conform to a type.
    case list(ValueType)
    /// A range whose end points conform to a type.
    case range(ValueType)
    /// A context that has at least these members.
    case context([Member])
    /// A function by its parameter types and result.
    case function([ValueType], ValueType)

    /// A named part of a context type.
    public struct Member: Sendable, Hashable {
        /// Its name.
        public let name: String
        /// Its type.
        public let type: ValueType

        /// A member.
        public init(name: String, type: ValueType) {
            self.name = name
            self.type = type
        }
    }

    /// The simple types by the names FEEL has for them.
    public static let simple: [(name: String, type: ValueType)] = [
        ("Any", .any), ("Null", .null), ("boolean", .boolean), ("number", .number),
        ("string", .string), ("date", .date), ("time", .time), ("date and time", .dateAndTime),
        ("days and time duration", .daysAndTimeDuration),
        ("years and months duration", .yearsAndMonthsDuration),
    ]
}

extension ValueType: CustomStringConvertible {
    /// As FEEL writes it, `list<number>`.
    public var description: String {
        switch self {
        case .list(let item): "list<\(item)>"
        case .range(let point): "range<\(point)>"
        case .context(let members):
            "context<" + members.map { "\($0.name): \($0.type)" }.joined(separator: ", ") + ">"
        case .function(let parameters, let result):
            "function<\(parameters.map(\.description).joined(separator: ", "))>->\(result)"
        default: Self.simple.first { $0.type == self }?.name ?? ""
        }
    }
}
