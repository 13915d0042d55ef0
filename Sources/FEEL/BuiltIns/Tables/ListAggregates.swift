import Exact

/// Functions that make one value from the items of a list, which can also be given one by one
/// (DMN 1.5, table 76).
enum ListAggregates {
    static let all: [BuiltIn] = [
        aggregate("min") { items, context in extreme("min", items, &context) { $0 < 0 } },
        aggregate("max") { items, context in extreme("max", items, &context) { $0 > 0 } },
        aggregate("sum") { items, context in
            if case .daysAndTime = items.first { return total(items, &context) }
            if case .yearsAndMonths = items.first { return total(items, &context) }
            return reduced("sum", items, &context) { sum, next throws(ArithmeticError) in
                try sum.adding(next)
            }
        },
        aggregate("product", .number) { items, context in
            reduced("product", items, &context) { product, next throws(ArithmeticError) in
                try product.multiplied(by: next)
            }
        },
        aggregate("mean") { items, context in
            numeric("mean", items, atLeast: 1, &context) { numbers throws(ArithmeticError) in
                try mean(of: numbers)
            }
        },
        aggregate("median", .number) { items, context in
            numeric("median", items, atLeast: 1, &context) { numbers throws(ArithmeticError) in
                let sorted = numbers.sorted()
                let middle = sorted.count / 2
                if sorted.count % 2 == 1 { return sorted[middle] }
                return try sorted[middle - 1].adding(sorted[middle]).divided(by: 2)
            }
        },
        aggregate("stddev", .number) { items, context in
            numeric("stddev", items, atLeast: 2, &context) { numbers throws(ArithmeticError) in
                let mean = try mean(of: numbers)
                var squares = Decimal128.zero
                for number in numbers {
                    let distance = try number.subtracting(mean)
                    squares = try squares.adding(try distance.multiplied(by: distance))
                }
                // The standard deviation of a sample.
                return try squares.divided(by: Decimal128(numbers.count - 1)).squareRoot()
            }
        },
        aggregate("mode", .list(.number)) { items, context in mode(items, &context) },
    ]

    private typealias Body = @Sendable ([Value], inout EvaluationContext) -> Value

    /// A function of a list, or of its items as arguments.
    private static func aggregate(
        _ name: String, _ result: ValueType = .any, _ body: @escaping Body
    ) -> BuiltIn {
        BuiltIn(
            name,
            [
                Overload([ListFunctions.list], result: result) { arguments, context in
                    guard let items = arguments[0].asList, context.spend(items.count) else {
                        return .null
                    }
                    return body(items, &context)
                },
                Overload([Parameter("n", .any, .variadic)], result: result) { arguments, context in
                    context.spend(arguments.count) ? body(arguments, &context) : .null
                },
            ])
    }

    /// The smallest or largest item: the first that comes before all others.
    private static func extreme(
        _ name: String, _ items: [Value], _ context: inout EvaluationContext,
        isBetter: (Int) -> Bool
    ) -> Value {
        guard var best = items.first else {
            return context.refuse(.tooFewItems(function: name, wanted: 1))
        }
        // The first one too must be of a kind that has an order.
        for item in items {
            guard let order = FEELEquality.order(item, best) else {
                return context.refuse(.unordered(function: name))
            }
            if isBetter(order) { best = item }
        }
        return best
    }

    /// The sum of durations of one kind.
    private static func total(_ items: [Value], _ context: inout EvaluationContext) -> Value {
        guard var sum = items.first else { return .null }
        for item in items.dropFirst() {
            guard let next = Temporal.sum(sum, item) else {
                return context.refuse(.noResult(function: "sum"))
            }
            sum = next
        }
        return sum
    }

    private static func mean(of numbers: [Decimal128]) throws(ArithmeticError) -> Decimal128 {
        var sum = Decimal128.zero
        for number in numbers { sum = try sum.adding(number) }
        return try sum.divided(by: Decimal128(numbers.count))
    }

    private static func reduced(
        _ name: String, _ items: [Value], _ context: inout EvaluationContext,
        _ body: (Decimal128, Decimal128) throws(ArithmeticError) -> Decimal128
    ) -> Value {
        numeric(name, items, atLeast: 1, &context) { numbers throws(ArithmeticError) in
            var result = numbers[0]
            for number in numbers.dropFirst() { result = try body(result, number) }
            return result
        }
    }

    /// A number from the items, all of which must be numbers.
    private static func numeric(
        _ name: String, _ items: [Value], atLeast fewest: Int,
        _ context: inout EvaluationContext,
        _ body: ([Decimal128]) throws(ArithmeticError) -> Decimal128
    ) -> Value {
        guard let numbers = numbers(name, items, &context) else { return .null }
        guard numbers.count >= fewest else {
            return context.refuse(.tooFewItems(function: name, wanted: fewest))
        }
        do throws(ArithmeticError) {
            return .number(try body(numbers))
        } catch {
            return context.refuse(.noResult(function: name))
        }
    }

    /// The items as numbers; `nil` and a report where one is none.
    private static func numbers(
        _ name: String, _ items: [Value], _ context: inout EvaluationContext
    ) -> [Decimal128]? {
        var numbers: [Decimal128] = []
        numbers.reserveCapacity(items.count)
        for (place, item) in items.enumerated() {
            guard let number = item.asNumber else {
                _ = context.refuse(
                    .wrongItem(
                        function: name, place: place + 1, found: item.brief, wanted: .number))
                return nil
            }
            numbers.append(number)
        }
        return numbers
    }

    /// The most frequent numbers, smallest first.
    private static func mode(_ items: [Value], _ context: inout EvaluationContext) -> Value {
        guard let numbers = numbers("mode", items, &context) else { return .null }
        var counts: [Decimal128: Int] = [:]
        for number in numbers { counts[number, default: 0] += 1 }
        let most = counts.values.max() ?? 0
        return .list(counts.filter { $0.value == most }.keys.sorted().map(Value.number))
    }
}
