/// Why a stored block cannot be read as an HTTP message.
public enum HTTPError: Error, Sendable, Hashable {
    /// The first line is not a status line or a request line.
    case badStartLine(String)
    /// The head does not end within ``HTTPHead/maximumBytes``.
    case noEndOfHead
    /// A content coding this build cannot undo, such as `br`.
    case unsupportedCoding(String)
}

extension HTTPError: CustomStringConvertible {
    /// One English sentence.
    public var description: String { sentence.en }
    /// One Chinese sentence.
    public var zh: String { sentence.zh }

    private var sentence: (zh: String, en: String) {
        switch self {
        case .badStartLine(let line): Sentences.badStartLine(line)
        case .noEndOfHead: Sentences.noEndOfHead
        case .unsupportedCoding(let name): Sentences.unsupportedCoding(name)
        }
    }
}
