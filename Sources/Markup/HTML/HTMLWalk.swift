import CLibXML2

/// Walks over a tree without recursion, so that depth costs no stack.
enum HTMLWalk {
    enum Step {
        case enter(xmlNodePtr)
        case leave(xmlNodePtr)
    }

    /// Visits `top` and everything below it. `visit` returns whether to go below the node just
    /// entered.
    static func walk(_ top: xmlNodePtr, _ visit: (Step) -> Bool) {
        var current = top
        while true {
            let descends = visit(.enter(current))
            if descends, current.pointee.type == XML_ELEMENT_NODE,
                let child = current.pointee.children
            {
                current = child
                continue
            }
            _ = visit(.leave(current))
            while current != top, current.pointee.next == nil {
                guard let parent = current.pointee.parent else { return }
                current = parent
                _ = visit(.leave(current))
            }
            guard current != top, let next = current.pointee.next else { return }
            current = next
        }
    }

    /// Calls `visit` with every element below `top`.
    static func elements(below top: xmlNodePtr, _ visit: (xmlNodePtr) -> Void) {
        walk(top) { step in
            if case .enter(let node) = step, node != top, node.pointee.type == XML_ELEMENT_NODE {
                visit(node)
            }
            return true
        }
    }

    /// Compares bytes; no string is made.
    @inline(__always)
    static func isNamed(_ node: xmlNodePtr, _ name: StaticString) -> Bool {
        guard let own = node.pointee.name else { return false }
        let wanted = name.utf8Start
        let count = name.utf8CodeUnitCount
        for index in 0..<count where own[index] != wanted[index] { return false }
        return own[count] == 0
    }
}
