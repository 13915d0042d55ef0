/// Writes zip archives byte by byte, so that they can lie. Data is stored, not packed.
struct RawZip {
    struct Entry {
        var name: [UInt8]
        var data: [UInt8] = []
        var flags: UInt16 = 0x0800
        var method: UInt16 = 0
        var unixMode: UInt32 = 0
        /// What header and directory say; the truth when nil.
        var size: UInt32?
        var packedSize: UInt32?
        var checksum: UInt32?
        /// The local header the directory points at; its own when nil.
        var offset: UInt32?

        init(_ name: String, _ data: String = "") {
            self.name = Array(name.utf8)
            self.data = Array(data.utf8)
        }
    }

    var entries: [Entry] = []

    var bytes: [UInt8] {
        var body: [UInt8] = []
        var directory: [UInt8] = []
        for entry in entries {
            let offset = entry.offset ?? UInt32(body.count)
            let packed = entry.packedSize ?? UInt32(entry.data.count)
            var fields = Self.little(entry.flags) + Self.little(entry.method)
            fields += Self.little(UInt32(33 << 16))
            fields += Self.little(entry.checksum ?? Self.crc(entry.data))
            fields += Self.little(packed)
            fields += Self.little(entry.size ?? packed)
            fields += Self.little(UInt32(entry.name.count))
            body += Self.little(UInt32(0x0403_4B50)) + [20, 0] + fields
            body += entry.name + entry.data
            directory += Self.little(UInt32(0x0201_4B50)) + [20, 3, 20, 0] + fields
            directory += [0, 0, 0, 0, 0, 0] + Self.little(entry.unixMode << 16)
            directory += Self.little(offset) + entry.name
        }
        let count = Self.little(UInt16(entries.count))
        var end = Self.little(UInt32(0x0605_4B50)) + [0, 0, 0, 0] + count + count
        end += Self.little(UInt32(directory.count)) + Self.little(UInt32(body.count)) + [0, 0]
        return body + directory + end
    }

    private static func little(_ value: some FixedWidthInteger) -> [UInt8] {
        withUnsafeBytes(of: value.littleEndian) { Array($0) }
    }

    static func crc(_ data: [UInt8]) -> UInt32 {
        var sum = ~UInt32(0)
        for byte in data {
            sum ^= UInt32(byte)
            for _ in 0..<8 {
                let carry: UInt32 = sum & 1 == 1 ? 0xEDB8_8320 : 0
                sum = (sum >> 1) ^ carry
            }
        }
        return ~sum
    }
}
