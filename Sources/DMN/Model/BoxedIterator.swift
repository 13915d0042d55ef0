/// `for`, `some` or `every` over a list (DMN 1.5, 10.2.1.11).
public struct BoxedIterator: Sendable, Hashable {
    /// What becomes of the values of the body.
    public enum Kind: String, Sendable, Hashable {
        /// They are collected.
        case each = "for"
        /// Whether one of them is true.
        case some
        /// Whether all of them are true.
        case every
    }

    /// What becomes of the values of the body.
    public let kind: Kind
    /// The name of the item.
    public let variable: String
    /// The list.
    public let list: BoxedExpression
    /// The type of the list, as written; nil for any.
    public let listTypeRef: String?
    /// What is evaluated for each item.
    public let body: BoxedExpression
}
