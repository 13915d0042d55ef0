/// Where the head of an HTTP message ends.
public enum HTTPHead {
    /// A head longer than this is taken for something else, in bytes.
    public static let maximumBytes = 262_144

    /// The index of the first byte of the body: just after the first empty
    /// line, ended by CR LF or by LF alone; `nil` when there is none.
    public static func end(in message: [UInt8]) -> Int? {
        var lineStart = 0
        for index in message.indices.prefix(maximumBytes) where message[index] == 10 {
            let length = index - lineStart
            if length == 0 || (length == 1 && message[lineStart] == 13) { return index + 1 }
            lineStart = index + 1
        }
        return nil
    }

    /// Splits a message into first line, fields and the start of the body.
    static func split(
        _ message: [UInt8]
    ) throws(HTTPError) -> (line: String, fields: HeaderFields, body: Int) {
        // A response cut within its head still has a status worth reading.
        let end: Int
        if let found = Self.end(in: message) {
            end = found
        } else if message.count < maximumBytes {
            end = message.count
        } else {
            throw .noEndOfHead
        }
        let head = message[..<end]
        let lineEnd = head.firstIndex(of: 10) ?? head.endIndex
        let line = String(decoding: trimBlanks(head[..<lineEnd]), as: UTF8.self)
        let fields = HeaderFields(parsing: head[lineEnd...].dropFirst())
        return (line, fields, end)
    }
}
