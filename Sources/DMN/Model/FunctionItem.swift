/// The signature of a function type (DMN 1.5, 7.3.3 `FunctionItem`).
public struct FunctionItem: Sendable, Hashable {
    /// Its parameters in order.
    public let parameters: [InformationItem]
    /// The type of its result, as written; nil for any.
    public let outputTypeRef: String?
}
