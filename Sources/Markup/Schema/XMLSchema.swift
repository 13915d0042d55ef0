import CLibXML2
import CLibXML2Shim
import Synchronization

/// A W3C XML Schema (XSD 1.0), to validate documents with.
///
/// May be used from any number of tasks; validations with one schema take turns, because libxml2
/// may add to a schema while it validates.
public final class XMLSchema: Sendable {
    /// Owns the parsed schema. Only ever reached with the lock held.
    private final class Handle {
        let pointer: xmlSchemaPtr

        init(_ pointer: xmlSchemaPtr) {
            self.pointer = pointer
        }

        deinit {
            xmlSchemaFree(pointer)
        }
    }

    private let handle: Mutex<Handle>

    /// Reads a schema. It must be complete in itself: one that includes or imports others by
    /// location is refused, because nothing is ever loaded.
    /// - Throws: ``MarkupError``.
    public init(_ bytes: [UInt8]) throws(MarkupError) {
        let document = try XMLDocument(bytes, limits: .document)
        for element in document.root.children {
            let loads = ["include", "import", "redefine", "override"].contains(element.local)
            if loads, element.attribute("schemaLocation") != nil {
                throw MarkupError(.schemaReference("xs:" + element.local), line: element.line)
            }
        }
        LibXML2.prepare()
        let collector = ProblemCollector()
        let parsed: xmlSchemaPtr? = bytes.withUnsafeBytes { source in
            let text = source.bindMemory(to: CChar.self)
            guard let context = xmlSchemaNewMemParserCtxt(text.baseAddress, Int32(text.count))
            else { return nil }
            defer { xmlSchemaFreeParserCtxt(context) }
            heng_schema_parser_report(context, collector.sink)
            return xmlSchemaParse(context)
        }
        guard let parsed else {
            let problem = collector.problems.first
            throw MarkupError(
                .malformed(problem?.message ?? "no schema"), line: problem?.line ?? 0,
                column: problem?.column ?? 0)
        }
        handle = Mutex(Handle(parsed))
    }

    /// What is wrong with a document by this schema, in the order libxml2 finds it (at most 1,000
    /// problems); empty when it is valid.
    ///
    /// A document that is not well formed, or is refused by `limits`, gives that one problem.
    /// - Parameter isRead: whether every part of the document has been read as XML before, under the
    ///   same limits.
    public func validate(
        _ bytes: [UInt8], limits: MarkupLimits = .document, isRead: Bool = false
    ) -> [MarkupProblem] {
        if isRead {
            let text = TextDecoding.decodeXML(bytes).text
            return handle.withLock { Self.validate(text, with: $0.pointer) }
        }
        do {
            try XMLReader.read(bytes, limits: limits) { _ in }
        } catch {
            let sentence = MarkupSentences.sentence(for: error.reason, .english)
            return [MarkupProblem(line: error.line, column: error.column, message: sentence)]
        }
        let text = TextDecoding.decodeXML(bytes).text
        return handle.withLock { Self.validate(text, with: $0.pointer) }
    }

    /// The document has been read once already and is well formed.
    private static func validate(_ document: String, with schema: xmlSchemaPtr) -> [MarkupProblem] {
        let collector = ProblemCollector()
        var document = document
        let status = document.withUTF8 { source in
            source.withMemoryRebound(to: CChar.self) { validate($0, with: schema, collector) }
        }
        if status != 0, collector.problems.isEmpty {
            return [MarkupProblem(line: 0, message: "the document could not be validated")]
        }
        return collector.problems
    }

    /// 0 when valid.
    private static func validate(
        _ source: UnsafeBufferPointer<CChar>, with schema: xmlSchemaPtr,
        _ collector: ProblemCollector
    ) -> Int32 {
        let options = [
            XML_PARSE_NONET, XML_PARSE_BIG_LINES, XML_PARSE_IGNORE_ENC, XML_PARSE_NOERROR,
            XML_PARSE_NOWARNING,
        ].reduce(0) { $0 | $1.rawValue }
        guard
            let document = xmlReadMemory(
                source.baseAddress, Int32(source.count), nil, "UTF-8", Int32(options))
        else { return -1 }
        defer { xmlFreeDoc(document) }
        guard let context = xmlSchemaNewValidCtxt(schema) else { return -1 }
        defer { xmlSchemaFreeValidCtxt(context) }
        heng_schema_validation_report(context, collector.sink)
        return xmlSchemaValidateDoc(context, document)
    }
}
