import CLibXML2
import CLibXML2Shim

extension HTMLDocument {
    /// Longest expression accepted, in bytes.
    public static let maximumPathLength = 4_096

    /// Steps an expression may take before it is given up: well under a second.
    private static let maximumOperations: UInt = 5_000_000

    /// The nodes an XPath 1.0 expression selects, in document order. Element and attribute names
    /// are lower case.
    /// - Parameters:
    ///   - node: what a relative expression starts from; the document when nil.
    ///   - limit: at most this many nodes are returned.
    /// - Throws: ``MarkupError`` with `wrongPath` or `queryTooExpensive`.
    public func select(
        _ expression: String, from node: HTMLNode? = nil, limit: Int = 10_000
    ) throws(MarkupError) -> [HTMLNode] {
        var nodes: [HTMLNode] = []
        var wrong = false
        try evaluate(expression, from: node) { found in
            guard nodes.count < limit else { return false }
            switch found.pointee.type {
            case XML_ELEMENT_NODE, XML_TEXT_NODE, XML_CDATA_SECTION_NODE, XML_COMMENT_NODE:
                nodes.append(HTMLNode(document: self, pointer: found))
            case XML_HTML_DOCUMENT_NODE, XML_DOCUMENT_NODE: break
            default: wrong = true
            }
            return true
        }
        if wrong {
            throw MarkupError(
                .wrongPath(expression: expression, "it selects attributes; use values(_:)"))
        }
        return nodes
    }

    /// The first node an expression selects.
    public func first(
        _ expression: String, from node: HTMLNode? = nil
    ) throws(MarkupError) -> HTMLNode? {
        try select(expression, from: node, limit: 1).first
    }

    /// The string values of what an expression selects, also of attributes: `//a/@href`.
    public func values(
        _ expression: String, from node: HTMLNode? = nil, limit: Int = 10_000
    ) throws(MarkupError) -> [String] {
        var values: [String] = []
        try evaluate(expression, from: node) { found in
            guard values.count < limit else { return false }
            if let text = xmlXPathCastNodeToString(found) {
                values.append(String(cString: text))
                heng_libxml2_free(text)
            }
            return true
        }
        return values
    }

    private func evaluate(
        _ expression: String, from node: HTMLNode?, _ visit: (xmlNodePtr) -> Bool
    ) throws(MarkupError) {
        guard expression.utf8.count <= Self.maximumPathLength, !expression.utf8.contains(0) else {
            throw MarkupError(.wrongPath(expression: "…", "it is too long or holds NUL"))
        }
        guard let tree, let context = xmlXPathNewContext(tree) else { return }
        defer { xmlXPathFreeContext(context) }
        let collector = ProblemCollector()
        defer { withExtendedLifetime(collector) {} }
        heng_xpath_report(context, collector.sink)
        context.pointee.opLimit = Self.maximumOperations
        context.pointee.node =
            node.map(\.pointer)
            ?? UnsafeMutableRawPointer(tree).assumingMemoryBound(to: xmlNode.self)
        if !isOrdered {
            // Numbers the elements, so that sorting a result does not walk the tree each time.
            xmlXPathOrderDocElems(tree)
            isOrdered = true
        }
        guard let compiled = xmlXPathCtxtCompile(context, expression) else {
            throw MarkupError(.wrongPath(expression: expression, Self.words(collector)))
        }
        defer { xmlXPathFreeCompExpr(compiled) }
        guard let result = xmlXPathCompiledEval(compiled, context) else {
            if context.pointee.opCount >= Self.maximumOperations {
                throw MarkupError(.queryTooExpensive(expression: expression))
            }
            throw MarkupError(.wrongPath(expression: expression, Self.words(collector)))
        }
        defer { xmlXPathFreeObject(result) }
        guard result.pointee.type == XPATH_NODESET else {
            throw MarkupError(.wrongPath(expression: expression, "its value is not a set of nodes"))
        }
        guard let set = result.pointee.nodesetval else { return }
        xmlXPathNodeSetSort(set)
        for index in 0..<Int(set.pointee.nodeNr) {
            guard let found = set.pointee.nodeTab[index] else { continue }
            if !visit(found) { return }
        }
    }

    private static func words(_ collector: ProblemCollector) -> String {
        collector.problems.first?.message ?? "it cannot be evaluated"
    }
}
