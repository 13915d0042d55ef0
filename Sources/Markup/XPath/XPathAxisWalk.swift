import CLibXML2

/// The nodes along an axis, one after the other and without recursion (XPath 1.0 §2.2).
struct XPathAxisWalk {
    private let axis: XPathStep.Axis
    private let start: xmlNodePtr
    private var next: xmlNodePtr?
    /// On `preceding`: the nearest ancestor not yet passed, since ancestors do not belong to it.
    private var ancestor: xmlNodePtr?

    init(_ axis: XPathStep.Axis, from node: xmlNodePtr) {
        self.axis = axis
        start = node
        // What follows or precedes an attribute is what follows or precedes its element.
        let element = XPathNodes.isAttribute(node) ? XPathNodes.parent(node) ?? node : node
        ancestor = XPathNodes.parent(element)
        switch axis {
        case .child, .descendant: next = XPathNodes.firstChild(node)
        case .parent, .ancestor: next = XPathNodes.parent(node)
        case .followingSibling: next = XPathNodes.nextSibling(node)
        case .precedingSibling: next = XPathNodes.previousSibling(node)
        case .itself, .descendantOrSelf, .ancestorOrSelf: next = node
        case .following:
            next = XPathNodes.following(
                element, within: XPathNodes.root(of: element), descending: false)
        case .preceding:
            next = XPathNodes.before(element)
            skipAncestors()
        case .attribute:
            next =
                node.pointee.type == XML_ELEMENT_NODE
                ? node.pointee.properties.map(XPathNodes.asNode) : nil
        }
    }

    mutating func advance() -> xmlNodePtr? {
        guard let current = next else { return nil }
        switch axis {
        case .child, .followingSibling: next = XPathNodes.nextSibling(current)
        case .precedingSibling: next = XPathNodes.previousSibling(current)
        case .parent, .itself: next = nil
        case .ancestor, .ancestorOrSelf: next = XPathNodes.parent(current)
        case .descendant, .descendantOrSelf:
            next = XPathNodes.following(current, within: start)
        case .following:
            next = XPathNodes.following(current, within: XPathNodes.root(of: start))
        case .preceding:
            next = XPathNodes.before(current)
            skipAncestors()
        case .attribute:
            next = XPathNodes.asAttribute(current).pointee.next.map(XPathNodes.asNode)
        }
        return current
    }

    private mutating func skipAncestors() {
        while let node = next, node == ancestor {
            ancestor = XPathNodes.parent(node)
            next = XPathNodes.before(node)
        }
    }
}
