import Crypto
import WARC

/// The index of an archive in compressed blocks, with a directory of them: a
/// reader fetches the directory and then the one block it needs.
struct IndexBlocks {
    /// The blocks, each a gzip member of its own.
    let packed: [UInt8]
    /// A line a block: its first key, where it lies and its digest.
    let directory: [UInt8]

    /// Lines in a block.
    private static let blockLines = 300

    init(_ index: CDXJIndex) throws(WACZError) {
        guard let compressor = GzipCompressor(level: 9) else { throw .noMemory }
        var packed: [UInt8] = []
        var lines = ["!meta 0 {\"format\": \"cdxj-gzip-1.0\", \"filename\": \"index.cdx.gz\"}"]
        for start in stride(from: 0, to: index.entries.count, by: Self.blockLines) {
            let entries = index.entries[start...].prefix(Self.blockLines)
            let block = compressor.member(entries.flatMap { Array($0.line.utf8) + [10] })
            lines.append(
                "\(entries[start].key) \(entries[start].timestamp) "
                    + "{\"offset\": \(packed.count), \"length\": \(block.count), "
                    + "\"digest\": \"\(FileSum.text(SHA256.hash(data: block)))\"}")
            packed += block
        }
        self.packed = packed
        directory = Array((lines.joined(separator: "\n") + "\n").utf8)
    }
}
