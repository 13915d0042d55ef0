/// Paths, filters and calls.
extension Parser {
    mutating func postfix(negative: Token? = nil) throws(Stop) -> Syntax {
        let start = negative ?? token
        var operand: Syntax
        if let negative {
            operand = try number(negative: negative)
        } else {
            operand = try primary()
        }
        while true {
            switch token.kind {
            case .dot:
                advance()
                operand = try path(operand, from: start)
            case .leftBracket:
                if inRangeEnd, closesRange() { return operand }
                operand = try filter(operand, from: start)
            case .leftParenthesis:
                operand = try call(operand, from: start)
            default:
                return operand
            }
        }
    }

    /// Whether the `[` here closes a range: nothing that could be a filter stands behind it.
    private func closesRange() -> Bool {
        let next = token(ahead: 1)
        if next.keyword != .none { return next.keyword.separates }
        switch next.kind {
        case .name, .number, .string, .leftParenthesis, .leftBracket, .leftBrace, .at, .question,
            .minus:
            return false
        default: return true
        }
    }

    private mutating func path(_ operand: Syntax, from start: Token) throws(Stop) -> Syntax {
        let place = token.place
        guard at(.name) else { throw unexpected(.name) }
        let members = StaticTypes.members(of: operand.type)
        let name = memberName(members?.map(\.name) ?? scope.memberNames, known: members != nil)
        var type = ValueType.any
        if let members {
            if let member = members.first(where: { $0.name == name }) {
                type = member.type
                if case .list = operand.type { type = .list(member.type) }
            } else {
                let near = NearestNames.of(name, among: members.map(\.name))
                objection(.unknownMember(name, near: near), at: place)
            }
        }
        return try joined(
            .path(operand, name), from: start, at: place, type: type, [operand], constant: true)
    }

    /// The longest of the names that stands here, else the words that do.
    private mutating func memberName(_ names: [String], known: Bool) -> String {
        let first = text(of: token)
        let joinedLength = wordCount()
        var best: NamePattern?
        if known {
            for name in names where name.utf8.starts(with: first.utf8) {
                let pattern = NamePattern(name)
                if matches(pattern), pattern.pieces.count > best?.pieces.count ?? 0 {
                    best = pattern
                }
            }
        } else {
            best = scope.memberIndex.candidates(for: first).first { matches($0.pattern) }?.pattern
        }
        if let best, best.pieces.count >= joinedLength {
            position += best.pieces.count
            return best.text
        }
        return takeWords(joinedLength)
    }

    private mutating func filter(_ operand: Syntax, from start: Token) throws(Stop) -> Syntax {
        let opening = token
        advance()
        let itemType = StaticTypes.item(of: operand.type)
        let item = newLocal(itemType)
        let outer = layers.count
        if case .context(let members) = itemType {
            for member in members {
                let local = newLocal(member.type)
                memberLocals[local] = (item, member.name)
                push(local, name: member.name)
            }
        } else if itemType == .any {
            layers.append(.openItem(item))
        }
        // An item with a member named item hides itself behind it.
        if !isMember("item", of: itemType) {
            if itemType == .any {
                layers.removeLast()
                push(item, name: "item")
                layers.append(.openItem(item))
            } else {
                push(item, name: "item")
            }
        }
        defer { layers.removeLast(layers.count - outer) }
        let condition = try bracketed { parser throws(Stop) in try parser.expression() }
        try close(.rightBracket, opened: opening)
        var type: ValueType = .list(itemType)
        switch condition.type {
        case .number: type = itemType
        case .boolean: break
        case .any, .null: type = .any
        default: objection(.wrongType(found: condition.type, wanted: .boolean), at: condition.place)
        }
        return try joined(
            .filter(operand, item: item, condition), from: start, at: opening.place, type: type,
            [operand, condition], constant: false)
    }

    private func isMember(_ name: String, of type: ValueType) -> Bool {
        guard case .context(let members) = type else { return false }
        return members.contains { $0.name == name }
    }

    private mutating func call(_ function: Syntax, from start: Token) throws(Stop) -> Syntax {
        let opening = token
        advance()
        let (arguments, isSound) = try bracketed { parser throws(Stop) in
            try parser.arguments(opening: opening)
        }
        if !isSound { return node(.literal(.null), from: start) }
        let type = checkCall(function, arguments)
        // A built-in of something depends on that alone; `now()` and `today()` take nothing.
        var isFixed = false
        if case .builtIn = function.kind { isFixed = !arguments.isEmpty }
        return try joined(
            .call(function, arguments), from: start, at: function.place, type: type,
            [function] + arguments.map(\.value), constant: isFixed)
    }

    /// The arguments up to the closing parenthesis, and whether all of them could be read.
    private mutating func arguments(
        opening: Token
    ) throws(Stop) -> (arguments: [Syntax.Argument], isSound: Bool) {
        var arguments: [Syntax.Argument] = []
        if take(.rightParenthesis) { return (arguments, true) }
        var broken = false
        repeat {
            let place = token.place
            do throws(Stop) {
                let name = takeArgumentName()
                if let name, arguments.contains(where: { $0.name == name }) {
                    note(.repeated(name), at: place)
                }
                if let first = arguments.first, (first.name == nil) != (name == nil) {
                    note(.mixedArguments, at: place)
                }
                arguments.append(
                    Syntax.Argument(name: name, value: try expression(), place: place))
                guard at(.comma) || at(.rightParenthesis) || at(.end) else {
                    throw unexpected(.oneOf([",", ")"]))
                }
            } catch {
                broken = true
                recover()
            }
        } while take(.comma)
        if broken {
            if !take(.rightParenthesis) { throw Stop() }
            return (arguments, false)
        }
        try close(.rightParenthesis, opened: opening)
        return (arguments, true)
    }

    /// The name and colon of a named argument, if there is one here.
    private mutating func takeArgumentName() -> String? {
        guard let colon = colonAhead() else { return nil }
        let name = takeWords(colon - position)
        advance()
        return name
    }

    /// Where the colon stands behind words and signs that can be a name; `nil` when something else
    /// comes first.
    func colonAhead() -> Int? {
        guard at(.name) else { return nil }
        var ahead = position
        while true {
            switch lexer.tokens[ahead].kind {
            case .colon: return ahead
            case .name, .number, .dot, .plus, .minus, .star, .slash, .power, .apostrophe:
                ahead += 1
            default: return nil
            }
        }
    }

    /// What a call comes out as; its arguments are held against what is known of the function.
    private mutating func checkCall(
        _ function: Syntax, _ arguments: [Syntax.Argument]
    ) -> ValueType {
        if case .builtIn(let value) = function.kind,
            case .builtIn(let builtIn) = value.implementation
        {
            return checkCall(of: builtIn, arguments, at: function.place)
        }
        switch function.type {
        case .function(let parameters, let result):
            if parameters.count != arguments.count {
                objection(
                    .wrongCount(
                        function: source(of: function), found: arguments.count,
                        fewest: parameters.count, most: parameters.count), at: function.place)
            }
            return result
        case .any: return .any
        default:
            objection(.notAFunction(function.type), at: function.place)
            return .any
        }
    }

    func source(of part: Syntax) -> String {
        String(decoding: lexer.source[Int(part.start)..<Int(part.end)], as: UTF8.self)
    }

    private mutating func checkCall(
        of builtIn: BuiltIn, _ arguments: [Syntax.Argument], at place: SourcePlace
    ) -> ValueType {
        var fitting = builtIn.overloads
        if let named = arguments.first, named.name != nil {
            for argument in arguments {
                guard let name = argument.name else { continue }
                if !builtIn.overloads.contains(where: { $0.index(of: name) != nil }) {
                    var known: [String] = []
                    for parameter in builtIn.overloads.flatMap(\.parameters)
                    where !known.contains(parameter.name) {
                        known.append(parameter.name)
                    }
                    objection(
                        .unknownParameter(name, function: builtIn.name, known: known),
                        at: argument.place)
                    return .any
                }
            }
            fitting = fitting.filter { $0.accepts(names: arguments.map { $0.name ?? "" }) }
        } else {
            fitting = fitting.filter { $0.accepts(count: arguments.count) }
        }
        guard let first = fitting.first else {
            objection(
                .wrongCount(
                    function: builtIn.name, found: arguments.count,
                    fewest: builtIn.overloads.map(\.fewest).min() ?? 0,
                    most: builtIn.overloads.contains { $0.most == nil }
                        ? nil : builtIn.overloads.compactMap(\.most).max()),
                at: place)
            return .any
        }
        let types = arguments.map(\.value.type)
        if arguments.first?.name == nil,
            !fitting.contains(where: { $0.couldTake(types) })
        {
            objection(
                .arguments(
                    function: builtIn.name, found: types, wanted: first.parameters.map(\.type)),
                at: place)
        }
        let results = fitting.filter { arguments.first?.name != nil || $0.couldTake(types) }
        if let problem = literalProblem(results, arguments) {
            objection(.builtIn(problem), at: place)
        }
        guard let result = results.first?.result,
            results.allSatisfy({ $0.result == result })
        else { return .any }
        return result
    }
}
