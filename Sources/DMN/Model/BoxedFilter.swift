/// The items of a list that match (DMN 1.5, 10.2.1.10).
public struct BoxedFilter: Sendable, Hashable {
    /// The list.
    public let list: BoxedExpression
    /// True for the items that stay; sees `item` and the entries of an item that is a context.
    public let match: BoxedExpression
}
