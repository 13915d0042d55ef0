/// A text brought to UTF-8, and how its charset was found.
public struct DecodedText: Sendable, Hashable {
    /// What decided the charset, strongest first.
    public enum Evidence: String, Sendable, Hashable, CaseIterable {
        /// A byte order mark.
        case byteOrderMark
        /// The charset parameter of the HTTP Content-Type.
        case header
        /// A `meta` element (or XML declaration) near the beginning.
        case declaration
        /// The bytes themselves: what was declared is missing or cannot be true.
        case content
        /// Nothing; the most likely charset of the field was taken.
        case fallback
    }

    /// The text in UTF-8. It is valid and holds no NUL.
    public let utf8: [UInt8]
    /// The charset the bytes were read as.
    public let charset: Charset
    /// What decided it.
    public let evidence: Evidence
    /// The charset that was declared (header first, then the page itself); nil when none was, or
    /// its label is unknown. Where it differs from ``charset`` the declaration was wrong.
    public let declared: Charset?
    /// How many sequences were not valid and became U+FFFD.
    public let replacements: Int

    /// The text. It holds no NUL character. Made anew each time: most of a crawl never wants it.
    public var text: String { String(decoding: utf8, as: UTF8.self) }
}
