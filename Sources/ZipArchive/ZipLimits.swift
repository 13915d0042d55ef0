/// How much of a zip archive is accepted before it is refused.
///
/// Sizes are checked against the archive's directory before anything is unpacked, and no entry ever
/// yields more than its directory says, so the bounds hold whatever the packed data does.
public struct ZipLimits: Sendable, Hashable {
    /// Largest archive in bytes; it is held in memory.
    public var archiveBytes: Int
    /// Most entries, folders included. Names that collide in libzip's hash table cost time with the
    /// square of this, so keep it below 100,000 for input of strangers.
    public var entries: Int
    /// Largest entry in bytes, unpacked.
    public var entryBytes: Int
    /// Largest sum of all entries in bytes, unpacked.
    public var totalBytes: Int
    /// Most unpacked bytes per packed byte, for entries above ``ratioFreeBytes``. Deflate itself
    /// ends at about 1,030.
    public var ratio: Int

    /// Entries up to 1 MB may be packed as tightly as deflate can: a blank sheet is.
    public static let ratioFreeBytes = 1 << 20

    /// Bounds; values below 1 count as 1.
    public init(archiveBytes: Int, entries: Int, entryBytes: Int, totalBytes: Int, ratio: Int) {
        self.archiveBytes = max(archiveBytes, 1)
        self.entries = max(entries, 1)
        self.entryBytes = max(entryBytes, 1)
        self.totalBytes = max(totalBytes, 1)
        self.ratio = max(ratio, 1)
    }

    /// For office documents: 32 MB packed, 4,096 entries, 64 MB an entry, 128 MB together, 1 : 250.
    public static let document = ZipLimits(
        archiveBytes: 32 << 20, entries: 4_096, entryBytes: 64 << 20, totalBytes: 128 << 20,
        ratio: 250)
}
