/// One row of a boxed context (DMN 1.5, 10.2.1.4).
public struct ContextEntry: Sendable, Hashable {
    /// The name of the value; nil for the row that is the result of the whole context.
    public let variable: InformationItem?
    /// The value.
    public let value: BoxedExpression
}
