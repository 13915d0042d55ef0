/// A stretch of an archive file that can be read beside the others of its file.
///
/// A gzip archive can be entered at any member that holds a record. Whether
/// such a place really is one that a reading from the start comes to, the
/// reader of the section before it finds out: ``WARCReader/isSeamless``.
public struct WARCSection: Sendable, Hashable {
    /// The file.
    public let path: String
    /// The first byte of its first record's member, from the start of the file.
    public let start: UInt64
    /// Where the next section begins; `nil` for the last one of a file.
    public let end: UInt64?

    /// Divides a file into sections.
    ///
    /// - Parameter bytes: about how long each is to be; 2 MiB by default. A
    ///   plain file, and one whose members are longer, has a single section.
    /// - Throws: ``WARCError/cannotOpen(path:reason:)``.
    public static func all(
        of path: String, bytes: UInt64 = 2 << 20, limits: WARCLimits = WARCLimits()
    ) throws(WARCError) -> [WARCSection] {
        let stream = try RecordStream(path: path, limits: limits)
        var starts: [UInt64] = [0]
        var place = max(bytes, 1)
        while stream.isGzip, place < stream.size {
            guard case .found = stream.seekMember(from: place) else { break }
            starts.append(stream.memberStart)
            place = stream.memberStart + max(bytes, 1)
        }
        return starts.indices.map { index in
            WARCSection(
                path: path, start: starts[index],
                end: index + 1 < starts.count ? starts[index + 1] : nil)
        }
    }

    /// A whole file.
    public static func whole(_ path: String) -> WARCSection {
        WARCSection(path: path, start: 0, end: nil)
    }
}
