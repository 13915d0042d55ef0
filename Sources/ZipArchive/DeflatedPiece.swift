import CZlib

/// A piece of an entry, deflated so that it can stand before and behind others: pieces are packed
/// at the same time and stored in order (RFC 1951: each ends at a byte, none is the last block).
public struct DeflatedPiece: Sendable {
    /// The deflated bytes.
    public let packed: [UInt8]
    /// How many bytes were packed, and their CRC-32.
    public let sum: Sum

    /// What an archive notes of bytes, for a piece or several one after another.
    public struct Sum: Sendable, Hashable {
        /// How many they are.
        public private(set) var count = 0
        /// How many bytes they are packed.
        public private(set) var packed = 0
        /// Their CRC-32.
        public private(set) var crc: UInt32 = 0

        /// That of nothing.
        public init() {}

        fileprivate init(count: Int, packed: Int, crc: UInt32) {
            self.count = count
            self.packed = packed
            self.crc = crc
        }

        /// Adds what follows.
        public mutating func add(_ next: Sum) {
            crc = UInt32(
                truncatingIfNeeded: crc32_combine(uLong(crc), uLong(next.crc), next.count))
            count += next.count
            packed += next.packed
        }
    }

    /// What ends an entry made of pieces: a last block with nothing in it.
    static let end: [UInt8] = [0x03, 0x00]

    /// `bytes` packed.
    /// - Parameter level: 1 (soonest) to 9 (smallest).
    /// - Throws: ``ZipArchiveError/cannotWrite(reason:)`` when there is no memory for it.
    public init(_ bytes: [UInt8], level: Int32 = Self.level) throws(ZipArchiveError) {
        var stream = z_stream()
        let ready = deflateInit2_(
            &stream, level, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
            Int32(MemoryLayout<z_stream>.size))
        guard ready == Z_OK else { throw .cannotWrite(reason: "deflate: \(ready)") }
        defer { deflateEnd(&stream) }
        let room = Int(deflateBound(&stream, uLong(bytes.count))) + 64
        var code = Z_OK
        packed = [UInt8](unsafeUninitializedCapacity: room) { target, written in
            bytes.withUnsafeBufferPointer { source in
                // zlib reads the input only, though its interface has no word for that.
                stream.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
                stream.avail_in = uInt(source.count)
                stream.next_out = target.baseAddress
                stream.avail_out = uInt(target.count)
                code = deflate(&stream, Z_SYNC_FLUSH)
            }
            written = room - Int(stream.avail_out)
        }
        guard code == Z_OK, stream.avail_in == 0 else {
            throw .cannotWrite(reason: "deflate: \(code)")
        }
        let crc = bytes.withUnsafeBufferPointer {
            crc32_z(0, $0.baseAddress, $0.count)
        }
        sum = Sum(count: bytes.count, packed: packed.count, crc: UInt32(truncatingIfNeeded: crc))
    }

    /// Soonest: of rows of a sheet a quarter larger than level 6, in two fifths of the time.
    public static let level: Int32 = 1
}
