/// An expression that picks nodes of a page: XPath 1.0, or a CSS selector.
///
/// Which one it is shows by its form: outside of quotes, `/`, `@`, `::`, a function call or a lone
/// `.` occur in XPath only. So `li` and `ul.list > li` are CSS (anywhere below), `./li`, `//li` and
/// `a/@href` are XPath.
public struct Selector: Sendable, Hashable, CustomStringConvertible {
    /// The expression as it was written.
    public let description: String
    /// What it is evaluated as.
    public let path: XPath

    /// Reads an expression.
    /// - Throws: ``MarkupError`` with `wrongPath`.
    public init(_ text: String) throws(MarkupError) {
        description = text
        path = try Self.isPath(text) ? XPath(text) : XPath(CSSSelector.xpath(text))
        guard path.selectsNodes else {
            throw MarkupError(.wrongPath(expression: text, .selectsNoNodes))
        }
    }

    private static func isPath(_ text: String) -> Bool {
        var plain = ""
        var quote: Character?
        for character in text {
            if let open = quote {
                if character == open { quote = nil }
            } else if character == "\"" || character == "'" {
                quote = character
            } else {
                plain.append(character)
            }
        }
        let trimmed = plain.filter { !$0.isWhitespace }
        return trimmed == "." || trimmed == ".."
            || ["/", "@", "::"].contains { trimmed.contains($0) }
            || ["text()", "node()", "id("].contains { trimmed.hasPrefix($0) }
    }
}
