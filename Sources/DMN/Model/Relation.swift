/// A list of contexts written as a table (DMN 1.5, 10.2.1.6).
public struct Relation: Sendable, Hashable {
    /// The names of the entries.
    public let columns: [InformationItem]
    /// The rows, each with as many values as there are columns.
    public let rows: [[BoxedExpression]]
}
