#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Reads plain files up to a size.
enum BoundedFile {
    /// The whole file; pipes and devices, which could go on for ever, are refused.
    static func contents(of path: String, limit: Int) throws(ZipArchiveError) -> [UInt8] {
        // O_NONBLOCK, so that a pipe without a writer is opened and refused instead of waited for.
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else {
            throw .unreadable(path: path, reason: systemReason())
        }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else {
            throw .unreadable(path: path, reason: systemReason())
        }
        guard status.st_mode & S_IFMT == S_IFREG else {
            throw .unreadable(path: path, reason: "not a plain file")
        }
        let size = Int(clamping: status.st_size)
        guard size <= limit else { throw .archiveTooLarge(bytes: size, limit: limit) }
        var filled = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            while filled < size, let start = buffer.baseAddress {
                let step = Self.step(descriptor, start + filled, size - filled)
                guard step > 0 else { break }
                filled += step
            }
            count = filled
        }
        guard filled == size else {
            throw .unreadable(path: path, reason: "it changed while it was read")
        }
        return bytes
    }

    private static func step(
        _ descriptor: Int32, _ start: UnsafeMutablePointer<UInt8>, _ count: Int
    ) -> Int {
        while true {
            let step = read(descriptor, start, count)
            if step >= 0 || errno != EINTR { return step }
        }
    }

    private static func systemReason() -> String { String(cString: strerror(errno)) }
}
