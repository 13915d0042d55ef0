/// A zip archive of a stranger, held in memory and read within bounds.
///
/// Everything that could harm is refused when it is opened, before a byte is unpacked: names that
/// lead out of a folder, symbolic links, encrypted and duplicate entries, entries that share their
/// data, sizes and ratios beyond the bounds. Archives inside archives are never opened.
///
/// ```swift
/// let archive = try ZipArchive(bytes)
/// let part = try archive.read("xl/workbook.xml")
/// ```
public struct ZipArchive: ~Copyable {
    private let handle: ZipHandle
    /// Where libzip keeps an entry, by name.
    private let positions: [String: (index: Int, size: Int)]

    /// The entries in the order of the directory, folders left out.
    public let entries: [ZipEntry]

    /// Opens an archive.
    /// - Throws: ``ZipArchiveError`` with the first reason to refuse it.
    public init(_ bytes: [UInt8], limits: ZipLimits = .document) throws(ZipArchiveError) {
        guard bytes.count <= limits.archiveBytes else {
            throw .archiveTooLarge(bytes: bytes.count, limit: limits.archiveBytes)
        }
        // libzip takes nothing at all for an empty archive.
        guard !bytes.isEmpty else { throw .notAnArchive }
        // Before libzip builds its tables: no directory has more entries than there are marks.
        guard Self.directoryMarks(in: bytes, upTo: limits.entries) <= limits.entries else {
            throw .tooManyEntries(limit: limits.entries)
        }
        let handle = try ZipHandle(bytes)
        var entries: [ZipEntry] = []
        var positions: [String: (index: Int, size: Int)] = [:]
        var names: Set<String> = []
        var total = 0
        var packed = 0
        for index in 0..<handle.count {
            let entry = try Self.inspected(index, of: handle, limits)
            // The sums cannot overflow: there are few entries and each size is bounded.
            total += entry.size
            packed += entry.packedSize
            guard total <= limits.totalBytes else {
                throw .totalTooLarge(bytes: total, limit: limits.totalBytes)
            }
            guard packed <= bytes.count else { throw .overlapping }
            guard names.insert(entry.name).inserted else { throw .duplicate(entry.name) }
            if !entry.isFolder {
                entries.append(entry)
                positions[entry.name] = (index, entry.size)
            }
        }
        self.handle = handle
        self.entries = entries
        self.positions = positions
    }

    /// Opens a plain file, which is read as a whole.
    public init(path: String, limits: ZipLimits = .document) throws(ZipArchiveError) {
        try self.init(
            BoundedFile.contents(of: path, limit: limits.archiveBytes), limits: limits)
    }

    /// Whether there is an entry of that name; names are compared exactly.
    public func contains(_ name: String) -> Bool { positions[name] != nil }

    /// Unpacks an entry.
    /// - Throws: ``ZipArchiveError/missing(_:)``, or ``ZipArchiveError/damaged(entry:reason:)`` when
    ///   its data is broken, its checksum wrong or its size not what the directory says.
    public func read(_ name: String) throws(ZipArchiveError) -> [UInt8] {
        guard let position = positions[name] else { throw .missing(name) }
        return try handle.read(position.index, name: name, size: position.size)
    }

    /// How often the mark of a directory entry occurs, counted until `limit` is passed.
    private static func directoryMarks(in bytes: [UInt8], upTo limit: Int) -> Int {
        var found = 0
        bytes.withUnsafeBytes { buffer in
            var index = 0
            let last = buffer.count - 4
            while index <= last, found <= limit {
                // "PK\u{1}\u{2}"; its third byte is rarer than the first.
                if buffer[index + 2] == 1, buffer[index] == 0x50, buffer[index + 1] == 0x4B,
                    buffer[index + 3] == 2
                {
                    found += 1
                }
                index += 1
            }
        }
        return found
    }
}
