import Crypto

/// The decoded body of an answer.
struct CapturedBody {
    /// Transfer and content coding undone.
    let bytes: [UInt8]
    /// Whether nothing is missing or damaged.
    let isWhole: Bool
    /// SHA-256 of ``bytes``.
    let digest: SHA256Digest

    init(bytes: [UInt8], isWhole: Bool) {
        self.bytes = bytes
        self.isWhole = isWhole
        digest = SHA256.hash(data: bytes)
    }

    /// ``digest`` in lower-case hexadecimal.
    var sha256: String { Digest.hexadecimal(digest) }
}
