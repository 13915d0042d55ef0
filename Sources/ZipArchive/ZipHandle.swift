import CZip

/// An open archive of libzip over a copy of the bytes; closed and freed with this value.
struct ZipHandle: ~Copyable {
    private let archive: OpaquePointer

    init(_ bytes: [UInt8]) throws(ZipArchiveError) {
        var error = zip_error_t()
        zip_error_init(&error)
        defer { zip_error_fini(&error) }
        guard let source = ZipSource.make(bytes, &error) else {
            throw .damaged(entry: nil, reason: Self.text(&error))
        }
        guard let opened = zip_open_from_source(source, ZIP_RDONLY, &error) else {
            zip_source_free(source)
            if error.zip_err == ZIP_ER_NOZIP { throw .notAnArchive }
            throw .damaged(entry: nil, reason: Self.text(&error))
        }
        archive = opened
    }

    deinit {
        zip_discard(archive)
    }

    var count: Int { Int(clamping: zip_get_num_entries(archive, 0)) }

    /// The directory's word on an entry; names come out as UTF-8, NUL bytes in them as spaces.
    func stat(_ index: Int) throws(ZipArchiveError) -> zip_stat_t {
        var stat = zip_stat_t()
        zip_stat_init(&stat)
        guard zip_stat_index(archive, zip_uint64_t(index), 0, &stat) == 0 else {
            throw .damaged(entry: nil, reason: reason)
        }
        return stat
    }

    /// Whether the upper half of the external attributes, where Unix keeps the kind of a file, says
    /// so. The system that packed it is not asked, for it can be claimed at will.
    func isSymbolicLink(_ index: Int) -> Bool {
        var system: zip_uint8_t = 0
        var attributes: zip_uint32_t = 0
        zip_file_get_external_attributes(archive, zip_uint64_t(index), 0, &system, &attributes)
        return attributes >> 16 & 0o170_000 == 0o120_000
    }

    /// Unpacks an entry, which must have exactly `size` bytes and the right checksum.
    func read(_ index: Int, name: String, size: Int) throws(ZipArchiveError) -> [UInt8] {
        guard let file = zip_fopen_index(archive, zip_uint64_t(index), 0) else {
            throw .damaged(entry: name, reason: reason)
        }
        defer { zip_fclose(file) }
        var filled = 0
        var failed = false
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            while filled < size, let start = buffer.baseAddress {
                let step = zip_fread(file, start + filled, zip_uint64_t(size - filled))
                guard step > 0 else {
                    failed = step < 0
                    break
                }
                filled += Int(step)
            }
            count = filled
        }
        // libzip compares the checksum when it meets the end, which takes one read more.
        var extra: UInt8 = 0
        let rest = failed ? -1 : zip_fread(file, &extra, 1)
        guard rest >= 0 else {
            throw .damaged(entry: name, reason: String(cString: zip_file_strerror(file)))
        }
        guard rest == 0, filled == size else {
            throw .damaged(entry: name, reason: "its size is not what the directory says")
        }
        return bytes
    }

    private var reason: String { String(cString: zip_strerror(archive)) }

    static func text(_ error: inout zip_error_t) -> String {
        String(cString: zip_error_strerror(&error))
    }
}
