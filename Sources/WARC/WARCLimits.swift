/// How much of a hostile archive a reader is willing to hold or to unpack.
public struct WARCLimits: Sendable, Hashable {
    /// The longest block that is given to the caller, in bytes; longer ones
    /// are skipped with a notice. 64 MiB by default.
    public var blockBytes: Int
    /// The longest head of a record, in bytes; 64 KiB by default.
    public var headBytes: Int
    /// How many times its own size a gzip member may expand to once it is
    /// beyond `blockBytes`; deflate cannot exceed 1032.
    public var expansion: UInt64
    /// How far the next record is looked for behind bytes that are none; 64 MiB
    /// by default, the longest block, because damage to a head loses its block.
    public var searchBytes: UInt64

    /// Bounds as given; values below 1 are taken as 1.
    public init(
        blockBytes: Int = 67_108_864, headBytes: Int = 65_536, expansion: UInt64 = 200,
        searchBytes: UInt64 = 67_108_864
    ) {
        self.blockBytes = max(1, blockBytes)
        self.headBytes = min(max(1, headBytes), 16_777_216)
        self.expansion = max(1, expansion)
        self.searchBytes = max(1, searchBytes)
    }
}
