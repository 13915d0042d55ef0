/// The decoded body of an answer.
struct CapturedBody {
    /// Transfer and content coding undone.
    let bytes: [UInt8]
    /// Whether nothing is missing or damaged.
    let isWhole: Bool
    /// SHA-256 of ``bytes``.
    let sha256: String

    init(bytes: [UInt8], isWhole: Bool) {
        self.bytes = bytes
        self.isWhole = isWhole
        sha256 = Digest.sha256(bytes)
    }
}
