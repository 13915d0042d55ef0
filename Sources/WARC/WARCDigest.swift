internal import Crypto

/// A labelled digest as WARC writes it, `sha1:` or `sha256:` and base32.
///
/// Writers here use SHA-256 for blocks, which is the evidence, and SHA-1 for
/// payloads, which is what replay tools look revisits up by. Both labels are
/// verified by the common checkers.
public struct WARCDigest: Sendable, Hashable, CustomStringConvertible {
    /// The algorithms this build can compute.
    public enum Algorithm: String, Sendable, Hashable {
        /// SHA-1; for interoperation, not for trust.
        case sha1
        /// SHA-256.
        case sha256
    }

    /// How the digest was made.
    public let algorithm: Algorithm
    /// The digest itself, 20 or 32 bytes.
    public let bytes: [UInt8]

    /// The digest of `content`.
    public init(_ algorithm: Algorithm, of content: some Sequence<UInt8>) {
        self.algorithm = algorithm
        // A block may be as long as a film; it is not copied to be read.
        bytes =
            content.withContiguousStorageIfAvailable { content in
                Self.digest(algorithm, of: UnsafeRawBufferPointer(content))
            } ?? [UInt8](content).withUnsafeBytes { Self.digest(algorithm, of: $0) }
    }

    private static func digest(
        _ algorithm: Algorithm, of content: UnsafeRawBufferPointer
    ) -> [UInt8] {
        switch algorithm {
        case .sha1:
            var hash = Insecure.SHA1()
            hash.update(bufferPointer: content)
            return Array(hash.finalize())
        case .sha256:
            var hash = SHA256()
            hash.update(bufferPointer: content)
            return Array(hash.finalize())
        }
    }

    /// Reads `sha1:…` or `sha256:…` in base32 or hexadecimal; `nil` for
    /// another algorithm or a value of the wrong length.
    public init?(_ text: String) {
        guard let colon = text.firstIndex(of: ":") else { return nil }
        guard let algorithm = Self.algorithm(text.utf8[..<colon]) else { return nil }
        let value = text[text.index(after: colon)...].utf8
        let length = algorithm == .sha1 ? 20 : 32
        let decoded =
            value.count == length * 2 ? Self.hexadecimal(value) : Self.base32Decoded(value)
        guard let decoded, decoded.count == length else { return nil }
        self.algorithm = algorithm
        bytes = decoded
    }

    /// `sha1`, `SHA-256` and the like.
    private static func algorithm(_ label: Substring.UTF8View) -> Algorithm? {
        let letters = label.lazy.filter { $0 != UInt8(ascii: "-") }.map(asciiLower)
        return [Algorithm.sha1, .sha256].first { letters.elementsEqual($0.rawValue.utf8) }
    }

    /// The label and the value in base32 with padding (RFC 4648).
    public var description: String { "\(algorithm.rawValue):\(Self.base32(bytes))" }

    /// The value in lower-case hexadecimal.
    public var hexadecimal: String {
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count * 2)
        for byte in bytes { appendHex(byte, to: &text) }
        return String(decoding: text, as: UTF8.self)
    }

    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".utf8)

    private static func base32(_ bytes: [UInt8]) -> String {
        var text: [UInt8] = []
        var held = 0
        var bits = 0
        for byte in bytes {
            held = (held << 8 | Int(byte)) & 0xFFFF
            bits += 8
            while bits >= 5 {
                bits -= 5
                text.append(alphabet[held >> bits & 31])
            }
        }
        if bits > 0 { text.append(alphabet[held << (5 - bits) & 31]) }
        while text.count % 8 != 0 { text.append(UInt8(ascii: "=")) }
        return String(decoding: text, as: UTF8.self)
    }

    private static func base32Decoded(_ text: Substring.UTF8View) -> [UInt8]? {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(40)
        var held = 0
        var bits = 0
        for letter in text where letter != UInt8(ascii: "=") {
            let value: UInt8
            switch asciiLower(letter) {
            case 0x61...0x7A: value = asciiLower(letter) - 0x61
            case 0x32...0x37: value = letter - 0x32 + 26
            default: return nil
            }
            held = (held << 5 | Int(value)) & 0xFFFF
            bits += 5
            if bits >= 8 {
                bits -= 8
                bytes.append(UInt8(truncatingIfNeeded: held >> bits))
            }
        }
        return bytes
    }

    private static func hexadecimal(_ text: Substring.UTF8View) -> [UInt8]? {
        var bytes: [UInt8] = []
        var high: UInt8?
        for letter in text {
            let value: UInt8
            switch asciiLower(letter) {
            case 0x30...0x39: value = letter - 0x30
            case 0x61...0x66: value = asciiLower(letter) - 0x61 + 10
            default: return nil
            }
            if let first = high {
                bytes.append(first << 4 | value)
                high = nil
            } else {
                high = value
            }
        }
        return high == nil ? bytes : nil
    }
}
