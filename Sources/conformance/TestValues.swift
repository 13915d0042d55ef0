import Exact
import FEEL

/// Values of test files as FEEL's, and how results are compared with them.
enum TestValues {
    /// A text that is no value of its type.
    struct Unreadable: Error, CustomStringConvertible {
        let type: String
        let text: String

        var description: String { "the test has ‘\(text)’, which is no \(type)" }
    }

    /// - Throws: ``Unreadable``.
    static func value(_ value: TestValue) throws -> Value {
        switch value {
        case .null: .null
        case .list(let items): .list(try items.map { try self.value($0) })
        case .context(let entries):
            .context(Context(try entries.map { (key: $0.name, value: try self.value($0.value)) }))
        case .scalar(let type, let text): try scalar(type, text)
        }
    }

    private static func scalar(_ type: String, _ text: String) throws -> Value {
        let value: Value? =
            switch type {
            case "string": .string(text)
            case "boolean": ["true", "1"].contains(text) ? .boolean(true) : .boolean(false)
            case "decimal", "double", "integer": Decimal128(text).map { .number($0) }
            default: Temporal.literal(text)
            }
        guard let value else { throw Unreadable(type: type, text: text) }
        return value
    }

    /// Whether a result is what is expected: numbers to eight places after the point, as the
    /// suite's own runners compare them; texts by code points; contexts by the same names.
    static func match(_ expected: Value, _ found: Value) -> Bool {
        switch (expected, found) {
        case (.null, .null): return true
        case (.number(let left), .number(let right)):
            guard let difference = try? left.subtracting(right) else { return false }
            return difference < tolerance && difference > -tolerance
        case (.list(let left), .list(let right)):
            return left.count == right.count && zip(left, right).allSatisfy { match($0, $1) }
        case (.context(let left), .context(let right)):
            return left.count == right.count
                && left.entries.allSatisfy { entry in
                    right[entry.key].map { match(entry.value, $0) } ?? false
                }
        default: return FEELEquality.equal(expected, found) == true
        }
    }

    private static let tolerance = Decimal128("0.00000001") ?? 0
}
