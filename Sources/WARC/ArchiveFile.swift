#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// A file that only grows by whole pieces: a piece that cannot be written in
/// full is taken back.
final class ArchiveFile {
    let path: String
    private let descriptor: Int32
    private(set) var size: UInt64

    /// Opens or makes the file for this process alone.
    init(path: String) throws(WARCError) {
        self.path = path
        descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else {
            throw .cannotOpen(path: path, reason: FileWindow.systemReason())
        }
        var status = stat()
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0, fstat(descriptor, &status) == 0,
            status.st_mode & S_IFMT == S_IFREG
        else {
            let reason = FileWindow.systemReason()
            close(descriptor)
            throw .cannotOpen(path: path, reason: reason)
        }
        size = UInt64(clamping: status.st_size)
    }

    deinit {
        close(descriptor)
    }

    /// Cuts the file off at `size`.
    func truncate(to size: UInt64) throws(WARCError) {
        guard ftruncate(descriptor, off_t(clamping: size)) == 0 else {
            throw .cannotWrite(path: path, reason: FileWindow.systemReason())
        }
        self.size = size
    }

    /// Writes all of `piece` at the end, or nothing.
    func append(_ piece: [UInt8]) throws(WARCError) {
        var done = 0
        while done < piece.count {
            let written = piece.withUnsafeBytes { bytes in
                pwrite(
                    descriptor, bytes.baseAddress?.advanced(by: done), bytes.count - done,
                    off_t(clamping: size + UInt64(done)))
            }
            if written < 0 && errno == EINTR { continue }
            guard written > 0 else {
                let reason = FileWindow.systemReason()
                ftruncate(descriptor, off_t(clamping: size))
                throw .cannotWrite(path: path, reason: reason)
            }
            done += written
        }
        size += UInt64(piece.count)
    }

    /// Waits until the disk has it.
    func sync() throws(WARCError) {
        guard fsync(descriptor) == 0 else {
            throw .cannotWrite(path: path, reason: FileWindow.systemReason())
        }
    }
}
