/// Something wrong in an archive that did not stop the reading of the rest.
public struct WARCNotice: Sendable, Hashable {
    /// What was found.
    public enum Kind: Sendable, Hashable {
        /// The file cannot be opened or read; `reason` is the system's word.
        case unreadable(reason: String)
        /// The file ends within a record, as after a crash.
        case cutOff
        /// A gzip member is damaged; the records in it are lost.
        case damagedMember
        /// Bytes that are neither a record nor a gzip member.
        case notARecord
        /// A record's head does not end within the bound, in bytes.
        case headTooLong(limit: Int)
        /// `Content-Length` is missing or not a number.
        case badLength
        /// The block is longer than the bound, in bytes; it was skipped.
        case tooLarge(size: UInt64, limit: Int)
        /// A member expands beyond all reason; it was skipped.
        case bomb
        /// The block is shorter than its `Content-Length` says.
        case shortBlock
        /// The record does not end in two line breaks.
        case missingEnd
        /// The record is of another version than 1.0 and 1.1; it was skipped.
        case unknownVersion(String)
        /// No record was found within the bound, in bytes; what follows was
        /// not read.
        case nothingFurther(limit: UInt64)
        /// Records share a gzip member, so that they cannot be read one by one;
        /// an index leaves them out.
        case sharedMember
    }

    /// What was found.
    public let kind: Kind
    /// The path of the file, as given by the caller.
    public let file: String
    /// Where in the file, in bytes from its start; in a gzip file the start
    /// of the member.
    public let offset: UInt64
    /// The address the lost record was about, when that much could be read.
    public let targetURI: String?
}

extension WARCNotice: CustomStringConvertible {
    /// One English sentence with file and offset.
    public var description: String { Sentences.notice(self).en }
    /// One Chinese sentence with file and offset.
    public var zh: String { Sentences.notice(self).zh }
    /// What was found and where in the file, in both languages; without the
    /// names of file and address.
    public var finding: (zh: String, en: String) { Sentences.place(self) }
}
