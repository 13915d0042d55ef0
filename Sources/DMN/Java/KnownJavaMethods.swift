import Foundation

/// The static Java methods that `external` functions may name (DMN 1.5, 10.3.2.13.3).
///
/// No Java runs and no code is loaded: each method is written out in Swift. Any other class or
/// signature gives null. What is known:
///
/// | class | methods |
/// |---|---|
/// | `java.lang.Math` | `abs`, `max`, `min` of `int`, `long`, `float`, `double`; `acos` `asin` `atan` `cbrt` `ceil` `cos` `cosh` `exp` `expm1` `floor` `log` `log10` `log1p` `rint` `signum` `sin` `sinh` `sqrt` `tan` `tanh` `toDegrees` `toRadians` of `double`; `atan2`, `hypot`, `pow` of two `double`s; `round` of `double` |
/// | `java.lang.Byte`, `Short`, `Integer`, `Long`, `Float`, `Double`, `Boolean` | `valueOf` of their own type and of `java.lang.String` |
/// | `java.lang.String` | `valueOf` of `char`, `boolean`, `int`, `long`, `float`, `double`; `format(java.lang.String, [Ljava.lang.Object;)` with `%s`, `%d`, `%n` and `%%` |
enum KnownJavaMethods {
    /// The method of a class with a signature such as `max(double, double)`.
    static func find(className: String, signature: String) -> JavaMethod? {
        let key = signature.filter { !$0.isWhitespace }
        guard let method = table["\(className.trimmed).\(key)"] else { return nil }
        return method
    }

    private static let table: [String: JavaMethod] = {
        var table: [String: JavaMethod] = [:]
        func add(
            _ name: String, _ parameters: [JavaType],
            _ body: @escaping @Sendable ([JavaValue]) -> JavaValue?
        ) {
            let types = parameters.map(\.rawValue).joined(separator: ",")
            table["java.lang.\(name)(\(types))"] = JavaMethod(parameters: parameters, body: body)
        }
        for (name, function) in functionsOfOne {
            add("Math.\(name)", [.double]) { floating($0, 0).flatMap { number(function($0)) } }
        }
        for (name, function) in functionsOfTwo {
            add("Math.\(name)", [.double, .double]) { arguments in
                guard let x = floating(arguments, 0), let y = floating(arguments, 1) else {
                    return nil
                }
                return number(function(x, y))
            }
        }
        add("Math.round", [.double]) {
            floating($0, 0).flatMap { Int64(exactly: ($0 + 0.5).rounded(.down)) }
                .map { .integer($0) }
        }
        for type in [JavaType.float, .double, .int, .long] {
            add("Math.max", [type, type]) { pair in isLess(pair).map { pair[$0 ? 1 : 0] } }
            add("Math.min", [type, type]) { pair in isLess(pair).map { pair[$0 ? 0 : 1] } }
            add("Math.abs", [type]) { magnitude($0) }
        }
        for (name, type) in wrappers {
            add("\(name).valueOf", [type]) { $0.first }
            add("\(name).valueOf", [.string]) { $0.first.flatMap { type.parse($0.text) } }
        }
        for type in [JavaType.char, .boolean, .int, .long, .float, .double] {
            add("String.valueOf", [type]) { $0.first.map { .string($0.text) } }
        }
        add("String.format", [.string, .objects]) { arguments in
            arguments.first.flatMap { JavaFormat.text($0.text, Array(arguments.dropFirst())) }
                .map { .string($0) }
        }
        return table
    }()

    private static let wrappers: [(String, JavaType)] = [
        ("Byte", .byte), ("Short", .short), ("Integer", .int), ("Long", .long), ("Float", .float),
        ("Double", .double), ("Boolean", .boolean),
    ]

    private static let functionsOfOne: [(String, @Sendable (Double) -> Double)] = [
        ("acos", { acos($0) }), ("asin", { asin($0) }), ("atan", { atan($0) }),
        ("cbrt", { cbrt($0) }), ("ceil", { ceil($0) }), ("cos", { cos($0) }),
        ("cosh", { cosh($0) }), ("exp", { exp($0) }), ("expm1", { expm1($0) }),
        ("floor", { floor($0) }), ("log", { log($0) }), ("log10", { log10($0) }),
        ("log1p", { log1p($0) }), ("rint", { $0.rounded(.toNearestOrEven) }),
        ("signum", { $0 > 0 ? 1 : $0 < 0 ? -1 : 0 }), ("sin", { sin($0) }),
        ("sinh", { sinh($0) }), ("sqrt", { $0.squareRoot() }), ("tan", { tan($0) }),
        ("tanh", { tanh($0) }), ("toDegrees", { $0 * 180 / .pi }),
        ("toRadians", { $0 * .pi / 180 }),
    ]

    private static let functionsOfTwo: [(String, @Sendable (Double, Double) -> Double)] = [
        ("atan2", { atan2($0, $1) }), ("hypot", { hypot($0, $1) }), ("pow", { pow($0, $1) }),
    ]

    private static func floating(_ arguments: [JavaValue], _ index: Int) -> Double? {
        guard case .floating(let value) = arguments[index] else { return nil }
        return value
    }

    /// FEEL knows neither infinity nor what is not a number.
    private static func number(_ value: Double) -> JavaValue? {
        value.isFinite ? .floating(value) : nil
    }

    private static func isLess(_ pair: [JavaValue]) -> Bool? {
        switch (pair[0], pair[1]) {
        case (.floating(let x), .floating(let y)): x < y
        case (.integer(let x), .integer(let y)): x < y
        default: nil
        }
    }

    private static func magnitude(_ arguments: [JavaValue]) -> JavaValue? {
        switch arguments.first {
        case .floating(let value): .floating(abs(value))
        case .integer(let value) where value > Int64.min: .integer(abs(value))
        default: nil
        }
    }
}
