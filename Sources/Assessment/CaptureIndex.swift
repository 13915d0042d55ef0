import Foundation
import WARC

/// The index that a crawl leaves beside its archives.
enum CaptureIndex {
    static let name = "index.cdxj"

    /// Indexes the archives in `folder`.
    static func write(besides folder: String) throws {
        let (index, _) = CDXJIndex.reading(files: try WARCArchive(path: folder).files)
        try Data(index.text()).write(
            to: URL(fileURLWithPath: folder, isDirectory: true).appendingPathComponent(name),
            options: .atomic)
    }
}
