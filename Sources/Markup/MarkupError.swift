/// Why a document was refused, and where.
public struct MarkupError: Error, Sendable, Hashable {
    /// The kinds of refusal.
    public enum Reason: Sendable, Hashable {
        /// The document is larger than the bound. Both in bytes.
        case tooLarge(bytes: Int, limit: Int)
        /// Elements are nested deeper than the bound.
        case tooDeep(limit: Int)
        /// More elements, attributes and texts than the bound.
        case tooManyNodes(limit: Int)
        /// One tag has more attributes than the bound.
        case tooManyAttributes(limit: Int)
        /// The document has a DOCTYPE, which could define entities; ours never need one.
        case documentType
        /// The bytes are not valid in the charset the document declares; `replaced` bytes are not.
        case wrongBytes(charset: Charset, replaced: Int)
        /// There is nothing in it.
        case empty
        /// The parser's own words.
        case malformed(String)
        /// The schema loads another one, which is never done.
        case schemaReference(String)
        /// The expression is no XPath 1.0, or not one that selects what is wanted.
        case wrongPath(expression: String, XPathMistake)
        /// The query needed more steps than the bound.
        case queryTooExpensive(expression: String)
    }

    /// What is wrong.
    public let reason: Reason
    /// 1-based line, 0 when unknown.
    public let line: Int
    /// 1-based column in bytes, 0 when unknown.
    public let column: Int

    /// An error at a place.
    public init(_ reason: Reason, line: Int = 0, column: Int = 0) {
        self.reason = reason
        self.line = line
        self.column = column
    }
}

extension MarkupError: CustomStringConvertible {
    /// The sentence in English, with line and column.
    public var description: String { message(.english) }

    /// What is wrong and how to mend it, beginning with the place where it is known.
    public func message(_ language: MarkupLanguage) -> String {
        let place: String
        switch (language, line, column) {
        case (_, ...0, ...0): place = ""
        case (.english, ...0, _): place = "column \(column): "
        case (.chinese, ...0, _): place = "第 \(column) 列："
        case (.english, _, ...0): place = "line \(line): "
        case (.english, _, _): place = "line \(line), column \(column): "
        case (.chinese, _, ...0): place = "第 \(line) 行："
        case (.chinese, _, _): place = "第 \(line) 行第 \(column) 列："
        }
        return place + MarkupSentences.sentence(for: reason, language)
    }
}
