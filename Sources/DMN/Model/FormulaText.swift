/// FEEL source in a file: an expression or unary tests.
public struct FormulaText: Sendable, Hashable {
    /// The text, white space and line breaks as they stand.
    public let text: String
    /// 1-based line in the file of its first character.
    public let line: Int

    /// A text at a line.
    public init(text: String, line: Int) {
        self.text = text
        self.line = line
    }

    /// Whether there is nothing but white space.
    var isBlank: Bool { text.allSatisfy(\.isWhitespace) }
}
