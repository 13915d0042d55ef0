/// Looking at tokens, and saying what is wrong with them.
extension XPathParser {
    var token: XPathLexer.Token { tokens[index].token }

    func isSign(_ sign: String) -> Bool {
        token == .sign(sign)
    }

    /// Moves on when the sign is next.
    mutating func accept(_ sign: String) -> Bool {
        guard isSign(sign) else { return false }
        index += 1
        return true
    }

    mutating func expect(_ sign: String) throws(MarkupError) {
        guard accept(sign) else { throw unexpected(sign) }
    }

    /// Whether a step can begin here.
    var startsStep: Bool {
        switch token {
        case .name: true
        case .sign(let sign): ["@", ".", ".."].contains(sign)
        default: false
        }
    }

    /// A name with a parenthesis behind it, unless it is a test for a kind of node.
    var isFunctionCall: Bool {
        guard case .name(let name) = token, tokens[index + 1].token == .sign("(") else {
            return false
        }
        return !["text", "comment", "node"].contains(name)
    }

    func mistake(_ mistake: XPathMistake) -> MarkupError {
        MarkupError(.wrongPath(expression: expression, mistake), column: tokens[index].column)
    }

    func unexpected(_ expected: String) -> MarkupError {
        token == .end
            ? mistake(.ended(expected: expected))
            : mistake(.unexpected(found: tokens[index].text, expected: expected))
    }
}
