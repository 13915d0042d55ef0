/// How a decision, a function or a part of one gets its value (DMN 1.5, 7.3.1 `Expression`).
public struct BoxedExpression: Sendable, Hashable {
    /// The shapes a box can have.
    public indirect enum Kind: Sendable, Hashable {
        /// A FEEL expression.
        case literal(FormulaText)
        /// A decision table.
        case table(DecisionTable)
        /// Named values, each seen by the ones after it.
        case context([ContextEntry])
        /// A call with named arguments.
        case invocation(BoxedInvocation)
        /// A list.
        case list([BoxedExpression])
        /// A list of contexts written as a table.
        case relation(Relation)
        /// A function.
        case function(BoxedFunction)
        /// One of two, by a condition.
        case conditional(BoxedConditional)
        /// The items of a list that match.
        case filter(BoxedFilter)
        /// `for`, `some` or `every` over a list.
        case iterator(BoxedIterator)
    }

    /// Its shape and content.
    public let kind: Kind
    /// The type its value is checked against, as written; nil for any.
    public let typeRef: String?
    /// 1-based line in the file.
    public let line: Int
}
