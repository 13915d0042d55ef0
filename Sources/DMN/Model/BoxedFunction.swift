/// A function with its parameters (DMN 1.5, 10.2.1.7).
public struct BoxedFunction: Sendable, Hashable {
    /// The language of its body.
    public let kind: FunctionKind
    /// Its parameters in order.
    public let parameters: [InformationItem]
    /// Its body; nil returns null.
    public let body: BoxedExpression?
    /// The type of its result, as written; nil for any.
    public let typeRef: String?
    /// 1-based line in the file.
    public let line: Int
}
