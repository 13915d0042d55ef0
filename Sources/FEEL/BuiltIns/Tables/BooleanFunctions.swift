/// Functions of a truth value (DMN 1.5, table 74).
enum BooleanFunctions {
    static let all: [BuiltIn] = [not, same]

    /// Also what `not(…)` means outside unary tests.
    private static let not = BuiltIn(
        "not",
        [
            Overload([Parameter("negand", .boolean)], result: .boolean) { arguments, _ in
                guard case .boolean(let truth) = arguments[0] else { return .null }
                return .boolean(!truth)
            }
        ])

    /// `is`: whether both are the same element of the semantic domain (10.3.4.5).
    private static let same = BuiltIn(
        "is",
        [
            Overload(
                [Parameter("value1", .any, .optional), Parameter("value2", .any, .optional)],
                result: .boolean
            ) { arguments, context in
                guard !arguments.isEmpty else {
                    return context.refuse(.tooFewItems(function: "is", wanted: 1))
                }
                let second = arguments.count > 1 ? arguments[1] : .null
                return .boolean(same(arguments[0], second, depth: Value.deepest))
            }
        ])

    /// As `=`, but a time is the same only with the same zone, and other kinds are other values.
    private static func same(_ left: Value, _ right: Value, depth: Int) -> Bool {
        switch (left, right) {
        case (.time(let left), .time(let right)): return left == right
        case (.dateAndTime(let left), .dateAndTime(let right)): return left == right
        case (.list(let left), .list(let right)):
            return depth > 0 && left.count == right.count
                && zip(left, right).allSatisfy { same($0, $1, depth: depth - 1) }
        case (.context(let left), .context(let right)):
            return depth > 0 && left.count == right.count
                && left.entries.allSatisfy { entry in
                    right[entry.key].map { same(entry.value, $0, depth: depth - 1) } ?? false
                }
        case (.range(let left), .range(let right)):
            return left.form == right.form && left.includesStart == right.includesStart
                && left.includesEnd == right.includesEnd
                && same(left.start, right.start, depth: depth - 1)
                && same(left.end, right.end, depth: depth - 1)
        default: return FEELEquality.equal(left, right) ?? false
        }
    }
}
