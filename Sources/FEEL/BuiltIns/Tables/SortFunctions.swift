/// Functions that call a function given to them (DMN 1.5, tables 76 and 85).
enum SortFunctions {
    static let all: [BuiltIn] = [sort, listReplace]

    /// What the functions given must be; types of their parameters are checked when they are called.
    private static let wanted = ValueType.function([.any, .any], .boolean).description

    private static func function(_ value: Value) -> FunctionValue? {
        guard case .function(let function) = value, function.parameters.count == 2 else {
            return nil
        }
        return function
    }

    private static let sort = BuiltIn(
        "sort",
        [
            Overload(
                [ListFunctions.list, Parameter("precedes")],
                result: .list(.any)
            ) { arguments, context in
                guard let items = arguments[0].asList else { return .null }
                guard let precedes = function(arguments[1]) else {
                    return context.refuse("sort", "precedes", arguments[1], wanted: wanted)
                }
                return sorted(items, by: precedes, &context).map(Value.list) ?? .null
            }
        ])

    /// Merges runs of doubling length, so that items which precede neither way stay in their order;
    /// `nil` when a comparison has no answer or the steps run out.
    private static func sorted(
        _ items: [Value], by precedes: FunctionValue, _ context: inout EvaluationContext
    ) -> [Value]? {
        var sorted = items
        var length = 1
        while length < sorted.count {
            var merged: [Value] = []
            merged.reserveCapacity(sorted.count)
            for start in stride(from: 0, to: sorted.count, by: 2 * length) {
                let middle = min(start + length, sorted.count)
                let end = min(start + 2 * length, sorted.count)
                var (left, right) = (start, middle)
                while left < middle, right < end {
                    guard context.spend() else { return nil }
                    let answer = precedes.call(positional: [sorted[right], sorted[left]], &context)
                    guard let goesFirst = answer.asBoolean else {
                        _ = context.refuse(
                            "sort", "precedes", answer, wanted: "\(ValueType.boolean)")
                        return nil
                    }
                    merged.append(sorted[goesFirst ? right : left])
                    if goesFirst { right += 1 } else { left += 1 }
                }
                merged += sorted[left..<middle]
                merged += sorted[right..<end]
            }
            sorted = merged
            length *= 2
        }
        return sorted
    }

    private static let listReplace = BuiltIn(
        "list replace",
        [
            Overload(
                [ListFunctions.list, Parameter("position", .number), Parameter("newItem")],
                result: .list(.any)
            ) { arguments, context in
                ListFunctions.changed("list replace", arguments, &context) { items, place in
                    items[place] = arguments[2]
                }
            },
            Overload(
                [
                    ListFunctions.list, Parameter("match"), Parameter("newItem"),
                ], result: .list(.any)
            ) { arguments, context in
                guard var items = arguments[0].asList else { return .null }
                guard let match = function(arguments[1]) else {
                    return context.refuse("list replace", "match", arguments[1], wanted: wanted)
                }
                for place in items.indices {
                    guard context.spend() else { return .null }
                    let answer = match.call(positional: [items[place], arguments[2]], &context)
                    guard let matches = answer.asBoolean else {
                        return context.refuse(
                            "list replace", "match", answer, wanted: "\(ValueType.boolean)")
                    }
                    if matches { items[place] = arguments[2] }
                }
                return .list(items)
            },
        ])
}
