/// Parses tokens into an expression (XPath 1.0 §§2, 3).
struct XPathParser {
    /// Deepest nesting of brackets, calls and signs.
    static let maximumDepth = 64

    let expression: String
    let tokens: [XPathLexer.Placed]
    var index = 0
    private var depth = 0

    static func parse(_ expression: String) throws(MarkupError) -> XPathExpression {
        let limit = XPath.maximumLength
        guard expression.utf8.count <= limit else {
            throw MarkupError(.wrongPath(expression: "…", .tooLong(limit: limit)))
        }
        var parser = XPathParser(
            expression: expression, tokens: try XPathLexer.tokens(expression))
        let result = try parser.or()
        guard parser.token == .end else { throw parser.unexpected("/, [ or an operator") }
        return result
    }

    private init(expression: String, tokens: [XPathLexer.Placed]) {
        self.expression = expression
        self.tokens = tokens
    }

    // MARK: Operators, weakest first

    private mutating func or() throws(MarkupError) -> XPathExpression {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.maximumDepth else {
            throw mistake(.tooNested(limit: Self.maximumDepth))
        }
        var left = try and()
        while accept("or") { left = .or(left, try and()) }
        return left
    }

    private mutating func and() throws(MarkupError) -> XPathExpression {
        var left = try equality()
        while accept("and") { left = .and(left, try equality()) }
        return left
    }

    private mutating func equality() throws(MarkupError) -> XPathExpression {
        var left = try relation()
        while true {
            if accept("=") {
                left = .compare(.equal, left, try relation())
            } else if accept("!=") {
                left = .compare(.unequal, left, try relation())
            } else {
                return left
            }
        }
    }

    private mutating func relation() throws(MarkupError) -> XPathExpression {
        var left = try sum()
        while true {
            if accept("<") {
                left = .compare(.less, left, try sum())
            } else if accept("<=") {
                left = .compare(.lessOrEqual, left, try sum())
            } else if accept(">") {
                left = .compare(.greater, left, try sum())
            } else if accept(">=") {
                left = .compare(.greaterOrEqual, left, try sum())
            } else {
                return left
            }
        }
    }

    private mutating func sum() throws(MarkupError) -> XPathExpression {
        var left = try product()
        while true {
            if accept("+") {
                left = .calculate(.add, left, try product())
            } else if accept("-") {
                left = .calculate(.subtract, left, try product())
            } else {
                return left
            }
        }
    }

    private mutating func product() throws(MarkupError) -> XPathExpression {
        var left = try signed()
        while true {
            if accept("*") {
                left = .calculate(.multiply, left, try signed())
            } else if accept("div") {
                left = .calculate(.divide, left, try signed())
            } else if accept("mod") {
                left = .calculate(.modulo, left, try signed())
            } else {
                return left
            }
        }
    }

    private mutating func signed() throws(MarkupError) -> XPathExpression {
        var isNegative = false
        var hasSign = false
        while accept("-") {
            isNegative.toggle()
            hasSign = true
        }
        let value = try union()
        if isNegative { return .negate(value) }
        return hasSign ? .negate(.negate(value)) : value
    }

    private mutating func union() throws(MarkupError) -> XPathExpression {
        var parts = [try path()]
        while isSign("|") {
            let sign = tokens[index]
            guard parts.allSatisfy(\.selectsNodes) else { throw mistake(.selectsNoNodes) }
            index += 1
            parts.append(try path())
            guard parts.last?.selectsNodes == true else {
                throw MarkupError(
                    .wrongPath(expression: expression, .selectsNoNodes), column: sign.column)
            }
        }
        return parts.count == 1 ? parts[0] : .union(parts)
    }

    // MARK: Paths

    private mutating func path() throws(MarkupError) -> XPathExpression {
        switch token {
        case .sign("/"):
            index += 1
            return .absolute(startsStep ? try steps() : [])
        case .sign("//"):
            index += 1
            return .absolute(Self.simplified([.anywhere] + (try steps())))
        case .sign("("), .number, .literal, .variable: return try filter()
        case .name where isFunctionCall: return try filter()
        default: return .relative(try steps())
        }
    }

    private mutating func filter() throws(MarkupError) -> XPathExpression {
        let start = tokens[index]
        let value = try primary()
        let predicates = try self.predicates()
        var steps: [XPathStep] = []
        if accept("/") {
            steps = try self.steps()
        } else if accept("//") {
            steps = Self.simplified([.anywhere] + (try self.steps()))
        }
        if predicates.isEmpty, steps.isEmpty { return value }
        guard value.selectsNodes else {
            throw MarkupError(
                .wrongPath(expression: expression, .selectsNoNodes), column: start.column)
        }
        return .filter(value, predicates, steps)
    }

    private mutating func primary() throws(MarkupError) -> XPathExpression {
        switch token {
        case .number(let value):
            index += 1
            return .number(value)
        case .literal(let text):
            index += 1
            return .literal(text)
        case .variable(let name): throw mistake(.variable(name))
        case .sign("("):
            index += 1
            let value = try or()
            try expect(")")
            return value
        default: return try call()
        }
    }

    private mutating func call() throws(MarkupError) -> XPathExpression {
        let start = tokens[index]
        guard let function = XPathFunction(rawValue: start.text) else {
            let known = XPathFunction.allCases.map(\.rawValue)
            throw mistake(
                .unknownFunction(start.text, nearest: NearestWord.of(start.text, among: known)))
        }
        index += 1
        try expect("(")
        var arguments: [XPathExpression] = []
        if !isSign(")") {
            arguments.append(try or())
            while accept(",") { arguments.append(try or()) }
        }
        try expect(")")
        guard function.arguments.contains(arguments.count) else {
            throw MarkupError(
                .wrongPath(
                    expression: expression,
                    .wrongArguments(
                        function: start.text, found: arguments.count, wanted: function.arguments)),
                column: start.column)
        }
        if function.takesNodes, arguments.first?.selectsNodes == false {
            throw MarkupError(
                .wrongPath(expression: expression, .needsNodes(function: start.text)),
                column: start.column)
        }
        return .call(function, arguments)
    }

    private mutating func steps() throws(MarkupError) -> [XPathStep] {
        var steps = [try step()]
        while true {
            if accept("/") {
                steps.append(try step())
            } else if accept("//") {
                steps.append(.anywhere)
                steps.append(try step())
            } else {
                return Self.simplified(steps)
            }
        }
    }

    private mutating func step() throws(MarkupError) -> XPathStep {
        if accept(".") { return XPathStep(axis: .itself, test: .node, predicates: []) }
        if accept("..") { return XPathStep(axis: .parent, test: .node, predicates: []) }
        var axis = XPathStep.Axis.child
        if accept("@") {
            axis = .attribute
        } else if case .name(let name) = token, tokens[index + 1].token == .sign("::") {
            guard let named = XPathStep.Axis(rawValue: name) else {
                let known = XPathStep.Axis.allCases.map(\.rawValue)
                throw mistake(.unknownAxis(name, nearest: NearestWord.of(name, among: known)))
            }
            axis = named
            index += 2
        }
        guard case .name(let name) = token else { throw unexpected("a name, *, @, . or ..") }
        index += 1
        let test: XPathStep.Test
        if accept("(") {
            switch name {
            case "text": test = .text
            case "comment": test = .comment
            case "node": test = .node
            default:
                index -= 2
                throw mistake(.unknownFunction(name, nearest: "text, comment, node"))
            }
            try expect(")")
        } else {
            test = name == "*" ? .any : .name(name.utf8.map(ASCII.lowercased))
        }
        return XPathStep(axis: axis, test: test, predicates: try predicates())
    }

    private mutating func predicates() throws(MarkupError) -> [XPathPredicate] {
        var predicates: [XPathPredicate] = []
        while accept("[") {
            let start = index
            let condition = try or()
            let asksPlace = tokens[start..<index].contains {
                $0.text == "position" || $0.text == "last"
            }
            predicates.append(
                XPathPredicate(
                    condition: condition, isPositional: condition.isNumber || asksPlace))
            try expect("]")
        }
        return predicates
    }

    /// `//a` is short for `/descendant-or-self::node()/child::a`; where no predicate asks for a
    /// position, `/descendant::a` selects the same.
    private static func simplified(_ steps: [XPathStep]) -> [XPathStep] {
        var result: [XPathStep] = []
        for step in steps {
            if step.axis == .child, result.last == .anywhere,
                !step.predicates.contains(where: \.isPositional)
            {
                result[result.count - 1] = XPathStep(
                    axis: .descendant, test: step.test, predicates: step.predicates)
            } else {
                result.append(step)
            }
        }
        return result
    }
}
