#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// A window of at most 256 KiB onto a file that can jump to any place.
final class FileWindow {
    private let descriptor: Int32
    private let buffer: UnsafeMutableRawBufferPointer
    private var head = 0
    private var tail = 0
    private var end: UInt64 = 0
    /// How long the file was when it was opened, in bytes.
    let size: UInt64
    /// The system's word when reading failed.
    private(set) var failure: String?

    /// - Parameter capacity: how many bytes are read at once, 4 to 256 KiB.
    init(path: String, capacity: Int = 262_144) throws(WARCError) {
        buffer = .allocate(byteCount: min(max(capacity, 4_096), 262_144), alignment: 16)
        descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else {
            buffer.deallocate()
            throw .cannotOpen(path: path, reason: FileWindow.systemReason())
        }
        var status = stat()
        let isFile = fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
        size = UInt64(clamping: status.st_size)
        // Everything is set by now, so that `deinit` closes and frees.
        guard isFile else {
            throw .cannotOpen(path: path, reason: "not a regular file")
        }
    }

    deinit {
        close(descriptor)
        buffer.deallocate()
    }

    /// The place in the file of the first unread byte.
    var offset: UInt64 { end - UInt64(tail - head) }

    /// The bytes at hand. Valid until the next call.
    func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
        body(UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(buffer)[head..<tail]))
    }

    /// How many bytes are at hand.
    var count: Int { tail - head }

    /// Leaves `count` bytes behind.
    func advance(_ count: Int) {
        head += count
    }

    /// Reads on until at least `wanted` bytes are at hand (at most the size of
    /// the window) or the file ends; gives whether they are.
    func fill(_ wanted: Int = 1) -> Bool {
        while tail - head < wanted && failure == nil {
            if tail == buffer.count || head > 0 {
                buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: buffer[head..<tail]))
                tail -= head
                head = 0
            }
            guard tail < buffer.count else { return false }
            let got = pread(
                descriptor, buffer.baseAddress?.advanced(by: tail), buffer.count - tail,
                off_t(clamping: end))
            if got < 0 {
                if errno == EINTR { continue }
                failure = FileWindow.systemReason()
                return false
            }
            if got == 0 { return false }
            tail += got
            end += UInt64(got)
        }
        return tail - head >= wanted
    }

    /// Jumps to a place in the file.
    func seek(_ offset: UInt64) {
        head = 0
        tail = 0
        end = offset
    }

    /// What the system says about the last failed call.
    static func systemReason() -> String {
        strerror(errno).map { String(cString: $0) } ?? "error \(errno)"
    }
}
