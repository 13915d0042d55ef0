/// How an archive is laid out on disk.
public struct WARCWriterOptions: Sendable, Hashable {
    /// Whether every record is its own gzip member; otherwise plain bytes.
    public var isCompressed: Bool
    /// 0 (store) to 12 (smallest); 1 by default: of web pages the archive becomes 7 % larger than with 6,
    /// and takes half the time.
    public var level: Int32
    /// A file that has reached this many bytes is followed by a new one;
    /// 1 000 000 000 by default, as is the custom.
    public var fileBytes: UInt64

    /// The layout as given; the level is brought into its range.
    public init(isCompressed: Bool = true, level: Int32 = 1, fileBytes: UInt64 = 1_000_000_000) {
        self.isCompressed = isCompressed
        self.level = min(max(0, level), 12)
        self.fileBytes = fileBytes
    }
}
