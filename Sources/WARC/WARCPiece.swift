internal import Exact

/// One record as it stands in a file, packed or plain.
public struct WARCPiece: Sendable {
    /// The bytes.
    let bytes: [UInt8]
    /// When the capture was made; a file that the record opens takes its date.
    let date: DateTime?
    /// The record's name, `urn:uuid:…`.
    public let id: String
    /// What an index says of it, but for its place.
    let entry: CDXJEntry?

    init(_ record: WARCRecord, _ bytes: [UInt8]) {
        self.bytes = bytes
        date = record.date
        id = record.id
        entry = CDXJEntry(record)
    }

    /// How many bytes of the file it takes.
    public var count: Int { bytes.count }
}
