import Exact

/// Literals, names, brackets and the expressions that begin with a word.
extension Parser {
    mutating func primary() throws(Stop) -> Syntax {
        let start = token
        switch token.kind {
        case .number: return try number(negative: nil)
        case .string:
            let text = try string()
            return node(.literal(.string(text)), from: start, type: .string, constant: true)
        case .at: return try atLiteral()
        case .question:
            guard let question else { throw unexpected(.expression) }
            asked = true
            advance()
            return node(.local(question, name: "?"), from: start, type: localTypes[question])
        case .leftParenthesis: return try parenthesis()
        case .leftBracket: return try bracket()
        case .rightBracket: return try openRange()
        case .leftBrace: return try context()
        case .name:
            if token.keyword != .none, !declaredNameAhead() { return try word() }
            return try name()
        default: throw unexpected(.expression)
        }
    }

    private mutating func word() throws(Stop) -> Syntax {
        let start = token
        switch token.keyword {
        case .true, .false:
            let truth = at(.true)
            advance()
            return node(.literal(.boolean(truth)), from: start, type: .boolean, constant: true)
        case .null:
            advance()
            return node(.literal(.null), from: start, type: .null, constant: true)
        case .if: return try conditional()
        case .for: return try iteration()
        case .some, .every: return try quantified()
        case .function: return try function()
        case .external, .of, .instance: return try name()
        default: throw unexpected(.expression)
        }
    }

    mutating func number(negative: Token?) throws(Stop) -> Syntax {
        let start = negative ?? token
        let text = numberText(token)
        guard let number = Decimal128(text) else {
            throw fail(.unreadableNumber(text), at: token.place)
        }
        advance()
        return node(
            .literal(.number(negative == nil ? number : number.negated)), from: start,
            type: .number, constant: true)
    }

    private mutating func atLiteral() throws(Stop) -> Syntax {
        let start = token
        advance()
        guard at(.string) else { throw unexpected(.token("\"")) }
        let place = token.place
        let text = try string()
        guard let value = Temporal.literal(text) else {
            objection(.unreadableLiteral(text), at: place)
            return node(.literal(.null), from: start, constant: true)
        }
        return node(.literal(value), from: start, type: .of(value), constant: true)
    }

    // MARK: Texts

    /// The text between quotation marks, escapes resolved. A backslash before anything else stands
    /// for itself, so that patterns need not double theirs.
    mutating func string() throws(Stop) -> String {
        let token = token
        var bytes = lexer.source[Int(token.start)..<Int(token.end)]
        if token.normalised {
            bytes = bytes.dropFirst(3)
            if bytes.suffix(3) == [0xE2, 0x80, 0x9D] { bytes = bytes.dropLast(3) }
        } else {
            bytes = bytes.dropFirst()
            if bytes.last == UInt8(ascii: "\"") { bytes = bytes.dropLast() }
        }
        advance()
        let text = String(decoding: bytes, as: UTF8.self)
        return bytes.contains(UInt8(ascii: "\\")) ? StringEscapes.resolved(text) : text
    }

    // MARK: Brackets

    private mutating func parenthesis() throws(Stop) -> Syntax {
        let opening = token
        advance()
        return try bracketed { parser throws(Stop) in
            if let comparison = Parser.comparison(parser.token.kind) {
                parser.advance()
                let point = try parser.expression()
                try parser.close(.rightParenthesis, opened: opening)
                // `(= x)` is a range also where x is null, and then of nothing known.
                let holdsNull = comparison == .equal || comparison == .unequal
                return try parser.joined(
                    .comparisonRange(comparison, point), from: opening,
                    type: .range(holdsNull ? .any : point.type), [point], constant: true)
            }
            let inner = try parser.expression()
            if parser.at(.dots) {
                return try parser.rangeEnd(from: opening, start: inner, included: false)
            }
            try parser.close(.rightParenthesis, opened: opening)
            return inner
        }
    }

    private mutating func bracket() throws(Stop) -> Syntax {
        let opening = token
        advance()
        return try bracketed { parser throws(Stop) in
            if parser.take(.rightBracket) {
                return parser.node(.list([]), from: opening, type: .list(.any), constant: true)
            }
            var items: [Syntax] = []
            var broken = false
            repeat {
                do throws(Stop) {
                    items.append(try parser.expression())
                    if items.count == 1, !broken, parser.at(.dots) {
                        return try parser.rangeEnd(from: opening, start: items[0], included: true)
                    }
                    guard parser.at(.comma) || parser.at(.rightBracket) || parser.at(.end) else {
                        throw parser.unexpected(.oneOf([",", "]"]))
                    }
                } catch {
                    broken = true
                    parser.recover()
                }
            } while parser.take(.comma)
            if broken {
                if !parser.take(.rightBracket) { throw Stop() }
                return parser.node(.literal(.null), from: opening)
            }
            try parser.close(.rightBracket, opened: opening)
            return try parser.joined(
                .list(items), from: opening, type: .list(StaticTypes.common(items.map(\.type))),
                items, constant: true)
        }
    }

    /// `]1..5]`
    private mutating func openRange() throws(Stop) -> Syntax {
        let opening = token
        // A bracket that closes nothing is no range.
        guard !at(.rightBracket) || depth > 0, token(ahead: 1).kind != .end else {
            throw unexpected(.expression)
        }
        advance()
        let start = try bracketed { parser throws(Stop) in try parser.expression() }
        guard at(.dots) else { throw unexpected(.token("..")) }
        return try rangeEnd(from: opening, start: start, included: false)
    }

    mutating func rangeEnd(
        from opening: Token, start: Syntax, included: Bool
    ) throws(Stop) -> Syntax {
        let place = token.place
        advance()
        inRangeEnd = true
        let end = try expression()
        inRangeEnd = false
        let includesEnd = at(.rightBracket)
        guard at(.rightBracket) || at(.rightParenthesis) || at(.leftBracket) else {
            throw unexpected(.oneOf(["]", ")"]))
        }
        advance()
        if !StaticTypes.canCompare(start.type, end.type, .less) {
            objection(
                .wrongTypes(operation: "..", left: start.type, right: end.type), at: place)
        }
        return try joined(
            .range(start, included, end, includesEnd), from: opening, at: place,
            type: .range(start.type == .null ? end.type : start.type), [start, end],
            constant: true)
    }

    private mutating func context() throws(Stop) -> Syntax {
        let opening = token
        advance()
        let outer = layers.count
        defer { layers.removeLast(layers.count - outer) }
        return try bracketed { parser throws(Stop) in
            var entries: [Syntax.Entry] = []
            var seen: Set<String.CodePoints> = []
            var twice: String?
            var broken = false
            if !parser.at(.rightBrace) {
                repeat {
                    do throws(Stop) {
                        let place = parser.token.place
                        let entry = try parser.entry()
                        entries.append(entry)
                        if !seen.insert(String.CodePoints(entry.key)).inserted {
                            parser.objection(.repeated(entry.key), at: place)
                            twice = entry.key
                        }
                    } catch {
                        broken = true
                        parser.recover()
                    }
                } while parser.take(.comma)
            }
            if broken {
                if !parser.take(.rightBrace) { throw Stop() }
                return parser.node(.literal(.null), from: opening)
            }
            try parser.close(.rightBrace, opened: opening)
            if let twice { return parser.node(.failure(.repeated(twice)), from: opening) }
            let members = entries.map { ValueType.Member(name: $0.key, type: $0.value.type) }
            return try parser.joined(
                .context(entries), from: opening, type: .context(members), entries.map(\.value),
                constant: false)
        }
    }

    private mutating func entry() throws(Stop) -> Syntax.Entry {
        let key: String
        if at(.string), token(ahead: 1).kind == .colon {
            key = try string()
        } else if at(.string) || at(.leftBracket) {
            throw unexpected(.name)
        } else {
            key = try newName(before: [.colon])
        }
        try need(.colon)
        let value = try expression()
        guard at(.comma) || at(.rightBrace) || at(.end) else {
            throw unexpected(.oneOf([",", "}"]))
        }
        let local = newLocal(value.type)
        push(local, name: key)
        return Syntax.Entry(key: key, local: local, value: value)
    }
}
