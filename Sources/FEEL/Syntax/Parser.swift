/// Reads an expression and resolves its names (DMN 1.5, 10.3.1).
///
/// Names can have spaces and operators in them, so what a text means depends on the names there
/// are; that is why one pass does both. A mistake is noted, and reading goes on behind the next
/// comma or closing bracket, so that one run finds all of them.
struct Parser {
    /// Reading cannot go on here; the reason is noted.
    struct Stop: Error {}

    /// A name that the expression itself introduces.
    struct Local {
        let id: Int
        let pattern: NamePattern
        let type: ValueType
    }

    /// Where names of items of unknown type may come from.
    enum Layer {
        case local(Local)
        /// Inside a filter whose item is of unknown type.
        case openItem(Int)
    }

    let scope: Scope
    let limits: Limits
    let lexer: Lexer
    var position = 0
    var diagnostics: [Diagnostic] = []
    var layers: [Layer] = []
    var localCount = 0
    var depth = 0
    /// Whether a `[` may close a range that is open, as in `]1..5[`.
    var inRangeEnd = false
    /// The local that `?` stands for.
    var question: Int?
    /// Whether `?` was used since this was last set to false.
    var asked = false
    /// Locals that are members of another one: the items of a filter.
    var memberLocals: [Int: (item: Int, name: String)] = [:]
    /// Slots of the declared variables that were read.
    var used: Set<Int> = []
    /// Types of locals by their ids.
    var localTypes: [ValueType] = []

    init(_ text: String, scope: Scope, limits: Limits) {
        self.scope = scope
        self.limits = limits
        let length = text.utf8.count
        if length > limits.length {
            lexer = Lexer("")
            diagnostics = [
                Diagnostic(
                    .tooLong(found: length, limit: limits.length),
                    at: SourcePlace(line: 1, column: 1))
            ]
        } else {
            lexer = Lexer(text)
            diagnostics = lexer.problems
        }
    }

    // MARK: Tokens

    var token: Token { lexer.tokens[position] }

    func token(ahead count: Int) -> Token {
        lexer.tokens[min(position + count, lexer.tokens.count - 1)]
    }

    func text(of token: Token) -> String {
        String(decoding: lexer.source[Int(token.start)..<Int(token.end)], as: UTF8.self)
    }

    /// Goes on to the next token; a sign of a Chinese input method is noted.
    mutating func advance() {
        let passed = token
        if passed.normalised { noteNormalised(passed) }
        if position < lexer.tokens.count - 1 { position += 1 }
    }

    private mutating func noteNormalised(_ token: Token) {
        let found = text(of: token)
        let used: String
        switch token.kind {
        case .string: used = "\""
        case .number: used = numberText(token)
        default: used = Parser.sign(of: token.kind)
        }
        let shown = token.kind == .string ? "“”" : found
        guard !diagnostics.contains(where: { $0.problem == .normalised(found: shown, used: used) })
        else { return }
        diagnostics.append(Diagnostic(.normalised(found: shown, used: used), at: token.place))
    }

    /// A sign as FEEL writes it.
    static func sign(of kind: Token.Kind) -> String {
        switch kind {
        case .leftParenthesis: "("
        case .rightParenthesis: ")"
        case .leftBracket: "["
        case .rightBracket: "]"
        case .leftBrace: "{"
        case .rightBrace: "}"
        case .comma: ","
        case .colon: ":"
        case .dot: "."
        case .dots: ".."
        case .plus: "+"
        case .minus: "-"
        case .star: "*"
        case .slash: "/"
        case .power: "**"
        case .equal: "="
        case .unequal: "!="
        case .less: "<"
        case .lessOrEqual: "<="
        case .greater: ">"
        case .greaterOrEqual: ">="
        case .arrow: "->"
        case .at: "@"
        case .question: "?"
        case .apostrophe: "'"
        case .name, .number, .string, .unknown, .end: ""
        }
    }

    /// The characters of a number in ASCII.
    func numberText(_ token: Token) -> String {
        let raw = text(of: token)
        guard token.normalised else { return raw }
        var ascii = ""
        for scalar in raw.unicodeScalars {
            let byte = CharacterClass.equivalent(of: scalar.value)
            ascii.unicodeScalars.append(byte.map { Unicode.Scalar($0) } ?? scalar)
        }
        return ascii
    }

    func at(_ kind: Token.Kind) -> Bool { token.kind == kind }
    func at(_ keyword: Keyword) -> Bool { token.keyword == keyword }

    mutating func take(_ kind: Token.Kind) -> Bool {
        guard at(kind) else { return false }
        advance()
        return true
    }

    mutating func take(_ keyword: Keyword) -> Bool {
        guard at(keyword) else { return false }
        advance()
        return true
    }

    mutating func need(_ kind: Token.Kind) throws(Stop) {
        if !take(kind) { throw unexpected(.token(Parser.sign(of: kind))) }
    }

    mutating func need(_ keyword: Keyword) throws(Stop) {
        if !take(keyword) { throw unexpected(.token(keyword.rawValue)) }
    }

    /// The bracket that closes one opened before.
    mutating func close(_ kind: Token.Kind, opened: Token) throws(Stop) {
        if take(kind) { return }
        if at(.end) {
            throw fail(
                .unclosed(Parser.sign(of: opened.kind), line: opened.line, column: opened.column),
                at: token.place)
        }
        throw unexpected(.oneOf([",", Parser.sign(of: kind)]))
    }

    // MARK: Mistakes

    mutating func note(_ problem: Problem, at place: SourcePlace) {
        guard diagnostics.count < CompilationErrors.limit else { return }
        diagnostics.append(Diagnostic(problem, at: place))
    }

    mutating func fail(_ problem: Problem, at place: SourcePlace) -> Stop {
        note(problem, at: place)
        return Stop()
    }

    /// Something else is wanted at the current token.
    mutating func unexpected(_ wanted: Problem.Wanted) -> Stop {
        // What the lexer has complained about need not be said again.
        if diagnostics.contains(where: { $0.place == token.place && !$0.isNotice }) {
            return Stop()
        }
        let found = text(of: token)
        if let scalar = found.unicodeScalars.first, token.kind == .unknown {
            guard let likely = CharacterClass.likely(scalar.value) else {
                return fail(.unknownCharacter(found), at: token.place)
            }
            return fail(
                .wrongCharacter(found: found, corrected: corrected(token, likely)),
                at: token.place)
        }
        return fail(.unexpected(found: found, wanted: wanted), at: token.place)
    }

    /// The line around a token with another sign in its place.
    private func corrected(_ token: Token, _ sign: String) -> String {
        let before = lexer.source[max(0, Int(token.start) - 24)..<Int(token.start)]
        let after = lexer.source[Int(token.end)..<min(lexer.source.count, Int(token.end) + 24)]
        let whole = before.drop { $0 & 0xC0 == 0x80 }
        var text = String(decoding: whole, as: UTF8.self) + sign
        text += String(decoding: after, as: UTF8.self)
        while text.unicodeScalars.last == "\u{FFFD}" { text.unicodeScalars.removeLast() }
        return text
    }

    /// A mistake that only an evaluation would run into.
    mutating func objection(_ problem: Problem, at place: SourcePlace) {
        if scope.checking == .strict { note(problem, at: place) }
    }

    /// Goes to the next comma or closing bracket of the current level.
    mutating func recover() {
        var open = 0
        while !at(.end) {
            switch token.kind {
            case .leftParenthesis, .leftBracket, .leftBrace: open += 1
            case .rightParenthesis, .rightBracket, .rightBrace:
                if open == 0 { return }
                open -= 1
            case .comma where open == 0: return
            default: break
            }
            if position < lexer.tokens.count - 1 { position += 1 }
        }
    }

    // MARK: Locals

    /// A new variable of the expression itself, not yet visible.
    mutating func newLocal(_ type: ValueType) -> Int {
        localTypes.append(type)
        localCount += 1
        return localCount - 1
    }

    /// Makes a local visible under a name until the layers are cut back.
    mutating func push(_ local: Int, name: String) {
        layers.append(
            .local(Local(id: local, pattern: NamePattern(name), type: localTypes[local])))
    }

    // MARK: Nodes

    /// A part that ends before the current token.
    func node(
        _ kind: Syntax.Kind, from start: Token, at place: SourcePlace? = nil,
        type: ValueType = .any, children: [Syntax] = [], constant: Bool = false
    ) -> Syntax {
        let end = position > 0 ? lexer.tokens[position - 1].end : start.end
        return Syntax(
            kind, at: place ?? start.place, from: start.start, to: max(end, start.end), type: type,
            children: children, constant: constant)
    }

    /// One that joins others, refused when they have too many levels.
    mutating func joined(
        _ kind: Syntax.Kind, from start: Token, at place: SourcePlace? = nil,
        type: ValueType = .any, _ children: [Syntax], constant: Bool = false
    ) throws(Stop) -> Syntax {
        let made = node(
            kind, from: start, at: place, type: type, children: children, constant: constant)
        if made.height > limits.height {
            throw fail(.tooDeep(limit: limits.height), at: made.place)
        }
        return made
    }

    /// Runs a nested part with one level less to go.
    mutating func nested<Result>(
        _ body: (inout Parser) throws(Stop) -> Result
    ) throws(Stop) -> Result {
        guard depth < limits.depth else {
            throw fail(.tooDeep(limit: limits.depth), at: token.place)
        }
        depth += 1
        defer { depth -= 1 }
        return try body(&self)
    }

    /// Runs a part inside brackets, where a `[` closes no range that is open outside.
    mutating func bracketed<Result>(
        _ body: (inout Parser) throws(Stop) -> Result
    ) throws(Stop) -> Result {
        let outer = inRangeEnd
        inRangeEnd = false
        defer { inRangeEnd = outer }
        return try body(&self)
    }
}
