/// Every table of built-ins, in the order of the specification.
enum BuiltInTables {
    static let all: [BuiltIn] = [not]

    /// `not(negand)` (table 74); also what `not(…)` means outside unary tests.
    private static let not = BuiltIn(
        "not",
        [
            Overload([Parameter("negand", .boolean)], result: .boolean) { arguments, _ in
                guard case .boolean(let truth) = arguments[0] else { return .null }
                return .boolean(!truth)
            }
        ])
}
