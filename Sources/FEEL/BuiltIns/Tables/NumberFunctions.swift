import Exact

/// Functions of numbers (DMN 1.5, table 77).
enum NumberFunctions {
    static let all: [BuiltIn] = [
        rounding("decimal", .halfEven, needsScale: true),
        rounding("floor", .floor, needsScale: false),
        rounding("ceiling", .ceiling, needsScale: false),
        rounding("round up", .up, needsScale: true),
        rounding("round down", .down, needsScale: true),
        rounding("round half up", .halfUp, needsScale: true),
        rounding("round half down", .halfDown, needsScale: true),
        abs, modulo,
        function("sqrt") { number throws(ArithmeticError) in try number.squareRoot() },
        function("log") { number throws(ArithmeticError) in try number.naturalLogarithm() },
        function("exp") { number throws(ArithmeticError) in try number.exponential() },
        parity("odd") { $0.isOdd },
        parity("even") { $0.isInteger && !$0.isOdd },
    ]

    /// Places a number can be rounded to (DMN 1.5, table 77).
    static let scales = -6111...6176

    /// A function that rounds to a number of decimal places; without `needsScale` to none.
    private static func rounding(
        _ name: String, _ mode: RoundingMode, needsScale: Bool
    ) -> BuiltIn {
        let number = Parameter("n", .number)
        let scaled = Overload([number, Parameter("scale", .number)], result: .number) {
            arguments, context in
            guard let value = arguments[0].asNumber, let places = arguments[1].asNumber else {
                return .null
            }
            guard let scale = places.integerPart.asInt, scales.contains(scale) else {
                return context.refuse(
                    name, "scale", arguments[1],
                    wanted: "[\(scales.lowerBound)..\(scales.upperBound)]")
            }
            return .number(value.rounded(places: scale, rounding: mode))
        }
        let whole = Overload([number], result: .number) { arguments, _ in
            arguments[0].asNumber.map { .number($0.rounded(rounding: mode)) } ?? .null
        }
        return BuiltIn(name, needsScale ? [scaled] : [whole, scaled])
    }

    private static func function(
        _ name: String,
        _ body: @escaping @Sendable (Decimal128) throws(ArithmeticError) -> Decimal128
    ) -> BuiltIn {
        BuiltIn(
            name,
            [
                Overload([Parameter("number", .number)], result: .number) { arguments, context in
                    guard let number = arguments[0].asNumber else { return .null }
                    do throws(ArithmeticError) {
                        return .number(try body(number))
                    } catch {
                        return context.refuse(.noResult(function: name))
                    }
                }
            ])
    }

    private static func parity(
        _ name: String, _ body: @escaping @Sendable (Decimal128) -> Bool
    ) -> BuiltIn {
        BuiltIn(
            name,
            [
                Overload([Parameter("number", .number)], result: .boolean) { arguments, _ in
                    arguments[0].asNumber.map { .boolean(body($0)) } ?? .null
                }
            ])
    }

    private static let abs = BuiltIn(
        "abs",
        [
            Overload([Parameter("n", .number)], result: .number) { arguments, _ in
                arguments[0].asNumber.map { .number($0.magnitude) } ?? .null
            },
            Overload([Parameter("n", .daysAndTimeDuration)], result: .daysAndTimeDuration) {
                arguments, context in
                guard case .daysAndTime(let duration) = arguments[0] else { return .null }
                return duration.magnitude.map(Value.daysAndTime)
                    ?? context.refuse(.noResult(function: "abs"))
            },
            Overload([Parameter("n", .yearsAndMonthsDuration)], result: .yearsAndMonthsDuration) {
                arguments, context in
                guard case .yearsAndMonths(let duration) = arguments[0] else { return .null }
                return duration.magnitude.map(Value.yearsAndMonths)
                    ?? context.refuse(.noResult(function: "abs"))
            },
        ])

    private static let modulo = BuiltIn(
        "modulo",
        [
            Overload(
                [Parameter("dividend", .number), Parameter("divisor", .number)], result: .number
            ) { arguments, context in
                guard let dividend = arguments[0].asNumber, let divisor = arguments[1].asNumber
                else { return .null }
                do throws(ArithmeticError) {
                    return .number(try dividend.flooredModulo(divisor))
                } catch .divisionByZero {
                    context.report(.divisionByZero)
                    return .null
                } catch {
                    return context.refuse(.noResult(function: "modulo"))
                }
            }
        ])
}
