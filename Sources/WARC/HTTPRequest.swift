/// A stored HTTP request.
public struct HTTPRequest: Sendable, Hashable {
    /// `GET`, `HEAD` and so on.
    public let method: String
    /// The request target as written, usually a path.
    public let target: String
    /// The header fields.
    public let fields: HeaderFields

    /// Reads a request from the bytes that were sent.
    ///
    /// - Throws: ``HTTPError`` when the first line is no request line.
    public init(parsing message: [UInt8]) throws(HTTPError) {
        let (line, fields, _) = try HTTPHead.split(message)
        let words = line.split(separator: " ")
        guard words.count == 3, words[2].hasPrefix("HTTP/") else {
            throw .badStartLine(String(line.prefix(80)))
        }
        method = String(words[0])
        target = String(words[1])
        self.fields = fields
    }
}
