import Foundation
import Model

/// A file while it is written: under another name beside its place, which it takes when it is whole.
final class GrowingFile {
    private let target: URL
    private let working: URL
    private let descriptor: Int32
    private var isOpen = true

    /// Begins the file that is to lie at `target`; its folder must be there.
    init(_ target: URL) throws {
        self.target = target
        var template = Array(
            target.deletingLastPathComponent().appendingPathComponent(".heng-XXXXXX.partial")
                .path.utf8CString)
        descriptor = mkstemps(&template, Int32(".partial".utf8.count))
        working = URL(
            fileURLWithPath: template.withUnsafeBufferPointer { buffer in
                buffer.baseAddress.map { String(cString: $0) } ?? ""
            })
        guard descriptor >= 0 else { throw Self.failure(target) }
        // As any new file; one that is replaced keeps what it could be read by.
        var status = stat()
        let isThere = stat(target.path, &status) == 0
        fchmod(descriptor, isThere ? status.st_mode & 0o777 : 0o666 & ~Self.mask)
    }

    deinit {
        guard isOpen else { return }
        close(descriptor)
        unlink(working.path)
    }

    /// What new files may not be, asked once: asking changes it for a moment.
    private static let mask: mode_t = {
        let mask = umask(0o022)
        umask(mask)
        return mask
    }()

    /// Appends a piece.
    func write(_ bytes: [UInt8]) throws {
        var done = 0
        while done < bytes.count {
            let step = bytes.withUnsafeBytes {
                Foundation.write(
                    descriptor, UnsafeRawBufferPointer(rebasing: $0[done...]).baseAddress,
                    bytes.count - done)
            }
            if step < 0, errno == EINTR { continue }
            guard step > 0 else { throw Self.failure(target) }
            done += step
        }
    }

    /// Ends the file, which takes its place.
    func finish() throws {
        isOpen = false
        guard close(descriptor) == 0, rename(working.path, target.path) == 0 else {
            let failure = Self.failure(target)
            unlink(working.path)
            throw failure
        }
    }

    /// What the system said last, about the file it was to be.
    private static func failure(_ target: URL) -> any Error {
        let code = POSIXErrorCode(rawValue: errno) ?? .EIO
        return CocoaError(
            code == .ENOSPC ? .fileWriteOutOfSpace : .fileWriteUnknown,
            userInfo: [NSFilePathErrorKey: target.path, NSUnderlyingErrorKey: POSIXError(code)])
    }
}
