import WARC

/// The index that a crawl leaves beside its archives.
enum CaptureIndex {
    static let name = "index.cdxj"

    /// Indexes what `writer` will write into `folder`; `nil` where the folder
    /// holds other archives too, which must be read for that.
    static func begin(_ writer: WARCWriter, in folder: String) throws -> CDXJIndexWriter? {
        guard !writer.isContinued, try WARCArchive(path: folder).files.count == 1 else {
            return nil
        }
        let index = CDXJIndexWriter(path: path(in: folder))
        writer.index = index
        return index
    }

    /// Finishes the index, or makes one of the archives in `folder`.
    static func finish(_ index: CDXJIndexWriter?, in folder: String) throws {
        if let index { return try index.finish() }
        let index = CDXJIndexWriter(path: path(in: folder))
        index.add(files: try WARCArchive(path: folder).files)
        try index.finish()
    }

    private static func path(in folder: String) -> String { "\(folder)/\(name)" }
}
