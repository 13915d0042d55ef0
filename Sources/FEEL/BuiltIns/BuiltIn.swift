/// A function of the standard library (DMN 1.5, 10.3.4), with all the forms it can be called in.
///
/// ```swift
/// static let contains = BuiltIn("contains", [
///     Overload(
///         [Parameter("string", .string), Parameter("match", .string)], result: .boolean
///     ) { arguments, _ in
///         guard case .string(let text) = arguments[0], case .string(let part) = arguments[1]
///         else { return .null }
///         …
///     }
/// ])
/// ```
///
/// Before a body runs, the caller has chosen the first form whose parameter names (named call) or
/// count (positional call) fit and whose parameter types the arguments conform to, after the
/// implicit conversions of 10.3.2.9.4: a list of one item where an item is wanted, an item where
/// a list is wanted, a date where a date and time is wanted. Where no form fits, the call is null
/// with a diagnostic, and no body runs.
public struct BuiltIn: Sendable {
    /// The name, spaces included: `string length`.
    public let name: String
    /// The forms, tried in order.
    public let overloads: [Overload]

    /// A function by its forms.
    public init(_ name: String, _ overloads: [Overload]) {
        self.name = name
        self.overloads = overloads
    }
}
