/// Operators, from the loosest to the tightest.
extension Parser {
    mutating func expression() throws(Stop) -> Syntax {
        try nested { parser throws(Stop) in try parser.disjunction() }
    }

    private mutating func disjunction() throws(Stop) -> Syntax {
        let start = token
        var left = try conjunction()
        while at(.or) {
            let place = token.place
            advance()
            let right = try conjunction()
            wantTruth(left, right, "or", at: place)
            left = try joined(
                .disjunction(left, right), from: start, at: place, type: .boolean, [left, right],
                constant: true)
        }
        return left
    }

    private mutating func conjunction() throws(Stop) -> Syntax {
        let start = token
        var left = try comparison()
        while at(.and) {
            let place = token.place
            advance()
            let right = try comparison()
            wantTruth(left, right, "and", at: place)
            left = try joined(
                .conjunction(left, right), from: start, at: place, type: .boolean, [left, right],
                constant: true)
        }
        return left
    }

    private mutating func wantTruth(
        _ left: Syntax, _ right: Syntax, _ word: String, at place: SourcePlace
    ) {
        if !StaticTypes.canBeTruth(left.type) || !StaticTypes.canBeTruth(right.type) {
            objection(
                .wrongTypes(operation: word, left: left.type, right: right.type), at: place)
        }
    }

    static func comparison(_ kind: Token.Kind) -> Syntax.Comparison? {
        switch kind {
        case .equal: .equal
        case .unequal: .unequal
        case .less: .less
        case .lessOrEqual: .lessOrEqual
        case .greater: .greater
        case .greaterOrEqual: .greaterOrEqual
        default: nil
        }
    }

    private mutating func comparison() throws(Stop) -> Syntax {
        let start = token
        var left = try additive()
        while true {
            let place = token.place
            if let comparison = Parser.comparison(token.kind) {
                advance()
                let right = try additive()
                if !StaticTypes.canCompare(left.type, right.type, comparison) {
                    objection(
                        .wrongTypes(
                            operation: comparison.rawValue, left: left.type, right: right.type),
                        at: place)
                }
                left = try joined(
                    .comparison(comparison, left, right), from: start, at: place, type: .boolean,
                    [left, right], constant: true)
            } else if take(.between) {
                let low = try additive()
                try need(.and)
                let high = try additive()
                for bound in [low, high]
                where !StaticTypes.canCompare(left.type, bound.type, .less) {
                    objection(
                        .wrongTypes(operation: "between", left: left.type, right: bound.type),
                        at: place)
                }
                left = try joined(
                    .between(left, low, high), from: start, at: place, type: .boolean,
                    [left, low, high], constant: true)
            } else if take(.in) {
                left = try inTests(left, from: start, at: place)
            } else {
                return left
            }
        }
    }

    /// What an operator of comparison takes on either side.
    mutating func operand() throws(Stop) -> Syntax { try additive() }

    private mutating func additive() throws(Stop) -> Syntax {
        let start = token
        var left = try multiplicative()
        while at(.plus) || at(.minus) {
            let (operation, place): (Syntax.Arithmetic, _) =
                (at(.plus) ? .add : .subtract, token.place)
            advance()
            left = try arithmetic(operation, left, try multiplicative(), from: start, at: place)
        }
        return left
    }

    private mutating func multiplicative() throws(Stop) -> Syntax {
        let start = token
        var left = try power()
        while at(.star) || at(.slash) {
            let (operation, place): (Syntax.Arithmetic, _) =
                (at(.star) ? .multiply : .divide, token.place)
            advance()
            left = try arithmetic(operation, left, try power(), from: start, at: place)
        }
        return left
    }

    private mutating func power() throws(Stop) -> Syntax {
        let start = token
        var left = try negation()
        while at(.power) {
            let place = token.place
            advance()
            left = try arithmetic(.power, left, try negation(), from: start, at: place)
        }
        return left
    }

    private mutating func arithmetic(
        _ operation: Syntax.Arithmetic, _ left: Syntax, _ right: Syntax, from start: Token,
        at place: SourcePlace
    ) throws(Stop) -> Syntax {
        let type = StaticTypes.result(of: operation, left.type, right.type)
        if type == nil {
            objection(
                .wrongTypes(operation: operation.rawValue, left: left.type, right: right.type),
                at: place)
        }
        return try joined(
            .arithmetic(operation, left, right), from: start, at: place, type: type ?? .any,
            [left, right], constant: true)
    }

    private mutating func negation() throws(Stop) -> Syntax {
        guard at(.minus) else { return try instance() }
        let start = token
        advance()
        if at(.number), !at(ahead: 1, .leftBracket), !at(ahead: 1, .dot) {
            // -1 is a number of its own, so that -1 instance of number asks about it.
            return try instance(negative: start)
        }
        let operand = try nested { parser throws(Stop) in try parser.negation() }
        let type: ValueType
        switch operand.type {
        case .number, .daysAndTimeDuration, .yearsAndMonthsDuration: type = operand.type
        case .any, .null: type = .any
        default:
            type = .any
            objection(.wrongType(found: operand.type, wanted: .number), at: operand.place)
        }
        return try joined(.negation(operand), from: start, type: type, [operand], constant: true)
    }

    private func at(ahead count: Int, _ kind: Token.Kind) -> Bool {
        token(ahead: count).kind == kind
    }

    private mutating func instance(negative: Token? = nil) throws(Stop) -> Syntax {
        let start = negative ?? token
        var operand = try postfix(negative: negative)
        while at(.instance) {
            let place = token.place
            advance()
            try need(.of)
            let type = try self.type()
            operand = try joined(
                .instance(operand, type), from: start, at: place, type: .boolean, [operand],
                constant: true)
        }
        return operand
    }
}
