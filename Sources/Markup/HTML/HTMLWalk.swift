import CLibXML2

/// Walks over a tree without recursion, so that depth costs no stack.
enum HTMLWalk {
    enum Step {
        case enter(xmlNodePtr)
        case leave(xmlNodePtr)
    }

    enum Decision {
        case descend
        case pass
        case stop
    }

    /// Visits `top` and everything below it. `visit` decides whether to go below the node just
    /// entered; on leaving only `stop` counts.
    static func walk(_ top: xmlNodePtr, _ visit: (Step) -> Decision) {
        var current = top
        while true {
            let decision = visit(.enter(current))
            if decision == .stop { return }
            if decision == .descend, current.pointee.type == XML_ELEMENT_NODE,
                let child = current.pointee.children
            {
                current = child
                continue
            }
            if visit(.leave(current)) == .stop { return }
            while current != top, current.pointee.next == nil {
                guard let parent = current.pointee.parent else { return }
                current = parent
                if visit(.leave(current)) == .stop { return }
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
            return .descend
        }
    }

    /// The first element of that name below `top`, looked for among the first `visiting` nodes.
    static func first(_ name: StaticString, below top: xmlNodePtr, visiting: Int) -> xmlNodePtr? {
        var found: xmlNodePtr?
        var visits = 0
        walk(top) { step in
            visits += 1
            if visits > visiting { return .stop }
            guard case .enter(let node) = step, node != top,
                node.pointee.type == XML_ELEMENT_NODE, isNamed(node, name)
            else { return .descend }
            found = node
            return .stop
        }
        return found
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
