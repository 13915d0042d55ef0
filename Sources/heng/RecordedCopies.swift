import Foundation
import Model

/// The readable copies of cited pages that lie beside a record.
struct RecordedCopies {
    private let folder: URL
    private let links: [Evidence: String]

    /// A copy holds 1 MB of a page, a picture of one no more than this.
    private static let largest = 32 << 20

    /// The copies that a record in `folder` points at.
    init(beside folder: URL, links: [Evidence: String]) {
        self.folder = folder
        self.links = links
    }

    /// Hands the copies, and their pictures, to `store`; a report links those that are there.
    func carry(
        to store: (_ path: String, _ bytes: [UInt8]) throws -> Void
    ) throws -> (found: [Evidence: String], notices: [Notice]) {
        var isThere: [String: Bool] = [:]
        for path in Set(links.values.map(Self.file)).sorted() {
            let bytes = read(path)
            isThere[path] = bytes != nil
            guard let bytes else { continue }
            try store(path, bytes)
            let picture = path.replacing(".html", with: ".png")
            if let bytes = read(picture) { try store(picture, bytes) }
        }
        let missing = isThere.values.count { !$0 }
        guard missing > 0 else { return (links, []) }
        return (
            links.filter { isThere[Self.file($0.value)] == true },
            [
                Notice(
                    .warning, at: Place(file: folder.path),
                    Wording(
                        zh: "记录旁缺 \(missing) 份页面副本，报告不链接它们",
                        en:
                            "\(missing) copies of pages are not beside the record; reports do not link them"
                    ))
            ]
        )
    }

    private static func file(_ link: String) -> String { String(link.prefix { $0 != "#" }) }

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
