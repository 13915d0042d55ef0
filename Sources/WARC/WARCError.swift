/// Why an archive cannot be opened or written.
public enum WARCError: Error, Sendable, Hashable {
    /// The file or folder cannot be opened; `reason` is the system's word.
    case cannotOpen(path: String, reason: String)
    /// Writing failed; what was there before is intact.
    case cannotWrite(path: String, reason: String)
    /// A field name or value would break the record's head.
    case badField(name: String)
    /// There is no whole record at that place.
    case noRecord(path: String, offset: UInt64)
}

extension WARCError: CustomStringConvertible {
    /// One English sentence.
    public var description: String { sentence.en }
    /// One Chinese sentence.
    public var zh: String { sentence.zh }

    private var sentence: (zh: String, en: String) {
        switch self {
        case .cannotOpen(let path, let reason): Sentences.cannotOpen(path, reason)
        case .cannotWrite(let path, let reason): Sentences.cannotWrite(path, reason)
        case .badField(let name): Sentences.badField(name)
        case .noRecord(let path, let offset): Sentences.noRecord(path, offset)
        }
    }
}
