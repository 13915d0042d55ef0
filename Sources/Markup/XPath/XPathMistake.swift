/// What is wrong with an XPath expression.
public enum XPathMistake: Sendable, Hashable {
    /// Longer than the bound, in bytes.
    case tooLong(limit: Int)
    /// Brackets or calls nested deeper than the bound.
    case tooNested(limit: Int)
    /// The expression ends where `expected` should follow.
    case ended(expected: String)
    /// `found` stands where `expected` should.
    case unexpected(found: String, expected: String)
    /// A quote that is never closed.
    case openLiteral
    /// No such function; the nearest known name.
    case unknownFunction(String, nearest: String)
    /// No such axis; the nearest known name.
    case unknownAxis(String, nearest: String)
    /// The function takes another number of arguments.
    case wrongArguments(function: String, found: Int, wanted: ClosedRange<Int>)
    /// The function needs a set of nodes.
    case needsNodes(function: String)
    /// Variables are not known here.
    case variable(String)
    /// The value is text, a number or a truth value where nodes are wanted.
    case selectsNoNodes
    /// Attributes are selected where elements or texts are wanted.
    case selectsAttributes
}
