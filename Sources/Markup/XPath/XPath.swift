/// An XPath 1.0 expression over a web page, checked when it is made.
///
/// Our own evaluator rather than libxml2's, because a page can make that one take quadratic time
/// and more (each union and each step compares its nodes pairwise), and because a mistake in a pack
/// is to be found and placed when the pack is loaded. Names are those of HTML, in any case of
/// letters. Not supported: variables, the namespace axis, processing instructions.
public struct XPath: Sendable, Hashable, CustomStringConvertible {
    /// Longest expression accepted, in bytes.
    public static let maximumLength = 4_096

    /// The expression as it was written.
    public let description: String
    let expression: XPathExpression

    /// Parses an expression.
    /// - Throws: ``MarkupError`` with `wrongPath`, whose column counts bytes in the expression.
    public init(_ expression: String) throws(MarkupError) {
        self.expression = try XPathParser.parse(expression)
        description = expression
    }

    /// Whether the value is a set of nodes, rather than text, a number or a truth value.
    public var selectsNodes: Bool { expression.selectsNodes }
}
