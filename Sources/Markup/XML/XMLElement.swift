/// An element of an XML document, with everything in it.
public struct XMLElement: Sendable, Hashable {
    /// What an element holds.
    public enum Content: Sendable, Hashable {
        /// An element.
        case element(XMLElement)
        /// Text between elements, character data sections included; never empty.
        case text(String)
    }

    /// Its name and namespace.
    public let name: XMLName
    /// Its attributes in the order of the document; namespace declarations are not among them.
    public let attributes: [XMLAttribute]
    /// What it holds, in order; comments and processing instructions are left out.
    public internal(set) var content: [Content]
    /// 1-based line where its start tag ends.
    public let line: Int

    /// The name without its namespace.
    public var local: String { name.local }

    /// The elements directly in it.
    public var children: [XMLElement] {
        content.compactMap { if case .element(let element) = $0 { element } else { nil } }
    }

    /// The elements directly in it with that local name, in any namespace.
    public func children(_ local: String) -> [XMLElement] {
        children.filter { $0.name.local == local }
    }

    /// The first element directly in it with that local name, in any namespace.
    public func child(_ local: String) -> XMLElement? {
        for case .element(let element) in content where element.name.local == local {
            return element
        }
        return nil
    }

    /// The value of an attribute; one without prefix unless `namespace` is given.
    public func attribute(_ local: String, namespace: String = "") -> String? {
        attributes.first { $0.name.local == local && $0.name.namespace == namespace }?.value
    }

    /// The text directly in it, as it stands.
    public var ownText: String {
        content.reduce(into: "") { if case .text(let text) = $1 { $0 += text } }
    }

    /// All text in it and in the elements below it, as it stands.
    public var text: String {
        var result = ""
        appendText(to: &result)
        return result
    }

    /// The depth of recursion is that of the document, which ``MarkupLimits/depth`` bounds.
    private func appendText(to result: inout String) {
        for part in content {
            switch part {
            case .text(let text): result += text
            case .element(let element): element.appendText(to: &result)
            }
        }
    }
}
