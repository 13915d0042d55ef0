/// An index of archive files: which capture of which address lies where.
///
/// Lines are sorted by address and time, as replay tools want them; the same
/// files give the same bytes.
///
/// ```swift
/// let (index, notices) = CDXJIndex.reading(files: ["captures/round-00001.warc.gz"])
/// let bytes = index.text()
/// ```
public struct CDXJIndex: Sendable {
    /// The entries, sorted.
    public let entries: [CDXJEntry]

    /// Indexes archive files.
    ///
    /// - Parameter files: paths of `.warc` and `.warc.gz` files; an entry names
    ///   the last part of the path.
    /// - Returns: the index, and what could not be read. Records that share a
    ///   gzip member with others cannot be found again and are left out with a
    ///   notice.
    public static func reading(
        files: [String], limits: WARCLimits = WARCLimits()
    ) -> (index: CDXJIndex, notices: [WARCNotice]) {
        var found: [(line: String, entry: CDXJEntry)] = []
        let notices = Self.forEachEntry(of: files, limits: limits) { found.append(($0.line, $0)) }
        found.sort { $0.line.utf8.lexicographicallyPrecedes($1.line.utf8) }
        return (CDXJIndex(entries: found.map(\.entry)), notices)
    }

    /// Hands over the entries of archive files in the order of their records.
    static func forEachEntry(
        of files: [String], limits: WARCLimits, _ body: (CDXJEntry) -> Void
    ) -> [WARCNotice] {
        var notices: [WARCNotice] = []
        var shared: Set<String> = []
        for event in WARCArchive(files: files, limits: limits) {
            switch event {
            case .notice(let notice): notices.append(notice)
            case .record(let record, let location):
                guard location.length != nil else {
                    guard shared.insert(location.file).inserted else { continue }
                    notices.append(
                        WARCNotice(
                            kind: .sharedMember, file: location.file, offset: location.offset,
                            targetURI: nil))
                    continue
                }
                if let entry = CDXJEntry(record)?.placed(at: location) { body(entry) }
            }
        }
        return notices
    }

    /// The index as a file.
    public func text() -> [UInt8] {
        entries.flatMap { Array($0.line.utf8) + [10] }
    }
}
