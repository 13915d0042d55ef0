import CLibXML2

/// Evaluates an expression within a number of steps.
struct XPathEvaluator {
    struct Context {
        var node: xmlNodePtr
        /// 1-based place among the nodes of the step, and their number.
        var position: Int
        var size: Int
    }

    private let path: XPath
    private var left: Int

    /// - Parameter steps: visits, comparisons and 32-byte pieces of text the expression may take.
    init(_ path: XPath, steps: Int) {
        self.path = path
        left = steps
    }

    mutating func value(at node: xmlNodePtr) throws(MarkupError) -> XPathValue {
        try value(of: path.expression, Context(node: node, position: 1, size: 1))
    }

    mutating func spend(_ steps: Int = 1) throws(MarkupError) {
        left -= steps
        guard left >= 0 else {
            throw MarkupError(.queryTooExpensive(expression: path.description))
        }
    }

    mutating func value(of expression: XPathExpression, _ context: Context) throws(MarkupError)
        -> XPathValue
    {
        try spend()
        switch expression {
        case .number(let number): return .number(number)
        case .literal(let text): return .text(text)
        case .call(let function, let arguments): return try call(function, arguments, context)
        case .or(let first, let second):
            if try value(of: first, context).truth { return .truth(true) }
            return .truth(try value(of: second, context).truth)
        case .and(let first, let second):
            if try !value(of: first, context).truth { return .truth(false) }
            return .truth(try value(of: second, context).truth)
        case .compare(let comparison, let first, let second):
            return .truth(
                try compare(
                    comparison, try value(of: first, context), try value(of: second, context)))
        case .calculate(let operation, let first, let second):
            let a = try number(try value(of: first, context))
            let b = try number(try value(of: second, context))
            switch operation {
            case .add: return .number(a + b)
            case .subtract: return .number(a - b)
            case .multiply: return .number(a * b)
            case .divide: return .number(a / b)
            case .modulo: return .number(a.truncatingRemainder(dividingBy: b))
            }
        case .negate(let operand): return .number(-(try number(try value(of: operand, context))))
        case .union(let parts):
            var nodes: [xmlNodePtr] = []
            for part in parts { nodes += try self.nodes(of: part, context) }
            return .nodes(try ordered(nodes))
        case .absolute(let steps):
            return .nodes(try follow(steps, from: [XPathNodes.root(of: context.node)]))
        case .relative(let steps):
            return .nodes(try follow(steps, from: [context.node]))
        case .filter(let base, let predicates, let steps):
            var nodes = try self.nodes(of: base, context)
            for predicate in predicates { nodes = try filtered(nodes, by: predicate) }
            return .nodes(try follow(steps, from: nodes))
        }
    }

    /// The nodes an expression selects; the parser sees to it that it selects some.
    mutating func nodes(of expression: XPathExpression, _ context: Context) throws(MarkupError)
        -> [xmlNodePtr]
    {
        guard case .nodes(let nodes) = try value(of: expression, context) else { return [] }
        return nodes
    }

    // MARK: Steps

    private mutating func follow(_ steps: [XPathStep], from start: [xmlNodePtr])
        throws(MarkupError) -> [xmlNodePtr]
    {
        var nodes = start
        for step in steps {
            var next: [xmlNodePtr] = []
            let isPositional = step.predicates.contains(where: \.isPositional)
            let isDownward = step.axis == .descendant || step.axis == .descendantOrSelf
            var covered = 0
            for node in nodes {
                // What lies below a node that was walked already adds nothing new.
                if isDownward, !isPositional, XPathNodes.order(node) <= covered { continue }
                var found = try self.nodes(on: step, from: node, lastVisited: &covered)
                for predicate in step.predicates { found = try filtered(found, by: predicate) }
                next += found
            }
            nodes = try ordered(next)
        }
        return nodes
    }

    private mutating func filtered(_ nodes: [xmlNodePtr], by predicate: XPathPredicate)
        throws(MarkupError) -> [xmlNodePtr]
    {
        var kept: [xmlNodePtr] = []
        for (index, node) in nodes.enumerated() {
            let context = Context(node: node, position: index + 1, size: nodes.count)
            let value = try value(of: predicate.condition, context)
            if case .number(let number) = value {
                if number == Double(index + 1) { kept.append(node) }
            } else if value.truth {
                kept.append(node)
            }
        }
        return kept
    }

    /// Sorts into document order and drops duplicates.
    private mutating func ordered(_ nodes: [xmlNodePtr]) throws(MarkupError) -> [xmlNodePtr] {
        try spend(nodes.count)
        var last = 0
        var isOrdered = true
        for node in nodes {
            let order = XPathNodes.order(node)
            if order <= last {
                isOrdered = false
                break
            }
            last = order
        }
        if isOrdered { return nodes }
        try spend(nodes.count * 8)
        var result: [xmlNodePtr] = []
        result.reserveCapacity(nodes.count)
        for node in nodes.sorted(by: { XPathNodes.order($0) < XPathNodes.order($1) })
        where result.last != node {
            result.append(node)
        }
        return result
    }

    /// The nodes of a step from one node, in the order of its axis.
    private mutating func nodes(
        on step: XPathStep, from node: xmlNodePtr, lastVisited: inout Int
    ) throws(MarkupError) -> [xmlNodePtr] {
        var found: [xmlNodePtr] = []
        var next = XPathAxisWalk(step.axis, from: node)
        while let current = next.advance() {
            try spend()
            lastVisited = max(lastVisited, XPathNodes.order(current))
            if XPathNodes.matches(current, step) { found.append(current) }
        }
        return found
    }
}
