/// One line of an archive's directory.
public struct ZipEntry: Sendable, Hashable {
    /// Path inside the archive, components separated by `/`; never absolute, never with `.` or `..`.
    public let name: String
    /// Bytes unpacked, as the directory says; reading checks that it is true.
    public let size: Int
    /// Bytes packed.
    public let packedSize: Int

    /// Whether it stands for a folder.
    public var isFolder: Bool { name.utf8.last == UInt8(ascii: "/") }
}
