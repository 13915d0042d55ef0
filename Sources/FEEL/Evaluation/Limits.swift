/// The bounds that make every compilation and evaluation end.
public struct Limits: Sendable, Hashable {
    /// Longest text of an expression, in bytes of UTF-8.
    public var length = 65_536
    /// Deepest nesting of parentheses, brackets and the like; a level takes some kilobytes of stack.
    public var depth = 100
    /// Most levels of parts, where each operator of `1 + 2 + 3` is one more.
    public var height = 400
    /// Steps of one evaluation: a step is an iteration, a call, an item looked at, or sixteen bytes
    /// of a new text.
    public var steps = 1_000_000
    /// Deepest nesting of an evaluation, calls of functions included, in levels of the expressions
    /// that are under way.
    public var evaluationDepth = 2_000
    /// Most diagnostics that one evaluation keeps.
    public var diagnostics = 20

    /// The bounds for rules written by people.
    public static let standard = Limits()

    /// The standard bounds, to be changed.
    public init() {}
}
