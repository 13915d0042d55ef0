/// A whole XML document in memory, read-only.
public struct XMLDocument: Sendable, Hashable {
    /// The outermost element.
    public let root: XMLElement

    /// Reads a document: UTF-8, or the charset its byte order mark or XML declaration names.
    ///
    /// Safe on any input: no DOCTYPE, no entities but the five of XML itself, nothing loaded,
    /// bounded in size, depth and number of nodes.
    /// - Throws: ``MarkupError`` with the line and column of the first problem.
    public init(_ bytes: [UInt8], limits: MarkupLimits = .document) throws(MarkupError) {
        var open: [XMLElement] = []
        var root: XMLElement?
        try XMLReader.read(bytes, limits: limits) { (event) throws(Never) in
            switch event {
            case .start(let name, let attributes, let line):
                open.append(XMLElement(name: name, attributes: attributes, content: [], line: line))
            case .text(let text):
                if !open.isEmpty { open[open.count - 1].content.append(.text(text)) }
            case .end:
                guard let element = open.popLast() else { return }
                if open.isEmpty {
                    root = element
                } else {
                    open[open.count - 1].content.append(.element(element))
                }
            }
        }
        guard let root else { throw MarkupError(.empty) }
        self.root = root
    }
}
