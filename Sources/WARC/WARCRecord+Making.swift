public import Exact

/// Records made from what a crawler saw. Nothing here reads a clock or draws
/// a random number: the same exchange gives the same record to the byte.
extension WARCRecord {
    /// The record that opens a file.
    ///
    /// - Parameters:
    ///   - fields: what describes the crawl: `software`, `format`, `robots`,
    ///     `operator` and the like.
    ///   - filename: the file's own name, without folders.
    ///   - date: when the file was begun.
    /// - Throws: ``WARCError/badField(name:)`` for a field that cannot be written.
    public static func warcinfo(
        fields: HeaderFields, filename: String, date: DateTime
    ) throws(WARCError) -> WARCRecord {
        made(
            .warcinfo, target: nil, date: date, content: "application/warc-fields",
            block: try fields.lines(), salt: filename,
            extra: [.init("WARC-Filename", filename)])
    }

    /// What a server answered.
    ///
    /// - Parameters:
    ///   - target: the address asked for.
    ///   - date: when the request was sent.
    ///   - message: status line, header lines and body as they came over the
    ///     wire, transfer coding and content coding not undone.
    ///   - ipAddress: the address of the server that answered.
    ///   - truncated: why `message` is shorter than what was sent.
    public static func response(
        target: String, date: DateTime, message: [UInt8], ipAddress: String? = nil,
        truncated: WARCTruncation? = nil
    ) -> WARCRecord {
        let payload = HTTPHead.end(in: message) ?? message.count
        var extra: [HeaderFields.Field] = []
        if let ipAddress { extra.append(.init("WARC-IP-Address", ipAddress)) }
        extra.append(
            .init("WARC-Payload-Digest", WARCDigest(.sha1, of: message[payload...]).description))
        if let truncated { extra.append(.init("WARC-Truncated", truncated.rawValue)) }
        return made(
            .response, target: target, date: date, content: "application/http;msgtype=response",
            block: message, extra: extra)
    }

    /// What was sent to get an answer.
    ///
    /// - Parameters:
    ///   - concurrentTo: the id of the response, or `nil` when none came.
    public static func request(
        target: String, date: DateTime, message: [UInt8], concurrentTo: String? = nil,
        ipAddress: String? = nil
    ) -> WARCRecord {
        var extra: [HeaderFields.Field] = []
        if let concurrentTo { extra.append(.init("WARC-Concurrent-To", "<\(concurrentTo)>")) }
        if let ipAddress { extra.append(.init("WARC-IP-Address", ipAddress)) }
        return made(
            .request, target: target, date: date, content: "application/http;msgtype=request",
            block: message, extra: extra)
    }

    /// What the crawler knows about an address: how it was found, or why
    /// there is no answer. See ``CaptureField`` for the names.
    ///
    /// - Throws: ``WARCError/badField(name:)`` for a field that cannot be written.
    public static func metadata(
        target: String, date: DateTime, fields: HeaderFields, concurrentTo: String? = nil
    ) throws(WARCError) -> WARCRecord {
        made(
            .metadata, target: target, date: date, content: "application/warc-fields",
            block: try fields.lines(),
            extra: concurrentTo.map { [.init("WARC-Concurrent-To", "<\($0)>")] } ?? [])
    }

    /// An answer that brought nothing new: its payload equals that of an
    /// earlier response, or the server said so. Only its head is stored
    /// (ISO 28500 §6.7.2, §6.7.3).
    ///
    /// - Parameters:
    ///   - head: status line and header lines with the closing empty line.
    ///   - original: the response that holds the payload; its block is not
    ///     looked at.
    ///   - profile: how it is known that nothing is new.
    public static func revisit(
        target: String, date: DateTime, head: [UInt8], of original: WARCRecord,
        profile: WARCRevisitProfile = .identicalPayload, ipAddress: String? = nil
    ) -> WARCRecord {
        var extra: [HeaderFields.Field] = [
            .init("WARC-Profile", profile.uri), .init("WARC-Refers-To", "<\(original.id)>"),
        ]
        if let uri = original.targetURI { extra.append(.init("WARC-Refers-To-Target-URI", uri)) }
        if let date = original.fields["WARC-Date"] {
            extra.append(.init("WARC-Refers-To-Date", date))
        }
        if let ipAddress { extra.append(.init("WARC-IP-Address", ipAddress)) }
        if let digest = original.fields["WARC-Payload-Digest"] {
            extra.append(.init("WARC-Payload-Digest", digest))
        }
        return made(
            .revisit, target: target, date: date, content: "application/http;msgtype=response",
            block: head, extra: extra)
    }

    private static func made(
        _ type: WARCType, target: String?, date: DateTime, content: String, block: [UInt8],
        salt: String = "", extra: [HeaderFields.Field]
    ) -> WARCRecord {
        let digest = WARCDigest(.sha256, of: block)
        let written = (date.at(offset: 0) ?? date).description
        // Not a secret, so a plain join is enough; LF cannot occur in any part.
        let name = [type.rawValue, target ?? "", written, salt, digest.hexadecimal]
            .joined(separator: "\n")
        var fields = HeaderFields()
        fields.append("WARC-Type", type.rawValue)
        fields.append("WARC-Record-ID", "<urn:uuid:\(uuid(name))>")
        fields.append("WARC-Date", written)
        fields.append("WARC-Target-URI", target)
        for field in extra { fields.append(field.name, field.value) }
        fields.append("WARC-Block-Digest", digest.description)
        fields.append("Content-Type", content)
        fields.append("Content-Length", String(block.count))
        return WARCRecord(fields: fields, block: block)
    }

    /// The record as it stands in a file: version line, head, block and two
    /// line breaks. `Content-Length` is put right.
    ///
    /// - Throws: ``WARCError/badField(name:)`` for a field that cannot be written.
    public func encoded() throws(WARCError) -> [UInt8] {
        var head = fields
        if fields["Content-Length"] != String(block.count) {
            head = HeaderFields(fields.all.filter { !HeaderFields.same($0.name, "Content-Length") })
            head.append("Content-Length", String(block.count))
        }
        guard version.hasPrefix("WARC/"), version.utf8.allSatisfy({ $0 > 32 && $0 < 127 }) else {
            throw .badField(name: "WARC/")
        }
        var bytes = Array(version.utf8) + [13, 10]
        bytes += try head.lines()
        bytes += [13, 10]
        bytes += block
        bytes += [13, 10, 13, 10]
        return bytes
    }

    /// A version 8 UUID (RFC 9562 §5.8) from the SHA-256 of a name.
    private static func uuid(_ name: String) -> String {
        var bytes = Array(WARCDigest(.sha256, of: name.utf8).bytes.prefix(16))
        bytes[6] = bytes[6] & 0x0F | 0x80
        bytes[8] = bytes[8] & 0x3F | 0x80
        var text: [UInt8] = []
        text.reserveCapacity(36)
        for (index, byte) in bytes.enumerated() {
            if index == 4 || index == 6 || index == 8 || index == 10 {
                text.append(UInt8(ascii: "-"))
            }
            appendHex(byte, to: &text)
        }
        return String(decoding: text, as: UTF8.self)
    }
}
