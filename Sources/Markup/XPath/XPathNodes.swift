import CLibXML2

/// Walking along axes, and the document order of nodes.
enum XPathNodes {
    /// Numbers all nodes and attributes of a document in document order, in the field that libxml2
    /// leaves to its users.
    static func number(_ document: xmlDocPtr) {
        var next = 1
        func number(_ node: xmlNodePtr) {
            node.pointee._private = UnsafeMutableRawPointer(bitPattern: next)
            next += 1
        }
        let top = UnsafeMutableRawPointer(document).assumingMemoryBound(to: xmlNode.self)
        number(top)
        var child = document.pointee.children
        while let node = child {
            HTMLWalk.walk(node) { step in
                guard case .enter(let node) = step else { return .descend }
                number(node)
                if node.pointee.type == XML_ELEMENT_NODE {
                    var attribute = node.pointee.properties
                    while let current = attribute {
                        number(asNode(current))
                        attribute = current.pointee.next
                    }
                }
                return .descend
            }
            child = node.pointee.next
        }
    }

    static func order(_ node: xmlNodePtr) -> Int {
        Int(bitPattern: node.pointee._private)
    }

    /// An attribute begins with the same fields as a node, up to its document.
    static func asNode(_ attribute: xmlAttrPtr) -> xmlNodePtr {
        UnsafeMutableRawPointer(attribute).assumingMemoryBound(to: xmlNode.self)
    }

    static func asAttribute(_ node: xmlNodePtr) -> xmlAttrPtr {
        UnsafeMutableRawPointer(node).assumingMemoryBound(to: xmlAttr.self)
    }

    static func isAttribute(_ node: xmlNodePtr) -> Bool {
        node.pointee.type == XML_ATTRIBUTE_NODE
    }

    static func isDocument(_ node: xmlNodePtr) -> Bool {
        node.pointee.type == XML_HTML_DOCUMENT_NODE || node.pointee.type == XML_DOCUMENT_NODE
    }

    static func root(of node: xmlNodePtr) -> xmlNodePtr {
        UnsafeMutableRawPointer(node.pointee.doc).assumingMemoryBound(to: xmlNode.self)
    }

    static func firstChild(_ node: xmlNodePtr) -> xmlNodePtr? {
        node.pointee.type == XML_ELEMENT_NODE || isDocument(node) ? node.pointee.children : nil
    }

    static func lastChild(_ node: xmlNodePtr) -> xmlNodePtr? {
        node.pointee.type == XML_ELEMENT_NODE || isDocument(node) ? node.pointee.last : nil
    }

    static func nextSibling(_ node: xmlNodePtr) -> xmlNodePtr? {
        isAttribute(node) || isDocument(node) ? nil : node.pointee.next
    }

    static func previousSibling(_ node: xmlNodePtr) -> xmlNodePtr? {
        isAttribute(node) || isDocument(node) ? nil : node.pointee.prev
    }

    static func parent(_ node: xmlNodePtr) -> xmlNodePtr? {
        isDocument(node) ? nil : node.pointee.parent
    }

    /// The next node in document order; nil after the last one below `top`.
    static func following(_ node: xmlNodePtr, within top: xmlNodePtr, descending: Bool = true)
        -> xmlNodePtr?
    {
        if descending, let child = firstChild(node) { return child }
        var current = node
        while current != top {
            if let next = nextSibling(current) { return next }
            guard let parent = parent(current) else { return nil }
            current = parent
        }
        return nil
    }

    /// The node before in document order.
    static func before(_ node: xmlNodePtr) -> xmlNodePtr? {
        guard var previous = previousSibling(node) else { return parent(node) }
        while let last = lastChild(previous) { previous = last }
        return previous
    }

    static func matches(_ node: xmlNodePtr, _ step: XPathStep) -> Bool {
        let type = node.pointee.type
        switch step.test {
        case .node: return type != XML_DTD_NODE
        case .text: return type == XML_TEXT_NODE || type == XML_CDATA_SECTION_NODE
        case .comment: return type == XML_COMMENT_NODE
        // Names mean attributes on their own axis and elements on all others (§2.3).
        case .any: return type == (step.axis == .attribute ? XML_ATTRIBUTE_NODE : XML_ELEMENT_NODE)
        case .name(let name):
            guard type == (step.axis == .attribute ? XML_ATTRIBUTE_NODE : XML_ELEMENT_NODE),
                let own = node.pointee.name
            else { return false }
            for index in 0..<name.count where own[index] != name[index] { return false }
            return own[name.count] == 0
        }
    }
}
