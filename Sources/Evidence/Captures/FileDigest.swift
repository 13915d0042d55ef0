import Crypto
import Glibc

/// SHA-256 of a file, read piece by piece.
enum FileDigest {
    /// Longer files are refused: a file full of holes may claim terabytes.
    private static let sizeLimit: off_t = 64 << 30

    /// Whether the file is a regular one and not longer than 64 GiB.
    static func admits(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
            && status.st_size <= sizeLimit
    }

    /// In lower-case hexadecimal; `nil` when the file cannot be read, is not a
    /// regular one, or is longer than 64 GiB.
    static func sha256(_ path: String) -> String? {
        let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
            status.st_size <= sizeLimit
        else {
            return nil
        }
        var hash = SHA256()
        var buffer = [UInt8](repeating: 0, count: 1 << 18)
        while true {
            let count = read(descriptor, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { return nil }
            if count == 0 { return Digest.hexadecimal(hash.finalize()) }
            buffer[..<count].withUnsafeBytes { hash.update(bufferPointer: $0) }
        }
    }
}
