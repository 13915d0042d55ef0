/// A parsed expression (XPath 1.0 §3).
indirect enum XPathExpression: Sendable, Hashable {
    enum Comparison: Sendable, Hashable {
        case equal, unequal, less, lessOrEqual, greater, greaterOrEqual
    }

    enum Arithmetic: Sendable, Hashable {
        case add, subtract, multiply, divide, modulo
    }

    case number(Double)
    case literal(String)
    case call(XPathFunction, [XPathExpression])
    case or(XPathExpression, XPathExpression)
    case and(XPathExpression, XPathExpression)
    case compare(Comparison, XPathExpression, XPathExpression)
    case calculate(Arithmetic, XPathExpression, XPathExpression)
    case negate(XPathExpression)
    case union([XPathExpression])
    /// Steps from the root of the document.
    case absolute([XPathStep])
    /// Steps from the context node.
    case relative([XPathStep])
    /// Steps from what another expression selects, its predicates first.
    case filter(XPathExpression, [XPathPredicate], [XPathStep])

    /// Whether the value is a set of nodes.
    var selectsNodes: Bool {
        switch self {
        case .union, .absolute, .relative, .filter: true
        case .call(let function, _): function == .id
        default: false
        }
    }

    /// Whether the value is a number, which as a predicate means a position.
    var isNumber: Bool {
        switch self {
        case .number, .calculate, .negate: true
        case .call(let function, _): function.givesNumber
        default: false
        }
    }
}

/// A condition in brackets.
struct XPathPredicate: Sendable, Hashable {
    let condition: XPathExpression
    /// Whether it depends on the place of a node among the others of its step.
    let isPositional: Bool
}

/// One step of a location path.
struct XPathStep: Sendable, Hashable {
    enum Axis: String, Sendable, Hashable, CaseIterable {
        case child, descendant, parent, ancestor
        case followingSibling = "following-sibling"
        case precedingSibling = "preceding-sibling"
        case following, preceding, attribute
        case itself = "self"
        case descendantOrSelf = "descendant-or-self"
        case ancestorOrSelf = "ancestor-or-self"

        /// Whether positions count backwards from the context node.
        var isReverse: Bool {
            switch self {
            case .parent, .ancestor, .ancestorOrSelf, .preceding, .precedingSibling: true
            default: false
            }
        }
    }

    enum Test: Sendable, Hashable {
        /// Any element, or on the attribute axis any attribute.
        case any
        /// By name, in lower case as HTML has it.
        case name([UInt8])
        case text
        case comment
        case node
    }

    var axis: Axis
    var test: Test
    var predicates: [XPathPredicate]

    static let anywhere = XPathStep(axis: .descendantOrSelf, test: .node, predicates: [])
}
