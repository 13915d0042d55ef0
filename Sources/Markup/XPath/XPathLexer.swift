/// Splits an expression into tokens (XPath 1.0 §3.7), with the place of each.
struct XPathLexer {
    enum Token: Equatable {
        case number(Double)
        case literal(String)
        /// A name where an operand may begin: element, function, axis.
        case name(String)
        /// `and`, `or`, `div`, `mod`, `*` after an operand, and all punctuation.
        case sign(String)
        case variable(String)
        case end
    }

    struct Placed {
        var token: Token
        /// 1-based byte in the expression.
        var column: Int
        var text: String
    }

    private let source: [UInt8]
    private var index = 0
    private var tokens: [Placed] = []

    static func tokens(_ expression: String) throws(MarkupError) -> [Placed] {
        var lexer = XPathLexer(source: Array(expression.utf8))
        try lexer.run(expression)
        return lexer.tokens
    }

    private init(source: [UInt8]) {
        self.source = source
    }

    private mutating func run(_ expression: String) throws(MarkupError) {
        while true {
            while index < source.count, ASCII.isSpace(source[index]) { index += 1 }
            let start = index
            guard index < source.count else {
                tokens.append(Placed(token: .end, column: start + 1, text: ""))
                return
            }
            guard let token = next() else {
                let isQuote = source[start] == 0x22 || source[start] == 0x27
                let found = String(decoding: source[start...].prefix(12), as: UTF8.self)
                throw MarkupError(
                    .wrongPath(
                        expression: expression,
                        isQuote ? .openLiteral : .unexpected(found: found, expected: "XPath 1.0")),
                    column: start + 1)
            }
            let text = String(decoding: source[start..<index], as: UTF8.self)
            tokens.append(Placed(token: token, column: start + 1, text: text))
        }
    }

    private mutating func next() -> Token? {
        let byte = source[index]
        switch byte {
        case 0x22, 0x27:
            guard let end = source[(index + 1)...].firstIndex(of: byte) else { return nil }
            let text = String(decoding: source[(index + 1)..<end], as: UTF8.self)
            index = end + 1
            return .literal(text)
        case 0x30...0x39: return number()
        case 0x2E:
            if index + 1 < source.count, ASCII.isDigit(source[index + 1]) { return number() }
            return sign(["..", "."])
        case 0x24:
            index += 1
            return .variable(name())
        case 0x2A:
            index += 1
            return followsOperand ? .sign("*") : .name("*")
        case _ where Self.startsName(byte):
            let word = name()
            if followsOperand, ["and", "or", "div", "mod"].contains(word) { return .sign(word) }
            return .name(word)
        default:
            return sign([
                "//", "/", "::", "!=", "<=", ">=", "[", "]", "(", ")", "@", ",", "|", "+", "-",
                "=", "<", ">",
            ])
        }
    }

    private mutating func sign(_ signs: [String]) -> Token? {
        for sign in signs where source[index...].starts(with: sign.utf8) {
            index += sign.utf8.count
            return .sign(sign)
        }
        return nil
    }

    private mutating func number() -> Token {
        let start = index
        while index < source.count, ASCII.isDigit(source[index]) { index += 1 }
        if index < source.count, source[index] == 0x2E {
            index += 1
            while index < source.count, ASCII.isDigit(source[index]) { index += 1 }
        }
        let text = String(decoding: source[start..<index], as: UTF8.self)
        return .number(XPathNumber.parse(text))
    }

    /// A name with at most one colon inside; `child::a` ends before its two colons.
    private mutating func name() -> String {
        let start = index
        var hasColon = false
        while index < source.count {
            if Self.startsName(source[index]) || ASCII.isDigit(source[index])
                || source[index] == 0x2D || source[index] == 0x2E
            {
                index += 1
            } else if source[index] == 0x3A, !hasColon, index + 1 < source.count,
                Self.startsName(source[index + 1])
            {
                hasColon = true
                index += 1
            } else {
                break
            }
        }
        return String(decoding: source[start..<index], as: UTF8.self)
    }

    /// Letters, `_`, and everything outside ASCII.
    private static func startsName(_ byte: UInt8) -> Bool {
        ASCII.isLetter(byte) || byte == 0x5F || byte >= 0x80
    }

    /// Whether `*` or a word stands where an operator belongs (the rule of §3.7).
    private var followsOperand: Bool {
        switch tokens.last?.token {
        case .sign(let sign): [")", "]", ".", ".."].contains(sign)
        case .number, .literal, .name, .variable: true
        case .end, nil: false
        }
    }
}
