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
    private struct Part {
        let name: String
        let content: Content
        let isStored: Bool
    }

    private enum Content {
        case bytes([UInt8])
        case file(String)
    }

    private var parts: [Part] = []

    /// An archive without entries, which ``archive()`` refuses to pack.
    public init() {}

    /// Adds an entry; names are paths with `/`, each used once.
    /// - Parameter isStored: whether the entry stays as it is, rather than being deflated.
    public mutating func add(_ name: String, _ bytes: [UInt8], isStored: Bool = false) {
        parts.append(Part(name: name, content: .bytes(bytes), isStored: isStored))
    }

    /// Adds the file at `path` as it is, never holding it in memory; what is packed already gains
    /// nothing by deflating.
    public mutating func addStored(_ name: String, file path: String) {
        parts.append(Part(name: name, content: .file(path), isStored: true))
    }

    /// The archive.
    /// - Throws: ``ZipArchiveError/unsafeName(_:)``, ``ZipArchiveError/duplicate(_:)`` or
    ///   ``ZipArchiveError/cannotWrite(reason:)``.
    public func archive() throws(ZipArchiveError) -> [UInt8] {
        try checkNames()
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
        try fill(archive)
        guard let packed = ZipSource.contents(of: target) else {
            throw .cannotWrite(reason: "the packed archive cannot be read")
        }
        return packed
    }

    /// Writes the archive to the file at `path`, which is replaced when all went well.
    /// - Throws: as ``archive()``.
    public func write(to path: String) throws(ZipArchiveError) {
        try checkNames()
        var code: CInt = 0
        guard let archive = zip_open(path, ZIP_CREATE | ZIP_TRUNCATE, &code) else {
            var error = zip_error_t()
            zip_error_init_with_code(&error, code)
            defer { zip_error_fini(&error) }
            throw .cannotWrite(reason: ZipHandle.text(&error))
        }
        try fill(archive)
    }

    private func checkNames() throws(ZipArchiveError) {
        var names: Set<String> = []
        for part in parts {
            guard ZipArchive.isSafe(part.name) else { throw .unsafeName(part.name) }
            guard names.insert(part.name).inserted else { throw .duplicate(part.name) }
        }
        guard !parts.isEmpty else { throw .cannotWrite(reason: "no entries") }
    }

    private func fill(_ archive: OpaquePointer) throws(ZipArchiveError) {
        for part in parts {
            guard Self.put(part, into: archive) else { throw Self.abandon(archive) }
        }
        guard zip_close(archive) == 0 else { throw Self.abandon(archive) }
    }

    /// 1 January 1980 as DOS writes dates: year − 1980, month and day in 7, 4 and 5 bits.
    private static let date: zip_uint16_t = 1 << 5 | 1
    /// The usual trade of deflate between time and size.
    private static let level: zip_uint32_t = 6

    private static func put(_ part: Part, into archive: OpaquePointer) -> Bool {
        var error = zip_error_t()
        zip_error_init(&error)
        defer { zip_error_fini(&error) }
        let made =
            switch part.content {
            case .bytes(let bytes): ZipSource.make(bytes, &error)
            case .file(let path): zip_source_file_create(path, 0, -1, &error)
            }
        guard let source = made else { return false }
        let index = zip_file_add(archive, part.name, source, ZIP_FL_ENC_UTF_8)
        guard index >= 0 else {
            zip_source_free(source)
            return false
        }
        let position = zip_uint64_t(index)
        let method = part.isStored ? ZIP_CM_STORE : ZIP_CM_DEFLATE
        return zip_set_file_compression(archive, position, method, part.isStored ? 0 : level) == 0
            && zip_file_set_dostime(archive, position, 0, date, 0) == 0
    }

    private static func abandon(_ archive: OpaquePointer) -> ZipArchiveError {
        let reason = String(cString: zip_strerror(archive))
        zip_discard(archive)
        return .cannotWrite(reason: reason)
    }
}
