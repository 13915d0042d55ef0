public import Model

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// A record on disk, read piece by piece from the file that was opened: one put in its place later
/// is another file, and one that is written into meanwhile is noticed at the next piece.
public final class RecordFile: RecordSource {
    /// What tells whether a file was written into.
    private struct Stamp: Equatable {
        let size: Int
        let seconds: Int
        let nanoseconds: Int
    }

    /// How many bytes the file had when it was opened.
    public let count: Int
    private let descriptor: Int32
    private let stamp: Stamp
    private let file: String

    /// Opens a file.
    ///
    /// - Parameter file: the name notices give.
    /// - Returns: `nil` when there is no such file that can be read.
    public init?(_ path: String, file: String) {
        descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        self.file = file
        var status = stat()
        guard descriptor >= 0, fstat(descriptor, &status) == 0,
            status.st_mode & S_IFMT == S_IFREG
        else {
            count = 0
            stamp = Stamp(size: 0, seconds: 0, nanoseconds: 0)
            return nil
        }
        stamp = Self.stamp(of: status)
        count = stamp.size
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
    }

    /// Some of the file.
    public func bytes(_ range: Range<Int>) throws(RejectedInput) -> [UInt8] {
        let size = range.count
        var filled = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            while filled < size, let start = buffer.baseAddress {
                let step = pread(
                    descriptor, start + filled, size - filled, off_t(range.lowerBound + filled))
                if step < 0, errno == EINTR { continue }
                guard step > 0 else { break }
                filled += step
            }
            count = filled
        }
        var status = stat()
        guard filled == size, fstat(descriptor, &status) == 0, Self.stamp(of: status) == stamp
        else { throw RejectedInput(Notice(.error, at: Place(file: file), RecordWording.changed)) }
        return bytes
    }

    private static func stamp(of status: stat) -> Stamp {
        #if canImport(Darwin)
            let time = status.st_mtimespec
        #else
            let time = status.st_mtim
        #endif
        return Stamp(
            size: Int(status.st_size), seconds: Int(time.tv_sec), nanoseconds: Int(time.tv_nsec))
    }
}
