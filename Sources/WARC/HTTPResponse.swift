/// A stored HTTP response, read as leniently as browsers read it.
public struct HTTPResponse: Sendable, Hashable {
    /// `HTTP/1.1`, `HTTP/1.0`, `HTTP/2`.
    public let version: String
    /// The status code, 100 … 999.
    public let status: Int
    /// The words after the status code; often empty.
    public let reason: String
    /// The header fields.
    public let fields: HeaderFields
    /// What follows the head, as it came over the wire.
    public let payload: [UInt8]

    /// Reads a response from the bytes that came.
    ///
    /// - Throws: ``HTTPError`` when the first line is no status line.
    public init(parsing message: [UInt8]) throws(HTTPError) {
        try self.init(parsing: message, withPayload: true)
    }

    /// Reads only what stands before the body, which is not copied then.
    ///
    /// - Throws: ``HTTPError`` when the first line is no status line.
    public init(parsingHeadOf message: [UInt8]) throws(HTTPError) {
        try self.init(parsing: message, withPayload: false)
    }

    init(parsing message: [UInt8], withPayload isWanted: Bool) throws(HTTPError) {
        let (line, fields, body) = try HTTPHead.split(message)
        let words = line.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: true)
        guard words.count >= 2, words[0].hasPrefix("HTTP/"), words[1].utf8.count == 3,
            let status = Int(words[1]), status >= 100
        else { throw .badStartLine(String(line.prefix(80))) }
        version = String(words[0])
        self.status = status
        reason = words.count == 3 ? String(words[2]) : ""
        self.fields = fields
        payload = isWanted ? Array(message[body...]) : []
    }

    /// The `Content-Type` field, or `nil`.
    public var contentType: String? { fields["Content-Type"] }

    /// The body a reader of the page would see: transfer coding and content
    /// coding undone.
    ///
    /// - Parameter limit: the most bytes to give; decoding stops there, so a
    ///   decompression bomb costs no more than this.
    /// - Throws: ``HTTPError/unsupportedCoding(_:)`` for a coding that cannot
    ///   be undone.
    public func body(limit: Int = 16_777_216) throws(HTTPError) -> HTTPBody {
        var body = HTTPBody(bytes: payload, flaws: [])
        let transfer = codings("Transfer-Encoding")
        for coding in transfer.reversed() {
            if coding == "chunked" {
                body.undoChunks()
            } else {
                try body.undo(coding, limit: limit)
            }
        }
        for coding in codings("Content-Encoding").reversed() {
            try body.undo(coding, limit: limit)
        }
        body.cut(to: limit)
        return body
    }

    /// The codings a field lists, in order; at most four, since nobody honest
    /// stacks more.
    private func codings(_ name: String) -> [String] {
        let all = fields.values(name).flatMap { $0.split(separator: ",") }
            .map { $0.lowercased().filter { $0 != " " && $0 != "\t" } }
            .filter { !$0.isEmpty && $0 != "identity" }
        return Array(all.prefix(4))
    }
}
