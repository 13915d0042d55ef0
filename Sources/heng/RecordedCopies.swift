import Foundation
import Model

/// The readable copies of cited pages that lie beside a record.
struct RecordedCopies {
    private let folder: URL
    private let files: Set<String>

    /// A copy holds 1 MB of a page, a picture of one no more than this.
    private static let largest = 32 << 20

    /// The copies that a record in `folder` points at.
    init(beside folder: URL, files: Set<String>) {
        self.folder = folder
        self.files = files
    }

    /// Hands the copies, and their pictures, to `store`; a report links those that are there.
    func carry(
        to store: (_ path: String, _ bytes: [UInt8]) throws -> Void
    ) throws -> (missing: Set<String>, notices: [Notice]) {
        var missing: Set<String> = []
        for path in files.sorted() {
            guard let bytes = read(path) else {
                missing.insert(path)
                continue
            }
            try store(path, bytes)
            let picture = path.replacing(".html", with: ".png")
            if let bytes = read(picture) { try store(picture, bytes) }
        }
        guard !missing.isEmpty else { return ([], []) }
        return (
            missing,
            [
                Notice(
                    .warning, at: Place(file: folder.path),
                    Wording(
                        zh: "记录旁缺 \(missing.count) 份页面副本，报告不链接它们",
                        en:
                            "\(missing.count) copies of pages are not beside the record; reports do not link them"
                    ))
            ]
        )
    }

    /// A plain file below the folder; the reader of the record lets no path out of it, and a link
    /// that leads out is not followed.
    private func read(_ path: String) -> [UInt8]? {
        let file = folder.appendingPathComponent(path)
        guard
            file.resolvingSymlinksInPath().path
                == folder.resolvingSymlinksInPath().appendingPathComponent(path).path,
            let attributes = try? FileManager.default.attributesOfItem(atPath: file.path),
            attributes[.type] as? FileAttributeType == .typeRegular,
            let size = attributes[.size] as? Int, size <= Self.largest,
            let data = FileManager.default.contents(atPath: file.path)
        else { return nil }
        return [UInt8](data)
    }
}
