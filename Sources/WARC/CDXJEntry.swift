internal import Exact

/// Where an index finds one capture.
public struct CDXJEntry: Sendable, Hashable {
    /// What entries are sorted by first: the address, host reversed.
    public let key: String
    /// When it was captured, `20220701013000` in UTC.
    public let timestamp: String
    /// The record's id, `urn:uuid:…`.
    public let record: String
    /// The address asked for.
    public let url: String
    /// The media type; `warc/revisit` for a revisit.
    public let mime: String?
    /// The HTTP status.
    public let status: Int?
    /// The payload's digest, `sha1:…`.
    public let digest: String
    /// How many bytes of the file the record takes.
    public private(set) var length: UInt64
    /// Where in the file it begins.
    public private(set) var offset: UInt64
    /// The file's own name.
    public private(set) var file: String

    /// The entry of a record that lies nowhere yet; `nil` for one that an index
    /// leaves out (requests, descriptions, records without address or date).
    init?(_ record: WARCRecord) {
        let isDescription = record.contentType == "application/warc-fields"
        switch record.type {
        case .response, .revisit: break
        case .resource, .metadata: if isDescription { return nil }
        default: return nil
        }
        guard let url = record.targetURI, let date = record.date?.at(offset: 0) else { return nil }
        key = SURTKey.key(of: url)
        timestamp = String(
            decoding: date.description.utf8.prefix(19).filter { (48...57).contains($0) },
            as: UTF8.self)
        self.record = record.id
        self.url = url
        let response = record.isHTTP ? try? record.httpHead() : nil
        status = response?.status
        let type =
            record.type == .response ? response?.contentType : record.contentType
        mime =
            record.type == .revisit
            ? "warc/revisit"
            : type.flatMap { type in
                type.split(whereSeparator: { $0 == ";" || $0.isWhitespace }).first
                    .map(String.init)
            }
        digest = record.fields["WARC-Payload-Digest"] ?? record.computedPayloadDigest.description
        length = 0
        offset = 0
        file = ""
    }

    /// The entry with the place of its record; `nil` where it shares a gzip
    /// member with others and cannot be found again.
    func placed(at location: WARCLocation) -> CDXJEntry? {
        guard let length = location.length else { return nil }
        var entry = self
        entry.length = length
        entry.offset = location.offset
        entry.file = location.file.split(separator: "/").last.map(String.init) ?? location.file
        return entry
    }

    /// The entry as a line of the index, without its end.
    public var line: String {
        var fields = [("url", url)]
        if let mime { fields.append(("mime", mime)) }
        if let status { fields.append(("status", String(status))) }
        fields += [
            ("digest", digest), ("length", String(length)), ("offset", String(offset)),
            ("filename", file),
        ]
        var line = key + " " + timestamp + " "
        var mark = "{\""
        for (name, value) in fields {
            line += mark + name + "\": " + JSONText.quoted(value)
            mark = ", \""
        }
        return line + "}"
    }
}

extension WARCRecord {
    /// The SHA-1 of what follows the HTTP head, or of the block.
    var computedPayloadDigest: WARCDigest {
        let start = isHTTP ? HTTPHead.end(in: block) ?? block.count : 0
        return WARCDigest(.sha1, of: block[start...])
    }
}
