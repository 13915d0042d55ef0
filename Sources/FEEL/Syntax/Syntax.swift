/// A part of an expression whose names are resolved.
final class Syntax: Sendable {
    let kind: Kind
    /// Where a diagnostic about it points.
    let place: SourcePlace
    /// Bytes of the source.
    let start: Int32
    let end: Int32
    /// What it comes out as where that is known, ``ValueType/any`` elsewhere.
    let type: ValueType
    /// How many levels of parts it has, itself included.
    let height: Int
    /// Whether it depends on nothing: it is computed when the expression is compiled.
    let isConstant: Bool

    init(
        _ kind: Kind, at place: SourcePlace, from start: Int32, to end: Int32,
        type: ValueType = .any, children: [Syntax] = [], constant: Bool = false
    ) {
        self.kind = kind
        self.place = place
        self.start = start
        self.end = end
        self.type = type
        height = 1 + (children.map(\.height).max() ?? 0)
        isConstant = constant && children.allSatisfy(\.isConstant)
    }

    enum Arithmetic: String, Sendable {
        case add = "+"
        case subtract = "-"
        case multiply = "*"
        case divide = "/"
        case power = "**"
    }

    enum Comparison: String, Sendable {
        case equal = "="
        case unequal = "!="
        case less = "<"
        case lessOrEqual = "<="
        case greater = ">"
        case greaterOrEqual = ">="
    }

    struct Entry: Sendable {
        let key: String
        /// The local that later entries see it as.
        let local: Int
        let value: Syntax
    }

    struct Argument: Sendable {
        /// `nil` in a positional call.
        let name: String?
        let value: Syntax
        let place: SourcePlace
    }

    struct Iterator: Sendable {
        let local: Int
        let first: Syntax
        /// The other end of `first..last`.
        let last: Syntax?
    }

    struct FormalParameter: Sendable {
        let local: Int
        let name: String
        let type: ValueType
    }

    enum Kind: Sendable {
        case literal(Value)
        /// A declared variable.
        case variable(slot: Int, name: String)
        /// A variable of the expression itself.
        case local(Int, name: String)
        case builtIn(FunctionValue)
        /// What can have no value: a name that nothing has.
        case failure(Problem)
        /// In a filter over items of unknown type: the item's member of that name, if it has one.
        case member(item: Int, name: String, otherwise: Syntax)
        case negation(Syntax)
        case arithmetic(Arithmetic, Syntax, Syntax)
        case comparison(Comparison, Syntax, Syntax)
        case conjunction(Syntax, Syntax)
        case disjunction(Syntax, Syntax)
        case between(Syntax, Syntax, Syntax)
        /// Whether a value meets one of some tests.
        case inTests(Syntax, local: Int, [Syntax])
        /// A test that compares what is tested.
        case test(Comparison, Syntax)
        /// A test that is an expression; `asks` when it speaks of what is tested as `?`.
        case expressionTest(Syntax, asks: Bool)
        case range(Syntax?, Bool, Syntax?, Bool)
        case comparisonRange(Comparison, Syntax)
        case list([Syntax])
        case context([Entry])
        case path(Syntax, String)
        case filter(Syntax, item: Int, Syntax)
        case call(Syntax, [Argument])
        case conditional(Syntax, Syntax, Syntax)
        case iteration([Iterator], partial: Int, Syntax)
        case quantified(every: Bool, [Iterator], Syntax)
        case function([FormalParameter], Syntax)
        case instance(Syntax, ValueType)
    }
}
