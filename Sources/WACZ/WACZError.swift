public import ZipArchive

/// Why no WACZ file was written.
public enum WACZError: Error, Sendable, Hashable {
    /// There is nothing to pack.
    case noArchives
    /// Two archives have the same file name.
    case sameName(String)
    /// No archive holds a capture.
    case noCaptures
    /// An archive cannot be read to its end.
    case unreadable(String)
    /// The index cannot be compressed: there is no memory.
    case noMemory
    /// The file cannot be written.
    case cannotWrite(String, ZipArchiveError)
}

extension WACZError: CustomStringConvertible {
    /// One English sentence.
    public var description: String { sentence.en }
    /// The same in Chinese.
    public var zh: String { sentence.zh }

    private var sentence: (zh: String, en: String) {
        switch self {
        case .noArchives: ("没有可导出的 WARC 文件", "there is no WARC file to export")
        case .sameName(let name):
            (
                "两个存档同名：“\(name)”；请改名后再导出",
                "two archives are called \"\(name)\"; rename one and export again"
            )
        case .noCaptures:
            ("存档中没有可编入索引的采集记录", "the archives hold no capture that an index could lead to")
        case .unreadable(let path): ("无法读取 \(path)", "cannot read \(path)")
        case .noMemory: ("内存不足，无法压缩索引", "no memory to compress the index")
        case .cannotWrite(let path, let error):
            ("无法写入 \(path)：\(error.zh)", "cannot write \(path): \(error)")
        }
    }
}
