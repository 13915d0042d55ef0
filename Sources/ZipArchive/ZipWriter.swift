import CZip

/// Packs a zip archive whose bytes depend on nothing but what is put in: entries in the order they
/// are added, deflated at one level, all dated 1 January 1980, the first day zip can express.
///
/// ```swift
/// var writer = ZipWriter()
/// writer.add("xl/workbook.xml", part)
/// let bytes = try writer.archive()
/// ```
public struct ZipWriter: Sendable {
    private var parts: [(name: String, bytes: [UInt8])] = []

    /// An archive without entries, which ``archive()`` refuses to pack.
    public init() {}

    /// Adds an entry; names are paths with `/`, each used once.
    public mutating func add(_ name: String, _ bytes: [UInt8]) {
        parts.append((name, bytes))
    }

    /// The archive.
    /// - Throws: ``ZipArchiveError/unsafeName(_:)``, ``ZipArchiveError/duplicate(_:)`` or
    ///   ``ZipArchiveError/cannotWrite(reason:)``.
    public func archive() throws(ZipArchiveError) -> [UInt8] {
        var names: Set<String> = []
        for (name, _) in parts {
            guard ZipArchive.isSafe(name) else { throw .unsafeName(name) }
            guard names.insert(name).inserted else { throw .duplicate(name) }
        }
        guard !parts.isEmpty else { throw .cannotWrite(reason: "no entries") }
        var error = zip_error_t()
        zip_error_init(&error)
        defer { zip_error_fini(&error) }
        guard let target = zip_source_buffer_create(nil, 0, 0, &error) else {
            throw .cannotWrite(reason: ZipHandle.text(&error))
        }
        defer { zip_source_free(target) }
        guard let archive = zip_open_from_source(target, ZIP_CREATE | ZIP_TRUNCATE, &error) else {
            throw .cannotWrite(reason: ZipHandle.text(&error))
        }
        // Closing the archive lets go of the target, which is read afterwards.
        zip_source_keep(target)
        for (name, bytes) in parts {
            guard Self.put(bytes, as: name, into: archive) else { throw Self.abandon(archive) }
        }
        guard zip_close(archive) == 0 else { throw Self.abandon(archive) }
        guard let packed = ZipSource.contents(of: target) else {
            throw .cannotWrite(reason: "the packed archive cannot be read")
        }
        return packed
    }

    /// 1 January 1980 as DOS writes dates: year − 1980, month and day in 7, 4 and 5 bits.
    private static let date: zip_uint16_t = 1 << 5 | 1
    /// The usual trade of deflate between time and size.
    private static let level: zip_uint32_t = 6

    private static func put(_ bytes: [UInt8], as name: String, into archive: OpaquePointer) -> Bool
    {
        var error = zip_error_t()
        zip_error_init(&error)
        defer { zip_error_fini(&error) }
        guard let source = ZipSource.make(bytes, &error) else { return false }
        let index = zip_file_add(archive, name, source, ZIP_FL_ENC_UTF_8)
        guard index >= 0 else {
            zip_source_free(source)
            return false
        }
        let position = zip_uint64_t(index)
        return zip_set_file_compression(archive, position, ZIP_CM_DEFLATE, level) == 0
            && zip_file_set_dostime(archive, position, 0, date, 0) == 0
    }

    private static func abandon(_ archive: OpaquePointer) -> ZipArchiveError {
        let reason = String(cString: zip_strerror(archive))
        zip_discard(archive)
        return .cannotWrite(reason: reason)
    }
}
