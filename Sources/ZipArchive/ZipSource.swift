import CZip

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// What libzip reads from and writes to.
enum ZipSource {
    /// A source that owns a copy of the bytes; freed by whoever takes it, or by `zip_source_free`.
    static func make(_ bytes: [UInt8], _ error: inout zip_error_t) -> OpaquePointer? {
        // libzip does not free what holds nothing.
        guard !bytes.isEmpty else { return zip_source_buffer_create(nil, 0, 0, &error) }
        guard let copy = malloc(bytes.count) else { return nil }
        bytes.withUnsafeBytes { source in
            if let start = source.baseAddress { memcpy(copy, start, source.count) }
        }
        // With 1 for its third argument the source frees the copy when it goes.
        guard let source = zip_source_buffer_create(copy, zip_uint64_t(bytes.count), 1, &error)
        else {
            free(copy)
            return nil
        }
        return source
    }

    /// All that has been written to a source; nil when it cannot be read.
    static func contents(of source: OpaquePointer) -> [UInt8]? {
        var stat = zip_stat_t()
        zip_stat_init(&stat)
        guard zip_source_stat(source, &stat) == 0, zip_source_open(source) == 0 else { return nil }
        defer { zip_source_close(source) }
        let size = Int(clamping: stat.size)
        var filled = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            while filled < size, let start = buffer.baseAddress {
                let step = zip_source_read(source, start + filled, zip_uint64_t(size - filled))
                guard step > 0 else { break }
                filled += Int(step)
            }
            count = filled
        }
        return filled == size ? bytes : nil
    }
}
