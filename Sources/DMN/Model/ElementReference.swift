/// A reference to an element of this or an imported model: `#id` or `namespace#id`.
public struct ElementReference: Sendable, Hashable {
    /// The namespace of the other model; empty for this one.
    public let namespace: String
    /// The identifier there.
    public let id: String
    /// 1-based line in the file.
    public let line: Int
}
