/// One of two, by a condition (DMN 1.5, 10.2.1.9).
public struct BoxedConditional: Sendable, Hashable {
    /// The condition.
    public let condition: BoxedExpression
    /// The value when it is true.
    public let then: BoxedExpression
    /// The value when it is false or null.
    public let otherwise: BoxedExpression
}
