import CLibXML2
import CLibXML2Shim

/// Reads XML as a stream of events, for documents too large to hold as a tree.
public enum XMLReader {
    /// What comes next in a document.
    public enum Event: Sendable, Hashable {
        /// A start tag; `line` is the 1-based line where it ends.
        case start(XMLName, [XMLAttribute], line: Int)
        /// All text up to the next tag, character data sections included; never empty.
        case text(String)
        /// An end tag (also for an empty element).
        case end(XMLName)
    }

    /// Why ``read(_:limits:_:)`` ended early.
    public enum Failure<Handler: Error>: Error {
        /// The document was refused.
        case markup(MarkupError)
        /// The handler threw.
        case handler(Handler)
    }

    /// Reads a document and hands every event to `handle`, under the same rules as
    /// ``XMLDocument/init(_:limits:)``. Events before the first problem have been handed over when
    /// it is thrown.
    public static func read(
        _ bytes: [UInt8], limits: MarkupLimits = .document,
        _ handle: (Event) throws(Never) -> Void
    ) throws(MarkupError) {
        do {
            try read(bytes, limits: limits, stoppingOnError: handle)
        } catch {
            if case .markup(let error) = error { throw error }
        }
    }

    /// The same for a handler that can fail; its error ends the reading at once.
    public static func read<HandlerError: Error>(
        _ bytes: [UInt8], limits: MarkupLimits = .document,
        stoppingOnError handle: (Event) throws(HandlerError) -> Void
    ) throws(Failure<HandlerError>) {
        let text: String
        do {
            text = try decoded(bytes, limits: limits)
        } catch {
            throw .markup(error)
        }
        var handlerError: HandlerError?
        let refusal = withoutActuallyEscaping(handle) { handle -> MarkupError? in
            let session = XMLSession(limits: limits) { event in
                do throws(HandlerError) {
                    try handle(event)
                    return true
                } catch {
                    handlerError = error
                    return false
                }
            }
            return session.run(text)
        }
        if let handlerError { throw .handler(handlerError) }
        if let refusal { throw .markup(refusal) }
    }

    /// Whether a document that begins with `head` is UTF-8, without a byte order mark.
    public static func isUTF8(_ head: [UInt8]) -> Bool {
        let marks: [[UInt8]] = [
            [0xFF, 0xFE], [0xFE, 0xFF], [0x3C, 0x00], [0x00, 0x3C], [0xEF, 0xBB, 0xBF],
        ]
        guard !marks.contains(where: head.starts) else { return false }
        return CharsetDeclaration.charsetOfXMLDeclaration(head).map { $0 == .utf8 } ?? true
    }

    /// A document of any charset as UTF-8.
    /// - Throws: ``MarkupError`` where a byte is not valid.
    public static func utf8(_ bytes: [UInt8], limits: MarkupLimits) throws(MarkupError) -> [UInt8] {
        Array(try decoded(bytes, limits: limits).utf8)
    }

    /// The document as UTF-8. XML knows no mending: a byte that is not valid is an error.
    private static func decoded(_ bytes: [UInt8], limits: MarkupLimits) throws(MarkupError)
        -> String
    {
        let bound = min(limits.bytes, Int(Int32.max) / 3)
        guard bytes.count <= bound else {
            throw MarkupError(.tooLarge(bytes: bytes.count, limit: bound))
        }
        guard !bytes.isEmpty else { throw MarkupError(.empty) }
        let decoded = TextDecoding.decodeXML(bytes)
        guard decoded.replacements == 0 else {
            throw MarkupError(
                .wrongBytes(charset: decoded.charset, replaced: decoded.replacements),
                line: decoded.text.lineOfFirstReplacement)
        }
        return decoded.text
    }
}

extension String {
    /// The 1-based line of the first U+FFFD.
    fileprivate var lineOfFirstReplacement: Int {
        var line = 1
        for scalar in unicodeScalars {
            if scalar == "\u{FFFD}" { return line }
            if scalar == "\n" { line += 1 }
        }
        return 0
    }
}
