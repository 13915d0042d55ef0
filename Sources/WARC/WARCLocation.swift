/// Where a record lies in an archive.
public struct WARCLocation: Sendable, Hashable {
    /// The path of the file, as given by the caller.
    public let file: String
    /// The first byte of the record, or of its gzip member, from the start of
    /// the file.
    public let offset: UInt64
    /// How many bytes of the file it takes; `nil` when the record shares a
    /// gzip member with others and cannot be read on its own.
    public let length: UInt64?

    /// A place in a file.
    public init(file: String, offset: UInt64, length: UInt64?) {
        self.file = file
        self.offset = offset
        self.length = length
    }
}
