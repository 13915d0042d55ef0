/// A whole XML document in memory, read-only.
public struct XMLDocument: Sendable, Hashable {
    /// The outermost element.
    public let root: XMLElement

    /// Reads a document: UTF-8, or the charset its byte order mark or XML declaration names.
    ///
    /// Safe on any input: no DOCTYPE, no entities but the five of XML itself, nothing loaded,
    /// bounded in size, depth and number of nodes.
    /// - Parameter lines: the line of another document that a line of these bytes is, for bytes put
    ///   together from parts of it.
    /// - Throws: ``MarkupError`` with the line and column of the first problem.
    public init(
        _ bytes: [UInt8], limits: MarkupLimits = .document, lines: (Int) -> Int = { $0 }
    ) throws(MarkupError) {
        do throws(MarkupError) {
            root = try Self.root(bytes, limits, lines)
        } catch {
            throw error.line > 0
                ? MarkupError(error.reason, line: lines(error.line), column: error.column) : error
        }
    }

    private static func root(
        _ bytes: [UInt8], _ limits: MarkupLimits, _ lines: (Int) -> Int
    ) throws(MarkupError) -> XMLElement {
        var open: [XMLElement] = []
        var root: XMLElement?
        try XMLReader.read(bytes, limits: limits) { (event) throws(Never) in
            switch event {
            case .start(let name, let attributes, let line):
                open.append(
                    XMLElement(
                        name: name, attributes: attributes, content: [], line: lines(line)))
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
        return root
    }
}
