import CLibXML2

extension HTMLDocument {
    /// The nodes an expression selects, in document order.
    /// - Parameters:
    ///   - node: what a relative expression starts from; the document when nil.
    ///   - limit: at most this many nodes are returned.
    /// - Throws: ``MarkupError`` with `queryTooExpensive`, or `wrongPath` when the value is not a
    ///   set of elements and texts.
    public func select(_ path: XPath, from node: HTMLNode? = nil, limit: Int = 10_000)
        throws(MarkupError) -> [HTMLNode]
    {
        guard case .nodes(let found)? = try evaluate(path, from: node) else {
            if tree == nil, path.selectsNodes { return [] }
            throw MarkupError(.wrongPath(expression: path.description, .selectsNoNodes))
        }
        guard !found.contains(where: XPathNodes.isAttribute) else {
            throw MarkupError(.wrongPath(expression: path.description, .selectsAttributes))
        }
        return found.lazy.filter { !XPathNodes.isDocument($0) }.prefix(max(limit, 0))
            .map { HTMLNode(document: self, pointer: $0) }
    }

    /// Parses an expression and selects by it; see ``select(_:from:limit:)-(XPath,_,_)``.
    public func select(_ expression: String, from node: HTMLNode? = nil, limit: Int = 10_000)
        throws(MarkupError) -> [HTMLNode]
    {
        try select(try XPath(expression), from: node, limit: limit)
    }

    /// The first node an expression selects.
    public func first(_ path: XPath, from node: HTMLNode? = nil) throws(MarkupError) -> HTMLNode? {
        try select(path, from: node, limit: 1).first
    }

    /// Parses an expression and gives the first node it selects.
    public func first(_ expression: String, from node: HTMLNode? = nil) throws(MarkupError)
        -> HTMLNode?
    {
        try first(try XPath(expression), from: node)
    }

    /// The string values of what an expression selects, also of attributes (`//a/@href`); where the
    /// value is no set of nodes (`count(//a)`), its text.
    public func values(_ path: XPath, from node: HTMLNode? = nil, limit: Int = 10_000)
        throws(MarkupError) -> [String]
    {
        guard let value = try evaluate(path, from: node) else { return [] }
        var evaluator = XPathEvaluator(path, steps: steps)
        guard case .nodes(let found) = value else { return [try evaluator.text(value)] }
        var texts: [String] = []
        for node in found.prefix(max(limit, 0)) { texts.append(try evaluator.text(of: node)) }
        return texts
    }

    /// Parses an expression and gives the string values of what it selects.
    public func values(_ expression: String, from node: HTMLNode? = nil, limit: Int = 10_000)
        throws(MarkupError) -> [String]
    {
        try values(try XPath(expression), from: node, limit: limit)
    }

    /// Nil for a page without content.
    private func evaluate(_ path: XPath, from node: HTMLNode?) throws(MarkupError) -> XPathValue? {
        guard let tree else { return nil }
        if !isNumbered {
            XPathNodes.number(tree)
            isNumbered = true
        }
        let top = UnsafeMutableRawPointer(tree).assumingMemoryBound(to: xmlNode.self)
        var evaluator = XPathEvaluator(path, steps: steps)
        return try evaluator.value(at: node?.pointer ?? top)
    }
}
