/// What stands behind `in`, and in the input cells of decision tables (rules 7 to 17).
extension Parser {
    mutating func inTests(
        _ operand: Syntax, from start: Token, at place: SourcePlace
    ) throws(Stop) -> Syntax {
        let local = newLocal(operand.type)
        let outer = (question, asked)
        question = local
        defer { (question, asked) = outer }
        let tests: [Syntax]
        if at(.leftParenthesis), !parenthesisGoesOn() {
            let opening = token
            advance()
            tests = try bracketed { parser throws(Stop) in
                let tests = try parser.testList()
                // `(1..5]`: what looked like the list was a range.
                if parser.at(.dots), tests.count == 1,
                    case .expressionTest(let first, _) = tests[0].kind
                {
                    let range = try parser.rangeEnd(from: opening, start: first, included: false)
                    return [
                        parser.node(
                            .expressionTest(range, asks: false), from: opening, children: [range],
                            constant: true)
                    ]
                }
                try parser.close(.rightParenthesis, opened: opening)
                return tests
            }
        } else {
            tests = [try test(tight: true)]
        }
        return try joined(
            .inTests(operand, local: local, tests), from: start, at: place, type: .boolean,
            [operand] + tests)
    }

    /// Whether behind the closing parenthesis something follows that the parenthesis is a part of,
    /// as in `x in (1 + 2) * 3`.
    private func parenthesisGoesOn() -> Bool {
        var open = 0
        var ahead = position
        while ahead < lexer.tokens.count {
            switch lexer.tokens[ahead].kind {
            case .leftParenthesis, .leftBrace: open += 1
            case .rightParenthesis, .rightBrace:
                open -= 1
                if open == 0 {
                    switch token(ahead: ahead + 1 - position).kind {
                    case .plus, .minus, .star, .slash, .power, .dot: return true
                    default: return false
                    }
                }
            default: break
            }
            ahead += 1
        }
        return false
    }

    mutating func testList() throws(Stop) -> [Syntax] {
        var tests: [Syntax] = []
        repeat { tests.append(try test(tight: false)) } while take(.comma)
        return tests
    }

    /// One test; a tight one ends before `and` and `or`.
    private mutating func test(tight: Bool) throws(Stop) -> Syntax {
        let start = token
        let tested = question.map { localTypes[$0] } ?? .any
        if let comparison = Parser.comparison(token.kind) {
            advance()
            let point = try tight ? operand() : expression()
            if !StaticTypes.canCompare(tested, point.type, comparison) {
                objection(
                    .wrongTypes(operation: comparison.rawValue, left: tested, right: point.type),
                    at: start.place)
            }
            return try joined(
                .test(comparison, point), from: start, type: .boolean, [point], constant: true)
        }
        let outer = asked
        asked = false
        let part = try tight ? operand() : expression()
        let asks = asked
        asked = outer
        if !asks, !StaticTypes.canMeet(tested, part.type) {
            objection(
                .wrongTypes(operation: "in", left: tested, right: part.type), at: start.place)
        }
        return try joined(
            .expressionTest(part, asks: asks), from: start, type: .boolean, [part],
            constant: true)
    }

    /// The whole text as unary tests; `nil` for `-`, which everything meets.
    mutating func unaryTests() throws(Stop) -> (tests: [Syntax], negated: Bool)? {
        if at(.minus), token(ahead: 1).kind == .end {
            advance()
            return nil
        }
        if at(.name), text(of: token) == "not", token(ahead: 1).kind == .leftParenthesis,
            closesAtEnd(1)
        {
            advance()
            let opening = token
            advance()
            let tests = try bracketed { parser throws(Stop) in try parser.testList() }
            try close(.rightParenthesis, opened: opening)
            return (tests, true)
        }
        return (try testList(), false)
    }

    /// Whether the parenthesis some tokens ahead is closed by the last token.
    private func closesAtEnd(_ count: Int) -> Bool {
        var open = 0
        for ahead in position + count..<lexer.tokens.count {
            switch lexer.tokens[ahead].kind {
            case .leftParenthesis: open += 1
            case .rightParenthesis:
                open -= 1
                if open == 0 { return ahead == lexer.tokens.count - 2 }
            default: break
            }
        }
        // Not closed at all: the message about that is the better one.
        return true
    }
}
