import CLibXML2
import CLibXML2Shim

/// One run of libxml2's SAX parser.
final class XMLSession {
    private let limits: MarkupLimits
    private let handle: (XMLReader.Event) -> Bool
    private let collector = ProblemCollector()
    private var context: xmlParserCtxtPtr?
    private var refusal: MarkupError?
    private var wasStopped = false
    private var depth = 0
    private var nodes = 0
    private var text: [UInt8] = []
    private var names = XMLNameCache()

    /// - Parameter handle: returns false to stop.
    init(limits: MarkupLimits, handle: @escaping (XMLReader.Event) -> Bool) {
        self.limits = limits
        self.handle = handle
    }

    /// Parses a document; returns why it was refused, or nil.
    func run(_ document: String) -> MarkupError? {
        LibXML2.prepare()
        var document = document
        return document.withUTF8 { source in
            if let line = AttributeGuard.firstLine(in: source, limit: limits.attributes) {
                return MarkupError(.tooManyAttributes(limit: limits.attributes), line: line)
            }
            return source.withMemoryRebound(to: CChar.self) { parse($0) }
        }
    }

    private func parse(_ source: UnsafeBufferPointer<CChar>) -> MarkupError? {
        guard let context = xmlCreateMemoryParserCtxt(source.baseAddress, Int32(source.count))
        else { return MarkupError(.empty) }
        self.context = context
        defer {
            self.context = nil
            if let leftover = context.pointee.myDoc { xmlFreeDoc(leftover) }
            xmlFreeParserCtxt(context)
        }
        // Without substitution libxml2 leaves `&#38;` in attributes that held `&amp;`. It is safe
        // here: a document that could define an entity of its own is refused at its DOCTYPE.
        let options = [XML_PARSE_NONET, XML_PARSE_IGNORE_ENC, XML_PARSE_NOENT]
            .reduce(0) { $0 | $1.rawValue }
        xmlCtxtUseOptions(context, Int32(options))
        xmlSwitchEncoding(context, XML_CHAR_ENCODING_UTF8)
        var sax = handlers()
        heng_sax_report(&sax, collector.sink, context)
        context.pointee.sax.pointee = sax
        context.pointee.userData = Unmanaged.passUnretained(self).toOpaque()
        xmlParseDocument(context)

        if wasStopped { return refusal }
        if let problem = collector.problems.first {
            return MarkupError(
                .malformed(problem.message), line: problem.line, column: problem.column)
        }
        if context.pointee.wellFormed == 0 { return MarkupError(.malformed("")) }
        return nil
    }

    private func handlers() -> xmlSAXHandler {
        var sax = xmlSAXHandler()
        sax.startElementNs = { owner, local, _, namespace, _, _, count, _, attributes in
            XMLSession.of(owner)?.start(local, namespace, Int(count), attributes)
        }
        sax.endElementNs = { owner, local, _, namespace in
            XMLSession.of(owner)?.end(local, namespace)
        }
        let characters: charactersSAXFunc = { owner, text, length in
            XMLSession.of(owner)?.characters(text, Int(length))
        }
        sax.characters = characters
        sax.ignorableWhitespace = characters
        sax.cdataBlock = characters
        sax.internalSubset = { owner, _, _, _ in
            XMLSession.of(owner)?.refuse(.documentType)
        }
        return sax
    }

    private static func of(_ owner: UnsafeMutableRawPointer?) -> XMLSession? {
        owner.map { Unmanaged<XMLSession>.fromOpaque($0).takeUnretainedValue() }
    }

    private func start(
        _ local: UnsafePointer<xmlChar>?, _ namespace: UnsafePointer<xmlChar>?, _ count: Int,
        _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
    ) {
        guard !wasStopped else { return }
        flushText()
        depth += 1
        nodes += 1 + count
        if depth > limits.depth { return refuse(.tooDeep(limit: limits.depth)) }
        if nodes > limits.nodes { return refuse(.tooManyNodes(limit: limits.nodes)) }
        var list: [XMLAttribute] = []
        if let attributes, count > 0 {
            list.reserveCapacity(count)
            for index in 0..<count {
                // Five pointers each: name, prefix, namespace, start and end of the value.
                let field = attributes + index * 5
                var value = ""
                if let start = field[3], let end = field[4] {
                    value = String(
                        decoding: UnsafeBufferPointer(start: start, count: end - start),
                        as: UTF8.self)
                }
                list.append(XMLAttribute(name: names.name(field[0], field[2]), value: value))
            }
        }
        let line = context?.pointee.input.map { Int($0.pointee.line) } ?? 0
        deliver(.start(names.name(local, namespace), list, line: line))
    }

    private func end(_ local: UnsafePointer<xmlChar>?, _ namespace: UnsafePointer<xmlChar>?) {
        guard !wasStopped else { return }
        flushText()
        depth -= 1
        deliver(.end(names.name(local, namespace)))
    }

    private func characters(_ start: UnsafePointer<xmlChar>?, _ length: Int) {
        guard !wasStopped, let start, length > 0 else { return }
        text.append(contentsOf: UnsafeBufferPointer(start: start, count: length))
    }

    private func flushText() {
        guard !text.isEmpty else { return }
        nodes += 1
        deliver(.text(String(decoding: text, as: UTF8.self)))
        text.removeAll(keepingCapacity: true)
    }

    private func deliver(_ event: XMLReader.Event) {
        guard !wasStopped else { return }
        if !handle(event) { stop() }
    }

    private func refuse(_ reason: MarkupError.Reason) {
        guard !wasStopped else { return }
        let input = context?.pointee.input
        refusal = MarkupError(
            reason, line: input.map { Int($0.pointee.line) } ?? 0,
            column: input.map { Int($0.pointee.col) } ?? 0)
        stop()
    }

    private func stop() {
        wasStopped = true
        if let context { xmlStopParser(context) }
    }
}
