import CLibXML2

/// Conversions, comparisons and the core functions (XPath 1.0 §§3.4, 4).
extension XPathEvaluator {
    // MARK: Conversions

    /// The string value (§5): all text below an element, an attribute's value.
    mutating func text(of node: xmlNodePtr) throws(MarkupError) -> String {
        var result: [UInt8] = []
        switch node.pointee.type {
        case XML_ATTRIBUTE_NODE:
            var part = XPathNodes.asAttribute(node).pointee.children
            while let current = part {
                try append(current.pointee.content, to: &result)
                part = current.pointee.next
            }
        case XML_ELEMENT_NODE, XML_HTML_DOCUMENT_NODE, XML_DOCUMENT_NODE:
            var walk = XPathAxisWalk(.descendant, from: node)
            while let current = walk.advance() {
                let type = current.pointee.type
                let isText = type == XML_TEXT_NODE || type == XML_CDATA_SECTION_NODE
                try append(isText ? current.pointee.content : nil, to: &result)
            }
        default: try append(node.pointee.content, to: &result)
        }
        return String(decoding: result, as: UTF8.self)
    }

    private mutating func append(_ content: UnsafePointer<xmlChar>?, to result: inout [UInt8])
        throws(MarkupError)
    {
        guard let content else { return try spend() }
        var length = 0
        while content[length] != 0 { length += 1 }
        try spend(1 + length / 32)
        result.append(contentsOf: UnsafeBufferPointer(start: content, count: length))
    }

    mutating func text(_ value: XPathValue) throws(MarkupError) -> String {
        switch value {
        case .nodes(let nodes):
            guard let first = nodes.first else { return "" }
            return try text(of: first)
        case .text(let text): return text
        case .number(let number): return XPathNumber.text(number)
        case .truth(let truth): return truth ? "true" : "false"
        }
    }

    mutating func number(_ value: XPathValue) throws(MarkupError) -> Double {
        switch value {
        case .number(let number): return number
        case .truth(let truth): return truth ? 1 : 0
        case .nodes, .text: return XPathNumber.parse(try text(value))
        }
    }

    // MARK: Comparisons

    mutating func compare(
        _ comparison: XPathExpression.Comparison, _ left: XPathValue, _ right: XPathValue
    ) throws(MarkupError) -> Bool {
        switch (left, right) {
        case (.truth, _) where right.isNodes || comparison == .equal || comparison == .unequal,
            (_, .truth) where left.isNodes || comparison == .equal || comparison == .unequal:
            return try compareAtoms(
                comparison, .number(left.truth ? 1 : 0), .number(right.truth ? 1 : 0))
        case (.nodes(let first), .nodes(let second)):
            return try compareSets(comparison, first, second)
        case (.nodes(let nodes), _):
            for node in nodes {
                let own = XPathValue.text(try text(of: node))
                if try compareAtoms(comparison, own, right) { return true }
            }
            return false
        case (_, .nodes(let nodes)):
            for node in nodes {
                let own = XPathValue.text(try text(of: node))
                if try compareAtoms(comparison, left, own) { return true }
            }
            return false
        default: break
        }
        return try compareAtoms(comparison, left, right)
    }

    /// True when any pair of nodes compares so.
    private mutating func compareSets(
        _ comparison: XPathExpression.Comparison, _ left: [xmlNodePtr], _ right: [xmlNodePtr]
    ) throws(MarkupError) -> Bool {
        var others: [XPathValue] = []
        for node in right { others.append(.text(try text(of: node))) }
        for node in left {
            let own = XPathValue.text(try text(of: node))
            for other in others where try compareAtoms(comparison, own, other) { return true }
        }
        return false
    }

    private mutating func compareAtoms(
        _ comparison: XPathExpression.Comparison, _ left: XPathValue, _ right: XPathValue
    ) throws(MarkupError) -> Bool {
        try spend()
        if comparison == .equal || comparison == .unequal {
            let isEqual: Bool
            if case .text(let a) = left, case .text(let b) = right {
                try spend(a.utf8.count / 32)
                isEqual = a.utf8.elementsEqual(b.utf8)
            } else {
                isEqual = try number(left) == number(right)
            }
            return isEqual == (comparison == .equal)
        }
        let a = try number(left)
        let b = try number(right)
        switch comparison {
        case .less: return a < b
        case .lessOrEqual: return a <= b
        case .greater: return a > b
        case .greaterOrEqual: return a >= b
        case .equal, .unequal: return false
        }
    }

    // MARK: Functions

    mutating func call(
        _ function: XPathFunction, _ arguments: [XPathExpression], _ context: Context
    ) throws(MarkupError) -> XPathValue {
        var values: [XPathValue] = []
        for argument in arguments { values.append(try value(of: argument, context)) }
        // Functions with an optional argument take the context node instead.
        let subject = values.first ?? .nodes([context.node])
        switch function {
        case .last: return .number(Double(context.size))
        case .position: return .number(Double(context.position))
        case .alwaysTrue: return .truth(true)
        case .alwaysFalse: return .truth(false)
        case .boolean: return .truth(subject.truth)
        case .not: return .truth(!subject.truth)
        case .count, .sum, .id, .name, .localName, .lang:
            return try callOnNodes(function, subject, context)
        case .number: return .number(try number(subject))
        case .floor: return .number(try number(subject).rounded(.down))
        case .ceiling: return .number(try number(subject).rounded(.up))
        // Halves go up, also negative ones (§4.4).
        case .round: return .number((try number(subject) + 0.5).rounded(.down))
        default: break
        }
        if values.isEmpty { values = [subject] }
        var texts: [String] = []
        for value in values { texts.append(try text(value)) }
        try spend(texts.reduce(0) { $0 + $1.utf8.count / 32 })
        if function == .substring {
            let start = try number(values[1])
            let length = values.count > 2 ? try number(values[2]) : Double.infinity
            return .text(XPathText.substring(texts[0], from: start, length: length))
        }
        return XPathText.call(function, texts)
    }

    private mutating func callOnNodes(
        _ function: XPathFunction, _ subject: XPathValue, _ context: Context
    ) throws(MarkupError) -> XPathValue {
        switch (function, subject) {
        case (.count, .nodes(let nodes)): return .number(Double(nodes.count))
        case (.sum, .nodes(let nodes)):
            var total = 0.0
            for node in nodes { total += XPathNumber.parse(try text(of: node)) }
            return .number(total)
        case (.name, .nodes(let nodes)), (.localName, .nodes(let nodes)):
            guard let node = nodes.first,
                node.pointee.type == XML_ELEMENT_NODE
                    || XPathNodes.isAttribute(node), let name = node.pointee.name
            else { return .text("") }
            return .text(String(cString: name))
        case (.id, _): return .nodes(try elements(withIDs: try text(subject), context.node))
        case (.lang, _): return .truth(try isLanguage(try text(subject), context.node))
        default: return .number(.nan)
        }
    }

    private mutating func elements(withIDs ids: String, _ node: xmlNodePtr) throws(MarkupError)
        -> [xmlNodePtr]
    {
        let wanted = Set(ids.utf8.split(whereSeparator: ASCII.isSpace).map { String($0) ?? "" })
        var found: [xmlNodePtr] = []
        var walk = XPathAxisWalk(.descendant, from: XPathNodes.root(of: node))
        while let current = walk.advance() {
            try spend()
            guard let id = attribute("id", of: current) else { continue }
            if wanted.contains(try text(of: id)) { found.append(current) }
        }
        return found
    }

    /// The nearest `lang` attribute, ignoring case and what follows a hyphen.
    private mutating func isLanguage(_ wanted: String, _ node: xmlNodePtr) throws(MarkupError)
        -> Bool
    {
        var walk = XPathAxisWalk(.ancestorOrSelf, from: node)
        while let current = walk.advance() {
            try spend()
            guard let language = attribute("lang", of: current) else { continue }
            let own = ASCII.lowercased(try text(of: language))
            let wanted = ASCII.lowercased(wanted)
            return own == wanted || own.hasPrefix(wanted + "-")
        }
        return false
    }

    private func attribute(_ name: StaticString, of node: xmlNodePtr) -> xmlNodePtr? {
        var walk = XPathAxisWalk(.attribute, from: node)
        while let current = walk.advance() {
            if HTMLWalk.isNamed(current, name) { return current }
        }
        return nil
    }
}
