/// `if`, `for`, `some`, `every` and `function`.
extension Parser {
    mutating func conditional() throws(Stop) -> Syntax {
        let start = token
        advance()
        let condition = try expression()
        if !StaticTypes.canBeTruth(condition.type) {
            objection(.wrongType(found: condition.type, wanted: .boolean), at: condition.place)
        }
        try need(.then)
        let yes = try expression()
        try need(.else)
        let no = try expression()
        return try joined(
            .conditional(condition, yes, no), from: start, at: condition.place,
            type: StaticTypes.common([yes.type, no.type]), [condition, yes, no], constant: true)
    }

    mutating func iteration() throws(Stop) -> Syntax {
        let start = token
        advance()
        let outer = layers.count
        defer { layers.removeLast(layers.count - outer) }
        let iterators = try self.iterators()
        try need(.return)
        let partial = newLocal(.list(.any))
        push(partial, name: "partial")
        let body = try expression()
        let parts = iterators.flatMap { [$0.first] + ($0.last.map { [$0] } ?? []) }
        return try joined(
            .iteration(iterators, partial: partial, body), from: start, type: .list(body.type),
            parts + [body])
    }

    mutating func quantified() throws(Stop) -> Syntax {
        let start = token
        let every = at(.every)
        advance()
        let outer = layers.count
        defer { layers.removeLast(layers.count - outer) }
        let iterators = try self.iterators()
        try need(.satisfies)
        let body = try expression()
        if !StaticTypes.canBeTruth(body.type) {
            objection(.wrongType(found: body.type, wanted: .boolean), at: body.place)
        }
        let parts = iterators.flatMap { [$0.first] + ($0.last.map { [$0] } ?? []) }
        return try joined(
            .quantified(every: every, iterators, body), from: start, type: .boolean,
            parts + [body])
    }

    private mutating func iterators() throws(Stop) -> [Syntax.Iterator] {
        var iterators: [Syntax.Iterator] = []
        repeat {
            let name = try newName(before: [], keyword: .in)
            try need(.in)
            let first = try expression()
            var last: Syntax?
            var type = StaticTypes.iterated(first.type)
            if take(.dots) {
                last = try expression()
                type = first.type
            }
            let local = newLocal(type)
            push(local, name: name)
            iterators.append(Syntax.Iterator(local: local, first: first, last: last))
        } while take(.comma)
        return iterators
    }

    mutating func function() throws(Stop) -> Syntax {
        let start = token
        advance()
        let opening = token
        try need(.leftParenthesis)
        var parameters: [Syntax.FormalParameter] = []
        if !at(.rightParenthesis) {
            repeat {
                let place = token.place
                let name = try newName(before: [.comma, .colon, .rightParenthesis])
                if parameters.contains(where: { $0.name == name }) {
                    note(.repeated(name), at: place)
                }
                let type = take(.colon) ? try self.type() : .any
                parameters.append(
                    Syntax.FormalParameter(local: newLocal(type), name: name, type: type))
            } while take(.comma)
        }
        try close(.rightParenthesis, opened: opening)
        let outer = layers.count
        defer { layers.removeLast(layers.count - outer) }
        for parameter in parameters { push(parameter.local, name: parameter.name) }
        if at(.external), token(ahead: 1).kind == .leftBrace {
            return try external(parameters, from: start)
        }
        let body = try expression()
        return try joined(
            .function(parameters, body), from: start,
            type: .function(parameters.map(\.type), body.type), [body])
    }

    /// A function of another language: the scope knows which ones there are.
    private mutating func external(
        _ parameters: [Syntax.FormalParameter], from start: Token
    ) throws(Stop) -> Syntax {
        advance()
        let body = try expression()
        let formal = parameters.map { FunctionValue.Parameter(name: $0.name, type: $0.type) }
        if case .context(let mapping) = Parser.literal(body),
            let function = scope.external?(mapping, formal)
        {
            return node(
                .literal(.function(function)), from: start,
                type: .function(parameters.map(\.type), function.result))
        }
        objection(.unknownExternal(source(of: body)), at: body.place)
        return node(.literal(.null), from: start)
    }

    /// The value of a part that is written out: contexts of literals.
    private static func literal(_ part: Syntax) -> Value? {
        switch part.kind {
        case .literal(let value): return value
        case .context(let entries):
            var context = Context()
            for entry in entries { context[entry.key] = literal(entry.value) ?? .null }
            return .context(context)
        default: return nil
        }
    }
}
