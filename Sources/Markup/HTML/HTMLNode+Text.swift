import CLibXML2

extension HTMLNode {
    /// How text is taken out of a page.
    public enum TextForm: Sendable, Hashable {
        /// Every text node as it stands, scripts and styles too.
        case source
        /// As a person reads it, on one line: no scripts, styles or comments; white space of every
        /// kind (no-break and full-width space too) becomes one space, block elements and table
        /// cells are separated by one; zero-width characters are dropped.
        case reading
        /// Like `reading`, with a line feed between block elements; no empty lines.
        case lines
    }

    /// The text of this node and everything below it.
    /// - Parameter limit: stops after about so many bytes of UTF-8, between two text nodes or at a
    ///   character.
    public func text(_ form: TextForm = .reading, limit: Int = .max) -> String {
        String(decoding: textBytes(form, limit: limit), as: UTF8.self)
    }

    /// The same as UTF-8, for scanners that work on bytes.
    public func textBytes(_ form: TextForm = .reading, limit: Int = .max) -> [UInt8] {
        textBytes(form, limit: limit, visiting: .max)
    }

    /// - Parameter visiting: stops after so many nodes, however little text they hold.
    func textBytes(_ form: TextForm, limit: Int, visiting: Int) -> [UInt8] {
        var collector = TextCollector(form: form, limit: limit)
        var visits = 0
        HTMLWalk.walk(pointer) { step in
            visits += 1
            if visits > visiting { return .stop }
            switch step {
            case .enter(let node):
                switch node.pointee.type {
                case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
                    if let content = node.pointee.content { collector.append(content) }
                    return collector.isFull ? .stop : .pass
                case XML_ELEMENT_NODE:
                    if form == .source { return .descend }
                    if TextCollector.isSilent(node) { return .pass }
                    collector.border(TextCollector.border(of: node))
                    return .descend
                default: return .pass
                }
            case .leave(let node):
                if form != .source, node.pointee.type == XML_ELEMENT_NODE {
                    collector.border(TextCollector.border(of: node))
                }
                return .descend
            }
        }
        return collector.bytes
    }

    /// The first element of that name below this one, in document order.
    public func firstDescendant(_ name: StaticString) -> HTMLNode? {
        HTMLWalk.first(name, below: pointer, visiting: .max).map(node)
    }
}
