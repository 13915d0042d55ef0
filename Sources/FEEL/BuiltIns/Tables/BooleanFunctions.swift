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

    /// `is`: whether both are the same element of the semantic domain (10.3.4.5): as `=`, but never
    /// null, and a time is the same only in the same zone.
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
                var comparison = DeepComparison(areZonesCompared: true)
                return .boolean(
                    comparison.equal(arguments[0], second, depth: Value.deepest) ?? false)
            }
        ])
}
