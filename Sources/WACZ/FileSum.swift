import Crypto

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// SHA-256 as WACZ writes it.
enum FileSum {
    /// The size and digest of a file, read piece by piece; `nil` when it
    /// cannot be read.
    static func of(_ path: String) -> (size: UInt64, digest: SHA256.Digest)? {
        let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var hash = SHA256()
        var size: UInt64 = 0
        var buffer = [UInt8](repeating: 0, count: 1 << 18)
        while true {
            let count = read(descriptor, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { return nil }
            if count == 0 { return (size, hash.finalize()) }
            buffer[..<count].withUnsafeBytes { hash.update(bufferPointer: $0) }
            size += UInt64(count)
        }
    }

    /// `sha256:` and lower-case hexadecimal.
    static func text(_ digest: SHA256.Digest) -> String {
        "sha256:"
            + digest.map { byte in
                (byte < 16 ? "0" : "") + String(byte, radix: 16)
            }.joined()
    }
}
