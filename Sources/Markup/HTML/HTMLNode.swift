import CLibXML2

/// A node of an ``HTMLDocument``: an element, a text or a comment.
///
/// A node keeps its document alive. Equality is identity.
public struct HTMLNode {
    /// The document it belongs to.
    public let document: HTMLDocument
    let pointer: xmlNodePtr

    /// What a node is.
    public enum Kind: Sendable, Hashable {
        /// An element.
        case element
        /// Text; the content of `script` and `style` too.
        case text
        /// A comment, or anything else that is not content.
        case other
    }

    /// What it is.
    public var kind: Kind {
        switch pointer.pointee.type {
        case XML_ELEMENT_NODE: .element
        case XML_TEXT_NODE, XML_CDATA_SECTION_NODE: .text
        default: .other
        }
    }

    /// The element's name in lower case; `text` or `comment` otherwise.
    public var name: String {
        pointer.pointee.name.map { String(cString: $0) } ?? ""
    }

    /// 1-based line of the decoded page where the element begins; 0 when unknown.
    public var line: Int {
        max(0, xmlGetLineNo(pointer))
    }

    /// The element it stands in; nil for the root.
    public var parent: HTMLNode? {
        guard let parent = pointer.pointee.parent, parent.pointee.type == XML_ELEMENT_NODE else {
            return nil
        }
        return node(parent)
    }

    /// All children: elements, texts, comments.
    public var children: [HTMLNode] {
        siblings(from: pointer.pointee.type == XML_ELEMENT_NODE ? pointer.pointee.children : nil)
    }

    /// The children that are elements.
    public var elements: [HTMLNode] {
        children.filter { $0.kind == .element }
    }

    /// The next sibling that is an element.
    public var nextElement: HTMLNode? {
        xmlNextElementSibling(pointer).map(node)
    }

    /// The previous sibling that is an element.
    public var previousElement: HTMLNode? {
        xmlPreviousElementSibling(pointer).map(node)
    }

    /// The value of an attribute, its name in any case of letters; empty for one without a value,
    /// nil for one that is missing.
    public func attribute(_ name: String) -> String? {
        guard kind == .element else { return nil }
        var attribute = pointer.pointee.properties
        while let current = attribute {
            if Self.equals(current.pointee.name, name) { return Self.value(of: current) }
            attribute = current.pointee.next
        }
        return nil
    }

    /// All attributes in document order, names in lower case.
    public var attributes: [(name: String, value: String)] {
        guard kind == .element else { return [] }
        var result: [(name: String, value: String)] = []
        var attribute = pointer.pointee.properties
        while let current = attribute {
            if let name = current.pointee.name {
                result.append((String(cString: name), Self.value(of: current)))
            }
            attribute = current.pointee.next
        }
        return result
    }

    /// Whether the `class` attribute names `word`.
    public func hasClass(_ word: String) -> Bool {
        guard let classes = attribute("class") else { return false }
        return classes.utf8.split(whereSeparator: ASCII.isSpace)
            .contains { $0.elementsEqual(word.utf8) }
    }

    /// All elements of that name below this one, in document order; this one is not among them.
    public func descendants(_ name: StaticString) -> [HTMLNode] {
        var result: [HTMLNode] = []
        HTMLWalk.elements(below: pointer) { element in
            if HTMLWalk.isNamed(element, name) { result.append(node(element)) }
        }
        return result
    }

    func node(_ pointer: xmlNodePtr) -> HTMLNode {
        HTMLNode(document: document, pointer: pointer)
    }

    private func siblings(from first: xmlNodePtr?) -> [HTMLNode] {
        var result: [HTMLNode] = []
        var next = first
        while let current = next {
            result.append(node(current))
            next = current.pointee.next
        }
        return result
    }

    private static func equals(_ name: UnsafePointer<xmlChar>?, _ wanted: String) -> Bool {
        guard var name else { return false }
        for byte in wanted.utf8 {
            guard name.pointee != 0, ASCII.lowercased(name.pointee) == ASCII.lowercased(byte)
            else { return false }
            name += 1
        }
        return name.pointee == 0
    }

    private static func value(of attribute: xmlAttrPtr) -> String {
        var result = ""
        var part = attribute.pointee.children
        while let current = part {
            if let content = current.pointee.content { result += String(cString: content) }
            part = current.pointee.next
        }
        return result
    }
}

extension HTMLNode: Hashable {
    /// Whether both are the same node of the same document.
    public static func == (left: HTMLNode, right: HTMLNode) -> Bool {
        left.pointer == right.pointer
    }

    /// Hashes what equality compares.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(pointer)
    }
}
