import Exact

/// A value on its way into or out of a Java method.
enum JavaValue: Sendable, Hashable {
    /// `float` and `double`, at the precision of the type.
    case floating(Double)
    /// `byte`, `short`, `int` and `long`.
    case integer(Int64)
    case boolean(Bool)
    case character(Unicode.Scalar)
    case string(String)

    /// As Java's `toString` writes it, except that floating-point numbers always stand in plain
    /// or exponent form as Swift chooses.
    var text: String {
        switch self {
        case .floating(let value): "\(value)"
        case .integer(let value): "\(value)"
        case .boolean(let value): "\(value)"
        case .character(let value): String(value)
        case .string(let value): value
        }
    }
}
