internal import Synchronization

/// Turns records into the bytes that a writer appends, on any thread: packing
/// takes most of the time of writing, and needs no order.
public final class WARCPress: Sendable {
    private let options: WARCWriterOptions
    /// Compressors nobody uses at the moment; setting one up costs more than
    /// packing a small record.
    private let idle = Mutex<[GzipCompressor]>([])

    /// A press for archives of that layout.
    public init(options: WARCWriterOptions = WARCWriterOptions()) {
        self.options = options
    }

    /// The record as it will stand in its file.
    ///
    /// - Throws: ``WARCError`` for a record that cannot be written.
    public func piece(_ record: WARCRecord) throws(WARCError) -> WARCPiece {
        let bytes = try record.encoded()
        guard options.isCompressed else { return WARCPiece(record, bytes) }
        guard
            let compressor = idle.withLock({ $0.popLast() })
                ?? GzipCompressor(level: options.level)
        else { throw .cannotOpen(path: "", reason: "no memory for the compressor") }
        defer { idle.withLock { $0.append(compressor) } }
        return WARCPiece(record, compressor.member(bytes))
    }
}
