/// A call with named arguments (DMN 1.5, 10.2.1.3).
public struct BoxedInvocation: Sendable, Hashable {
    /// One argument.
    public struct Binding: Sendable, Hashable {
        /// The parameter it is for.
        public let parameter: InformationItem
        /// Its value; nil is null.
        public let value: BoxedExpression?
    }

    /// What is called.
    public let function: BoxedExpression
    /// The arguments.
    public let bindings: [Binding]
}
