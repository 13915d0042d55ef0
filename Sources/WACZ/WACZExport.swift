import Crypto
import Markup
public import WARC
import ZipArchive

/// Packs archives into one WACZ 1.1.1 file, which replay tools open without
/// further preparation.
///
/// ```
/// archive/<name>.warc.gz          the archives as they are
/// indexes/index.cdx.gz, .idx      every capture by address, in compressed blocks
/// pages/pages.jsonl               every page with its title
/// datapackage.json                size and SHA-256 of each of these
/// datapackage-digest.json         SHA-256 of that list
/// ```
///
/// The same archives give the same bytes: dates are those of the captures.
public enum WACZExport {
    /// What was packed.
    public struct Summary: Sendable {
        /// How many archives there are.
        public let archives: Int
        /// How many captures the index leads to.
        public let captures: Int
        /// How many pages are listed.
        public let pages: Int
        /// What could not be read, or stands in no index.
        public let notices: [WARCNotice]
    }

    /// Writes a WACZ file.
    ///
    /// - Parameters:
    ///   - files: paths of `.warc` and `.warc.gz` files of different names.
    ///   - path: the file to write; it is replaced when all went well.
    ///   - title: what the collection is called.
    ///   - software: who made it, with a version.
    /// - Throws: ``WACZError``.
    public static func write(
        files: [String], to path: String, title: String? = nil, software: String
    ) throws(WACZError) -> Summary {
        let files = files.map { (name: fileName($0), path: $0) }.sorted { $0.name < $1.name }
        guard !files.isEmpty else { throw .noArchives }
        for (one, next) in zip(files, files.dropFirst()) where one.name == next.name {
            throw .sameName(one.name)
        }
        let (index, notices) = CDXJIndex.reading(files: files.map(\.path))
        guard !index.entries.isEmpty else { throw .noCaptures }
        let pages = PageList(index, folder: Dictionary(uniqueKeysWithValues: files))
        let blocks = try IndexBlocks(index)

        var package = DataPackage(
            title: title, created: pages.created ?? "1970-01-01T00:00:00Z", software: software)
        var zip = ZipWriter()
        func add(_ name: String, _ bytes: [UInt8], isStored: Bool = false) {
            zip.add(name, bytes, isStored: isStored)
            package.add(name, size: UInt64(bytes.count), digest: SHA256.hash(data: bytes))
        }
        for (name, source) in files {
            guard let (size, digest) = FileSum.of(source) else { throw .unreadable(source) }
            zip.addStored("archive/\(name)", file: source)
            package.add("archive/\(name)", size: size, digest: digest)
        }
        // Replay tools read a block of the index in place.
        add("indexes/index.cdx.gz", blocks.packed, isStored: true)
        add("indexes/index.idx", blocks.directory)
        add("pages/pages.jsonl", pages.text)
        let description = package.text
        zip.add("datapackage.json", description)
        zip.add("datapackage-digest.json", DataPackage.digest(of: description))
        do {
            try zip.write(to: path)
        } catch {
            throw .cannotWrite(path, error)
        }
        return Summary(
            archives: files.count, captures: index.entries.count, pages: pages.count,
            notices: notices)
    }

    private static func fileName(_ path: String) -> String {
        path.split(separator: "/").last.map(String.init) ?? path
    }
}
