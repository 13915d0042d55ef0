/// Names: which one stands at a place, and what it stands for.
extension Parser {
    /// Whether a declared name stands here.
    func matches(_ pattern: NamePattern) -> Bool {
        guard position + pattern.pieces.count < lexer.tokens.count else { return false }
        for (offset, piece) in pattern.pieces.enumerated() {
            let token = lexer.tokens[position + offset]
            guard Int(token.end - token.start) == piece.bytes.count,
                offset == 0 || token.spaceBefore == piece.spaced,
                lexer.source[Int(token.start)..<Int(token.end)].elementsEqual(piece.bytes)
            else { return false }
        }
        return true
    }

    /// How many words in a row stand here; two can only be one name, because nothing in FEEL is
    /// written by putting names side by side.
    func wordCount() -> Int {
        var count = 0
        while true {
            let next = token(ahead: count)
            if next.kind == .name, count == 0 || !next.keyword.separates {
                count += 1
            } else if next.kind == .number, count > 0, !next.normalised {
                count += 1
            } else {
                return count
            }
        }
    }

    /// Goes past some words and signs and puts them together, with single spaces.
    mutating func takeWords(_ count: Int) -> String {
        var name = ""
        for offset in 0..<count {
            let token = token(ahead: offset)
            if offset > 0, token.spaceBefore { name += " " }
            name += text(of: token)
        }
        position = min(position + count, lexer.tokens.count - 1)
        return name
    }

    private enum Found {
        case local(Local)
        case variable(Scope.Variable)
        case builtIn(FunctionValue)
    }

    /// The longest name that stands here, the innermost one of equals.
    private func longest() -> (found: Found, count: Int)? {
        var best: (found: Found, count: Int)?
        for layer in layers.reversed() {
            guard case .local(let local) = layer else { continue }
            let count = local.pattern.pieces.count
            if count > best?.count ?? 0, matches(local.pattern) { best = (.local(local), count) }
        }
        let first = text(of: token)
        if let hit = scope.index.candidates(for: first).first(where: { matches($0.pattern) }),
            hit.pattern.pieces.count > best?.count ?? 0
        {
            best = (.variable(scope.variables[hit.position]), hit.pattern.pieces.count)
        }
        for hit in scope.library.index.candidates(for: first)
        where hit.pattern.pieces.count >= best?.count ?? 0 && matches(hit.pattern) {
            let count = hit.pattern.pieces.count
            let called = token(ahead: count).kind == .leftParenthesis
            // `date and time` without a call may be two variables joined by `and`; a variable that
            // is no function does not hide the function of its name.
            if count > best?.count ?? 0
                ? called || best == nil && !containsAnd(hit.pattern)
                : called && !isFunction(best?.found)
            {
                best = (.builtIn(scope.library.values[hit.position]), count)
            }
            break
        }
        return best
    }

    private func containsAnd(_ pattern: NamePattern) -> Bool {
        pattern.pieces.contains { $0.bytes.elementsEqual("and".utf8) }
    }

    private func isFunction(_ found: Found?) -> Bool {
        switch found {
        case .local(let local): mayBeFunction(local.type)
        case .variable(let variable): mayBeFunction(variable.type)
        case .builtIn: true
        case nil: false
        }
    }

    private func mayBeFunction(_ type: ValueType) -> Bool {
        if case .function = type { return true }
        return type == .any
    }

    /// The name that stands here, if it starts with a reserved word only when one is declared so.
    mutating func name() throws(Stop) -> Syntax {
        let start = token
        let words = wordCount()
        if let best = longest(), best.count >= words {
            position += best.count
            return resolved(best.found, from: start)
        }
        let name = takeWords(words)
        let open = openItems()
        let problem = unknownProblem(name)
        let unknown = node(.failure(problem), from: start)
        if open.isEmpty { objection(problem, at: unknown.place) }
        return behind(open, name: name, otherwise: unknown, from: start)
    }

    /// Whether a name of several words starts at a reserved one here.
    func declaredNameAhead() -> Bool {
        guard let best = longest() else { return false }
        return best.count > 1
    }

    private mutating func resolved(_ found: Found, from start: Token) -> Syntax {
        switch found {
        case .builtIn(let function):
            let types = function.parameters.map(\.type)
            let part = node(
                .builtIn(function), from: start, type: .function(types, function.result),
                constant: true)
            return behind(openItems(), name: function.name, otherwise: part, from: start)
        case .variable(let variable):
            used.insert(variable.slot)
            let part = node(
                .variable(slot: variable.slot, name: variable.name), from: start,
                type: variable.type)
            return behind(openItems(), name: variable.name, otherwise: part, from: start)
        case .local(let local):
            let name = local.pattern.text
            if let member = memberLocals[local.id] {
                let item = node(
                    .local(member.item, name: "item"), from: start,
                    type: localTypes[member.item])
                return node(
                    .path(item, member.name), from: start, type: local.type, children: [item])
            }
            let part = node(.local(local.id, name: name), from: start, type: local.type)
            return behind(openItems(over: local.id), name: name, otherwise: part, from: start)
        }
    }

    /// The filters around this place whose items may have members of any name, the outermost
    /// first; `over` names a local, and only filters inside of it count.
    private func openItems(over local: Int? = nil) -> [Int] {
        var items: [Int] = []
        for layer in layers.reversed() {
            switch layer {
            case .openItem(let item): items.append(item)
            case .local(let found): if found.id == local { return items.reversed() }
            }
        }
        return items.reversed()
    }

    private func behind(
        _ items: [Int], name: String, otherwise: Syntax, from start: Token
    ) -> Syntax {
        items.reduce(otherwise) { part, item in
            node(
                .member(item: item, name: name, otherwise: part), from: start, children: [part])
        }
    }

    private func unknownProblem(_ name: String) -> Problem {
        var known = scope.names
        for case .local(let local) in layers { known.append(local.pattern.text) }
        if at(.leftParenthesis) {
            let near = NearestNames.of(name, among: scope.library.names + known)
            return .unknownFunction(name, near: near)
        }
        return .unknownName(name, near: NearestNames.of(name, among: known))
    }

    /// The name that a variable or parameter is introduced with: the words before one of some ends.
    mutating func newName(before ends: [Token.Kind], keyword: Keyword = .none) throws(Stop)
        -> String
    {
        guard at(.name) else { throw unexpected(.name) }
        var count = 0
        while true {
            let next = token(ahead: count)
            if ends.contains(next.kind) || keyword != .none && next.keyword == keyword { break }
            switch next.kind {
            case .name, .number, .dot, .plus, .minus, .star, .slash, .power, .apostrophe: count += 1
            default:
                position += count
                throw unexpected(
                    .oneOf(ends.map(Parser.sign) + (keyword == .none ? [] : [keyword.rawValue])))
            }
        }
        return takeWords(count)
    }
}
