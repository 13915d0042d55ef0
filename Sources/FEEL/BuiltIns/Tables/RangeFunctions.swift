/// Functions that compare points and ranges (DMN 1.5, table 82), and `range`.
enum RangeFunctions {
    static let all: [BuiltIn] = [
        range,
        comparison("before", .pointsAndRanges) { $0.isBefore($1) },
        comparison("after", .pointsAndRanges) { $1.isBefore($0) },
        comparison("meets", .ranges) { $0.meets($1) },
        comparison("met by", .ranges) { $1.meets($0) },
        comparison("overlaps", .ranges) { $0.overlaps($1) },
        comparison("overlaps before", .ranges) { $0.overlapsBefore($1) },
        comparison("overlaps after", .ranges) { $1.overlapsBefore($0) },
        comparison("finishes", .pointOrRangeThenRange) { $0.finishes($1) },
        comparison("finished by", .rangeThenPointOrRange) { $1.finishes($0) },
        comparison("includes", .rangeThenPointOrRange) { $0.includes($1) },
        comparison("during", .pointOrRangeThenRange) { $1.includes($0) },
        comparison("starts", .pointOrRangeThenRange) { $0.starts($1) },
        comparison("started by", .rangeThenPointOrRange) { $1.starts($0) },
        comparison("coincides", .pointsOrRanges) { $0.coincides($1) },
    ]

    /// Which operands a comparison takes; with the names of the specification.
    private enum Operands {
        case ranges, pointsOrRanges, pointsAndRanges, pointOrRangeThenRange, rangeThenPointOrRange

        var forms: [[Parameter]] {
            let anyRange = ValueType.range(.any)
            let both = [Parameter("range1", anyRange), Parameter("range2", anyRange)]
            let points = [Parameter("point1"), Parameter("point2")]
            let pointFirst = [Parameter("point"), Parameter("range", anyRange)]
            return switch self {
            case .ranges: [both]
            case .pointsOrRanges: [both, points]
            case .pointsAndRanges: [both, pointFirst.reversed(), pointFirst, points]
            case .pointOrRangeThenRange: [both, pointFirst]
            case .rangeThenPointOrRange: [both, pointFirst.reversed()]
            }
        }
    }

    /// A comparison of operands as intervals, a point being the interval of itself; `nil` from the
    /// body where their ends have no order.
    private static func comparison(
        _ name: String, _ operands: Operands,
        _ body: @escaping @Sendable (Interval, Interval) -> Bool?
    ) -> BuiltIn {
        BuiltIn(
            name,
            operands.forms.map { parameters in
                Overload(parameters, result: .boolean) { arguments, context in
                    // A range is no point.
                    let arePoints = zip(parameters, arguments).allSatisfy { parameter, argument in
                        if case .range = argument { return parameter.type != .any }
                        return true
                    }
                    guard arePoints, let first = Interval(arguments[0]),
                        let second = Interval(arguments[1]),
                        let answer = body(first, second)
                    else { return context.refuse(.unordered(function: name)) }
                    return .boolean(answer)
                }
            })
    }

    private static let range = BuiltIn(
        "range",
        [ConversionFunctions.reading("range", .range(.any)) { RangeText.read($0).map(Value.range) }]
    )
}
