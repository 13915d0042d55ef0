public import Model

/// The bytes of a record, some at a time.
public protocol RecordSource: Sendable {
    /// How many there are.
    var count: Int { get }
    /// Those in a range within ``count``.
    /// - Throws: when they cannot be read, or are not any more what they were.
    func bytes(_ range: Range<Int>) throws(RejectedInput) -> [UInt8]
}

/// A record in memory.
struct HeldRecord: RecordSource {
    let content: [UInt8]

    var count: Int { content.count }

    func bytes(_ range: Range<Int>) -> [UInt8] { Array(content[range]) }
}
