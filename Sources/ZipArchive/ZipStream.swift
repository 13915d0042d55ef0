/// Packs a zip archive from its first byte to its last, so that it can go to a file while it is made:
/// entries in the order they are added, all dated 1 January 1980.
///
/// ```swift
/// var archive = ZipStream()
/// let head = try archive.begin("xl/workbook.xml", sum)
/// // head, then the packed pieces, then `ZipStream.end`
/// let rest = try archive.finished()
/// ```
public struct ZipStream: Sendable {
    private var directory: [UInt8] = []
    private var names: Set<String> = []
    private var offset = 0

    /// An archive without entries.
    public init() {}

    /// What follows the pieces of an entry.
    public static let end = DeflatedPiece.end

    /// What stands before the pieces of an entry, whose sum must be known.
    /// - Throws: ``ZipArchiveError/unsafeName(_:)``, ``ZipArchiveError/duplicate(_:)`` or
    ///   ``ZipArchiveError/cannotWrite(reason:)`` for more than 4 GiB.
    public mutating func begin(
        _ name: String, _ sum: DeflatedPiece.Sum
    ) throws(ZipArchiveError) -> [UInt8] {
        guard ZipArchive.isSafe(name) else { throw .unsafeName(name) }
        guard names.insert(name).inserted else { throw .duplicate(name) }
        let packed = sum.packed + Self.end.count
        guard let size = UInt32(exactly: sum.count), let short = UInt32(exactly: packed),
            let start = UInt32(exactly: offset), names.count < 0xFFFF
        else { throw .cannotWrite(reason: "an archive of more than 4 GiB") }
        // Version, flags (names are UTF-8), method, time and date, CRC, sizes, lengths.
        var common: [UInt8] = []
        common.add(20 as UInt16, 0x0800, 8, 0, Self.date)
        common.add(sum.crc, short, size)
        common.add(UInt16(name.utf8.count), 0)
        var local: [UInt8] = []
        local.add(0x0403_4B50 as UInt32)
        local += common + Array(name.utf8)
        directory.add(0x0201_4B50 as UInt32)
        directory.add(20 as UInt16)
        directory += common
        // No comment, first disk, no attributes.
        directory.add(0 as UInt16, 0, 0)
        directory.add(0 as UInt32, start)
        directory += Array(name.utf8)
        offset += local.count + packed
        return local
    }

    /// What stands behind the last entry.
    /// - Throws: ``ZipArchiveError/cannotWrite(reason:)`` for more than 4 GiB, or nothing at all.
    public func finished() throws(ZipArchiveError) -> [UInt8] {
        guard !names.isEmpty else { throw .cannotWrite(reason: "no entries") }
        guard let start = UInt32(exactly: offset), let size = UInt32(exactly: directory.count)
        else { throw .cannotWrite(reason: "an archive of more than 4 GiB") }
        var end = directory
        end.add(0x0605_4B50 as UInt32)
        end.add(0 as UInt16, 0, UInt16(names.count), UInt16(names.count))
        end.add(size, start)
        end.add(0 as UInt16)
        return end
    }

    /// 1 January 1980 as DOS writes dates: year − 1980, month and day in 7, 4 and 5 bits.
    private static let date: UInt16 = 1 << 5 | 1
}

extension [UInt8] {
    /// Appends numbers, the lowest byte first.
    fileprivate mutating func add<Number: FixedWidthInteger>(_ numbers: Number...) {
        for number in numbers {
            Swift.withUnsafeBytes(of: number.littleEndian) { append(contentsOf: $0) }
        }
    }
}
