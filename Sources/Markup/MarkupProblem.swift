/// One thing that is wrong in a document, at a place in it.
public struct MarkupProblem: Sendable, Hashable {
    /// 1-based line; 0 when the parser does not know it.
    public let line: Int
    /// 1-based column in bytes; 0 when the parser does not know it.
    public let column: Int
    /// libxml2's sentence (English), on one line.
    public let message: String

    /// A problem at a place.
    public init(line: Int, column: Int = 0, message: String) {
        self.line = line
        self.column = column
        self.message = message
    }
}

extension MarkupProblem: CustomStringConvertible {
    /// `line:column: message`, as compilers print it.
    public var description: String {
        column > 0 ? "\(line):\(column): \(message)" : "\(line): \(message)"
    }
}
