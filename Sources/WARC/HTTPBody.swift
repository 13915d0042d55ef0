/// A decoded body, with what was wrong about its coding.
public struct HTTPBody: Sendable, Hashable {
    /// What was found wrong while decoding; the bytes got so far are kept.
    public enum Flaw: String, Sendable, Hashable {
        /// The header says chunked, the body is not; taken as it is. Archives
        /// that store bodies already decoded look like this.
        case notChunked
        /// The last chunk is missing.
        case chunksCut
        /// A chunk head is malformed from some point on.
        case chunksDamaged
        /// The header says compressed, the body is not; taken as it is.
        case notCompressed
        /// The compressed stream ends early.
        case compressionCut
        /// The compressed stream is invalid from some point on.
        case compressionDamaged
        /// There is more than the limit allows.
        case overLimit
    }

    /// The decoded bytes.
    public internal(set) var bytes: [UInt8]
    /// What was wrong, in the order found.
    public internal(set) var flaws: [Flaw]

    /// Whether the body is whole and sound. A body stored already decoded
    /// counts as whole.
    public var isWhole: Bool {
        flaws.allSatisfy { $0 == .notChunked || $0 == .notCompressed }
    }

    /// Undoes the chunked transfer coding (RFC 9112 §7.1).
    mutating func undoChunks() {
        var decoded: [UInt8] = []
        decoded.reserveCapacity(bytes.count)
        var index = 0
        while true {
            guard let lineEnd = bytes[index...].prefix(4096).firstIndex(of: 10) else {
                if index == 0 && !bytes.isEmpty {
                    flaws.append(.notChunked)
                    return
                }
                flaws.append(bytes.count - index >= 4096 ? .chunksDamaged : .chunksCut)
                break
            }
            guard let size = Self.chunkSize(bytes[index..<lineEnd]) else {
                if index == 0 {
                    flaws.append(.notChunked)
                    return
                }
                flaws.append(.chunksDamaged)
                break
            }
            if size == 0 { break }
            let start = lineEnd + 1
            guard size <= bytes.count - start else {
                decoded.append(contentsOf: bytes[start...])
                flaws.append(.chunksCut)
                break
            }
            decoded.append(contentsOf: bytes[start..<start + size])
            index = start + size
            if index < bytes.count, bytes[index] == 13 { index += 1 }
            if index < bytes.count, bytes[index] == 10 { index += 1 }
        }
        bytes = decoded
    }

    /// The size at the head of a chunk, extensions left aside; `nil` unless
    /// it is 1 … 15 hexadecimal digits, which cannot overflow.
    private static func chunkSize(_ line: ArraySlice<UInt8>) -> Int? {
        let digits = trimBlanks(line.prefix { $0 != UInt8(ascii: ";") })
        guard (1...15).contains(digits.count) else { return nil }
        var size = 0
        for digit in digits {
            switch asciiLower(digit) {
            case 0x30...0x39: size = size << 4 | Int(digit - 0x30)
            case 0x61...0x66: size = size << 4 | Int(asciiLower(digit) - 0x61 + 10)
            default: return nil
            }
        }
        return size
    }

    /// Undoes one content coding.
    mutating func undo(_ coding: String, limit: Int) throws(HTTPError) {
        if bytes.isEmpty { return }
        let format: Inflater.Format
        switch coding {
        case "gzip", "x-gzip":
            guard bytes.starts(with: [0x1F, 0x8B]) else {
                flaws.append(.notCompressed)
                return
            }
            format = .gzip
        case "deflate":
            // The word means zlib, many servers send raw deflate.
            let isZlib =
                bytes.count >= 2 && bytes[0] & 0x0F == 8
                && (Int(bytes[0]) << 8 | Int(bytes[1])) % 31 == 0
            format = isZlib ? .zlib : .raw
        default:
            throw .unsupportedCoding(String(coding.prefix(40)))
        }
        let decoded = Inflater.decode(bytes, as: format, limit: limit)
        switch decoded.ending {
        case .whole: break
        case .cut: flaws.append(.compressionCut)
        case .damaged:
            // Nothing came out: it was never compressed.
            if decoded.bytes.isEmpty {
                flaws.append(format == .raw ? .notCompressed : .compressionDamaged)
                if format == .raw { return }
            } else {
                flaws.append(.compressionDamaged)
            }
        case .overLimit: flaws.append(.overLimit)
        }
        bytes = decoded.bytes
    }

    /// The body with a gzip file unpacked that is served as the content itself,
    /// such as `sitemap.xml.gz`; any other body as it is.
    ///
    /// - Parameter limit: the most bytes to give; unpacking stops there.
    public func unpacked(limit: Int) -> HTTPBody {
        guard bytes.starts(with: [0x1F, 0x8B]) else { return self }
        var body = self
        try? body.undo("gzip", limit: limit)
        return body
    }

    /// Keeps at most `limit` bytes.
    mutating func cut(to limit: Int) {
        guard bytes.count > limit else { return }
        bytes.removeLast(bytes.count - limit)
        if !flaws.contains(.overLimit) { flaws.append(.overLimit) }
    }
}
