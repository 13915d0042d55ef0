/// Why a built-in has no result for arguments of the right types.
public enum BuiltInProblem: Sendable, Hashable {
    /// An argument is outside what the function takes; `wanted` in FEEL's notation.
    case outOfRange(function: String, parameter: String, found: String, wanted: String)
    /// A text that is not written as the function wants it.
    case unreadable(function: String, found: String)
}
