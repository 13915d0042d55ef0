public import Exact

/// One record: its head, in written order, and its content block.
public struct WARCRecord: Sendable, Hashable {
    /// The version line, `WARC/1.1` for what is written here.
    public var version: String
    /// The named fields of the head.
    public var fields: HeaderFields
    /// The content block, exactly as stored.
    public var block: [UInt8]

    /// A record of those parts; nothing is checked or added.
    public init(version: String = "WARC/1.1", fields: HeaderFields, block: [UInt8]) {
        self.version = version
        self.fields = fields
        self.block = block
    }
}

extension WARCRecord {
    /// The kind of record; empty when the field is missing.
    public var type: WARCType { WARCType(rawValue: fields["WARC-Type"] ?? "") }

    /// The record's name, `urn:uuid:…`, without angle brackets.
    public var id: String { Self.bare(fields["WARC-Record-ID"] ?? "") }

    /// When the capture was made; `nil` when missing or not a date.
    public var date: DateTime? { fields["WARC-Date"].flatMap { DateTime($0) } }

    /// The address the record is about, without the angle brackets that
    /// WARC/1.0 prescribed by mistake and wget writes.
    public var targetURI: String? { fields["WARC-Target-URI"].map(Self.bare) }

    /// The record made together with this one.
    public var concurrentTo: [String] { fields.values("WARC-Concurrent-To").map(Self.bare) }

    /// The record this one speaks about.
    public var refersTo: String? { fields["WARC-Refers-To"].map(Self.bare) }

    /// The address of the record this one speaks about, without angle brackets.
    public var refersToTargetURI: String? {
        fields["WARC-Refers-To-Target-URI"].map(Self.bare)
    }

    /// When the record this one speaks about was captured.
    public var refersToDate: DateTime? {
        fields["WARC-Refers-To-Date"].flatMap { DateTime($0) }
    }

    /// Why a `revisit` holds no payload; `nil` for other records.
    public var revisitProfile: WARCRevisitProfile? {
        guard type == .revisit else { return nil }
        return fields["WARC-Profile"].flatMap { WARCRevisitProfile(uri: Self.bare($0)) }
    }

    /// The digest of the payload, or of the one a `revisit` repeats.
    public var payloadDigest: WARCDigest? {
        fields["WARC-Payload-Digest"].flatMap { WARCDigest($0) }
    }

    /// The media type of the block.
    public var contentType: String? { fields["Content-Type"] }

    /// The server's address.
    public var ipAddress: String? { fields["WARC-IP-Address"] }

    /// Why the block was cut, when it was.
    public var truncated: WARCTruncation? {
        fields["WARC-Truncated"].map { WARCTruncation(rawValue: $0) ?? .unspecified }
    }

    /// Whether the block is an HTTP message.
    public var isHTTP: Bool {
        contentType?.lowercased().hasPrefix("application/http") == true
    }

    /// The named fields of a `warcinfo` or `metadata` block in
    /// `application/warc-fields`; empty for another media type.
    public var blockFields: HeaderFields {
        guard contentType?.lowercased().hasPrefix("application/warc-fields") == true else {
            return HeaderFields()
        }
        return HeaderFields(parsing: block)
    }

    /// The response stored in a `response` or `revisit` record.
    ///
    /// - Throws: ``HTTPError`` when the block is not an HTTP response.
    public func httpResponse() throws(HTTPError) -> HTTPResponse {
        try HTTPResponse(parsing: block)
    }

    /// The response without what follows its head, which is not copied then.
    ///
    /// - Throws: ``HTTPError`` when the block is not an HTTP response.
    public func httpHead() throws(HTTPError) -> HTTPResponse {
        try HTTPResponse(parsing: block, withPayload: false)
    }

    /// The request stored in a `request` record.
    ///
    /// - Throws: ``HTTPError`` when the block is not an HTTP request.
    public func httpRequest() throws(HTTPError) -> HTTPRequest {
        try HTTPRequest(parsing: block)
    }

    private static func bare(_ text: String) -> String {
        guard text.hasPrefix("<"), text.hasSuffix(">") else { return text }
        return String(text.dropFirst().dropLast())
    }
}

extension WARCRecord {
    /// The outcome of comparing a record with the digests it carries.
    public enum Verification: Sendable, Hashable {
        /// Every digest that could be computed agrees.
        case intact
        /// There is no digest this build can compute, or a revisit.
        case unchecked
        /// These fields do not agree with the block.
        case altered(fields: [String])
    }

    /// Recomputes the record's digests. A payload is what follows the HTTP
    /// head, undecoded, as every common checker takes it.
    public func verify() -> Verification {
        var altered: [String] = []
        var checked = false
        if let claimed = fields["WARC-Block-Digest"].flatMap({ WARCDigest($0) }) {
            checked = true
            if WARCDigest(claimed.algorithm, of: block) != claimed {
                altered.append("WARC-Block-Digest")
            }
        }
        if type != .revisit, let claimed = fields["WARC-Payload-Digest"].flatMap({ WARCDigest($0) })
        {
            checked = true
            let start = isHTTP ? HTTPHead.end(in: block) ?? block.count : 0
            if WARCDigest(claimed.algorithm, of: block[start...]) != claimed {
                altered.append("WARC-Payload-Digest")
            }
        }
        if !altered.isEmpty { return .altered(fields: altered) }
        return checked ? .intact : .unchecked
    }
}
