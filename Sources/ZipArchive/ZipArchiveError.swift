public import Markup

/// Why an archive, or a part of it, is refused.
public enum ZipArchiveError: Error, Sendable, Hashable {
    /// The file cannot be opened or is no plain file; `reason` is the system's word.
    case unreadable(path: String, reason: String)
    /// The archive is larger than the bound. Both in bytes.
    case archiveTooLarge(bytes: Int, limit: Int)
    /// There is no zip directory in it.
    case notAnArchive
    /// The directory or an entry is damaged; `reason` is libzip's word.
    case damaged(entry: String?, reason: String)
    /// More entries than the bound.
    case tooManyEntries(limit: Int)
    /// One entry unpacks to more than the bound. Both in bytes.
    case entryTooLarge(entry: String, bytes: Int, limit: Int)
    /// All entries together unpack to more than the bound. Both in bytes.
    case totalTooLarge(bytes: Int, limit: Int)
    /// An entry is packed more tightly than the bound.
    case suspiciousRatio(entry: String, ratio: Int, limit: Int)
    /// The entries claim more packed bytes than the archive has, so they share them.
    case overlapping
    /// The name leads out of the folder it is unpacked to, or is none.
    case unsafeName(String)
    /// The entry is a symbolic link.
    case symbolicLink(String)
    /// The entry is encrypted.
    case encrypted(String)
    /// Two entries have that name.
    case duplicate(String)
    /// The entry is packed by a method other than *stored* and *deflated*.
    case unsupportedMethod(entry: String, method: Int)
    /// There is no such entry.
    case missing(String)
    /// The entry is XML that cannot be read.
    case malformed(entry: String, MarkupError)
    /// An archive could not be written; `reason` is libzip's word.
    case cannotWrite(reason: String)
}

extension ZipArchiveError: CustomStringConvertible {
    /// One English sentence: what is wrong and how to mend it.
    public var description: String { Sentences.sentence(for: self).en }
    /// The same in Chinese.
    public var zh: String { Sentences.sentence(for: self).zh }
}
