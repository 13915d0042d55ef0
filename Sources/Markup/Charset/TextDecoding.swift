import CUchardet

/// Finds the charset of a page or document and brings it to UTF-8.
///
/// Order: byte order mark, HTTP header, declaration in the first 4 KB, content. A declaration that
/// the bytes contradict does not count: pages labelled utf-8 that are GB18030, and the reverse, are
/// common. The result is meant to be parsed as UTF-8 whatever the page says, because libxml2 drops
/// the rest of a page at the first byte that its own converter refuses.
public enum TextDecoding {
    /// Decodes a page.
    /// - Parameters:
    ///   - bytes: the body, after content decoding.
    ///   - contentType: the HTTP Content-Type, if there was one.
    public static func decode(_ bytes: [UInt8], contentType: String? = nil) -> DecodedText {
        bytes.withUnsafeBufferPointer { decode($0, of: bytes, contentType: contentType) }
    }

    /// Decodes bytes of a known charset; a byte order mark is dropped.
    public static func decode(_ bytes: [UInt8], as charset: Charset) -> DecodedText {
        bytes.withUnsafeBufferPointer { buffer in
            let mark = byteOrderMark(buffer)
            let isOurs = mark?.charset == charset
            return text(
                buffer, skipping: isOurs ? mark?.length ?? 0 : 0,
                choice: Choice(charset: charset, evidence: isOurs ? .byteOrderMark : .header),
                declared: charset)
        }
    }

    private struct Choice {
        var charset: Charset
        var evidence: DecodedText.Evidence
    }

    /// - Parameter whole: the same bytes as an array, which a page that needs no change keeps.
    private static func decode(
        _ bytes: UnsafeBufferPointer<UInt8>, of whole: [UInt8], contentType: String?
    ) -> DecodedText {
        let header = contentType.flatMap(CharsetDeclaration.label(inContentType:))
            .flatMap(Charset.init(label:))
        let inside = CharsetDeclaration.charset(in: bytes)
        if let mark = byteOrderMark(bytes) {
            return text(
                bytes, skipping: mark.length,
                choice: Choice(charset: mark.charset, evidence: .byteOrderMark),
                declared: header ?? inside)
        }
        // Says that it is UTF-8 and is, as most do.
        if (header ?? inside) == .utf8, isPlain(bytes) {
            return DecodedText(
                utf8: whole, charset: .utf8, evidence: header == nil ? .declaration : .header,
                declared: .utf8, replacements: 0)
        }
        return text(
            bytes, skipping: 0, choice: choose(bytes, header: header, inside: inside),
            declared: header ?? inside)
    }

    private static func text(
        _ bytes: UnsafeBufferPointer<UInt8>, skipping: Int, choice: Choice, declared: Charset?
    ) -> DecodedText {
        let body = UnsafeBufferPointer(rebasing: bytes[skipping...])
        if choice.charset == .utf8, isPlain(body) {
            return DecodedText(
                utf8: Array(body), charset: .utf8, evidence: choice.evidence, declared: declared,
                replacements: 0)
        }
        var result = Transcoder.transcode(body, from: choice.charset)
        Transcoder.removeNUL(&result.utf8)
        return DecodedText(
            utf8: result.utf8, charset: choice.charset, evidence: choice.evidence,
            declared: declared, replacements: result.replacements)
    }

    private static func byteOrderMark(
        _ bytes: UnsafeBufferPointer<UInt8>
    ) -> (charset: Charset, length: Int)? {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
        if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16BE, 2) }
        if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16LE, 2) }
        return nil
    }

    /// Whether bytes are valid UTF-8 without a NUL.
    private static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        bytes.position(of: 0) == nil && (try? UTF8Span(validating: bytes.span)) != nil
    }

    private static func choose(
        _ bytes: UnsafeBufferPointer<UInt8>, header: Charset?, inside: Charset?
    ) -> Choice {
        let declarations: [(Charset?, DecodedText.Evidence)] = [
            (header, .header), (inside, .declaration),
        ]
        for case (let charset?, let evidence) in declarations {
            // A server's default of ISO-8859-1 fits any bytes; the page itself knows better.
            if charset.isSingleByte, evidence == .header, let inside, inside != charset { continue }
            if !isContradicted(charset, bytes) {
                return Choice(charset: charset, evidence: evidence)
            }
        }
        return content(bytes, declared: header ?? inside)
    }

    /// Whether the bytes cannot well be in the declared charset.
    private static func isContradicted(
        _ charset: Charset, _ bytes: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        switch charset {
        case .utf8: return UTF8Survey(bytes).isClearlyNot
        case .utf16BE, .utf16LE:
            // Markup in UTF-16 has a NUL beside every ASCII character.
            let head = bytes.prefix(1_024)
            return !head.isEmpty && head.count(where: { $0 == 0 }) * 20 < head.count
        default: return UTF8Survey(bytes, stopping: true).isClearlyUTF8
        }
    }

    /// Judges by the bytes alone.
    private static func content(
        _ bytes: UnsafeBufferPointer<UInt8>, declared: Charset?
    ) -> Choice {
        let survey = UTF8Survey(bytes)
        if survey.errors == 0 || survey.isClearlyUTF8 {
            let isProof = survey.long + survey.short > 0
            return Choice(charset: .utf8, evidence: isProof ? .content : .fallback)
        }
        // One megabyte is more than any detector needs.
        let sample = UnsafeBufferPointer(rebasing: bytes.prefix(1 << 20))
        if GB18030Survey(sample).isLikely { return Choice(charset: .gb18030, evidence: .content) }
        if let guess = detected(sample), guess != .utf8 {
            return Choice(charset: guess, evidence: .content)
        }
        if declared == .utf8 || survey.long > 0 {
            return Choice(charset: .utf8, evidence: .fallback)
        }
        return Choice(charset: .gb18030, evidence: .fallback)
    }

    private static func detected(_ bytes: UnsafeBufferPointer<UInt8>) -> Charset? {
        guard let start = bytes.baseAddress, let detector = uchardet_new() else { return nil }
        defer { uchardet_delete(detector) }
        let text = UnsafeRawPointer(start).assumingMemoryBound(to: CChar.self)
        guard uchardet_handle_data(detector, text, bytes.count) == 0 else { return nil }
        uchardet_data_end(detector)
        guard let name = uchardet_get_charset(detector) else { return nil }
        return Charset(label: String(cString: name))
    }
}
