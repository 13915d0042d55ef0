/// Cuts the text of an expression into words and signs (DMN 1.5, 10.3.1.2).
///
/// Names with spaces or operators are not put together here: which ones there are only the scope
/// knows. Signs of a Chinese input method become FEEL's, marked, so that a declared name such as
/// `满意度（线上）` can still claim them.
struct Lexer {
    let source: [UInt8]
    private(set) var tokens: [Token] = []
    private(set) var problems: [Diagnostic] = []

    private var position = 0
    private var line: Int32 = 1
    /// Column of `position`.
    private var column: Int32 = 1
    private var spaceBefore = false

    init(_ text: String) {
        source = Array(text.utf8)
        tokens.reserveCapacity(source.count / 3 + 2)
        while skipBlank() { token() }
        append(.end, from: position, at: column)
    }

    // MARK: Characters

    /// The code point at a position and how many bytes it takes; 0 bytes behind the end. The source
    /// comes from a `String`, so it is well formed.
    private func scalar(at position: Int) -> (value: UInt32, width: Int) {
        guard position < source.count else { return (0, 0) }
        let first = UInt32(source[position])
        if first < 0x80 { return (first, 1) }
        func next(_ offset: Int) -> UInt32 {
            let place = position + offset
            return place < source.count ? UInt32(source[place] & 0x3F) : 0
        }
        if first < 0xE0 { return ((first & 0x1F) << 6 | next(1), 2) }
        if first < 0xF0 { return ((first & 0x0F) << 12 | next(1) << 6 | next(2), 3) }
        return ((first & 0x07) << 18 | next(1) << 12 | next(2) << 6 | next(3), 4)
    }

    /// The ASCII sign at a position, if need be for a full-width one.
    private func sign(at position: Int) -> (byte: UInt8, width: Int) {
        let (value, width) = scalar(at: position)
        if value < 0x80 { return (UInt8(truncatingIfNeeded: value), width) }
        return (CharacterClass.equivalent(of: value) ?? 0, width)
    }

    private mutating func advance(_ width: Int) {
        position += width
        column += 1
    }

    /// Goes past white space and comments; `false` at the end.
    private mutating func skipBlank() -> Bool {
        spaceBefore = false
        while position < source.count {
            let (value, width) = scalar(at: position)
            if CharacterClass.isSpace(value) {
                let pair =
                    value == 0x0D && position + 1 < source.count && source[position + 1] == 0x0A
                advance(width)
                if CharacterClass.isLineBreak(value), !pair {
                    line += 1
                    column = 1
                }
            } else if value == 0x2F, position + 1 < source.count,
                source[position + 1] == 0x2F || source[position + 1] == 0x2A
            {
                skipComment(block: source[position + 1] == 0x2A)
            } else {
                return true
            }
            spaceBefore = true
        }
        return false
    }

    private mutating func skipComment(block: Bool) {
        let place = SourcePlace(line: Int(line), column: Int(column), length: 2)
        advance(1)
        advance(1)
        while position < source.count {
            let (value, width) = scalar(at: position)
            if block, value == 0x2A, position + 1 < source.count, source[position + 1] == 0x2F {
                advance(1)
                advance(1)
                return
            }
            if CharacterClass.isLineBreak(value), !block { return }
            advance(width)
            if value == 0x0A {
                line += 1
                column = 1
            }
        }
        if block { problems.append(Diagnostic(.unclosedComment, at: place)) }
    }

    // MARK: Tokens

    private mutating func append(
        _ kind: Token.Kind, from start: Int, at startColumn: Int32, normalised: Bool = false
    ) {
        tokens.append(
            Token(
                kind: kind, keyword: kind == .name ? Keyword(source[start..<position]) : .none,
                spaceBefore: spaceBefore, normalised: normalised, start: Int32(start),
                end: Int32(position), line: line, column: startColumn,
                length: max(1, column - startColumn)))
    }

    private mutating func token() {
        let (value, width) = scalar(at: position)
        let (start, startColumn) = (position, column)
        if value == 0x22 || value == 0x201C {
            return string(closing: value == 0x22 ? 0x22 : 0x201D, width: width)
        }
        let sign = sign(at: position)
        if isDigit(sign.byte) || sign.byte == UInt8(ascii: ".") && isDigit(after: width) {
            return number()
        }
        if sign.byte == 0 || value < 0x80, CharacterClass.startsName(value),
            CharacterClass.likely(value) == nil
        {
            while position < source.count {
                let (next, nextWidth) = scalar(at: position)
                guard CharacterClass.continuesName(next), CharacterClass.likely(next) == nil,
                    next < 0x80 || CharacterClass.equivalent(of: next) == nil
                        || (0xFF10...0xFF19).contains(next)
                else { break }
                advance(nextWidth)
            }
            return append(.name, from: start, at: startColumn)
        }
        let kind = operatorToken(value, sign.byte, width)
        let normalised = source[start..<position].contains { $0 >= 0x80 }
        append(kind, from: start, at: startColumn, normalised: normalised)
    }

    private mutating func operatorToken(_ value: UInt32, _ byte: UInt8, _ width: Int) -> Token.Kind
    {
        advance(width)
        switch value {
        case 0x2265: return .greaterOrEqual
        case 0x2264: return .lessOrEqual
        case 0x2260: return .unequal
        default: break
        }
        func follows(_ wanted: String.UTF8View.Element) -> Bool {
            sign(at: position).byte == wanted
        }
        func pair(_ second: UInt8, _ both: Token.Kind, _ single: Token.Kind) -> Token.Kind {
            guard follows(second) else { return single }
            advance(sign(at: position).width)
            return both
        }
        switch byte {
        case UInt8(ascii: "("): return .leftParenthesis
        case UInt8(ascii: ")"): return .rightParenthesis
        case UInt8(ascii: "["): return .leftBracket
        case UInt8(ascii: "]"): return .rightBracket
        case UInt8(ascii: "{"): return .leftBrace
        case UInt8(ascii: "}"): return .rightBrace
        case UInt8(ascii: ","): return .comma
        case UInt8(ascii: ":"): return .colon
        case UInt8(ascii: "."): return pair(byte, .dots, .dot)
        case UInt8(ascii: "+"): return .plus
        case UInt8(ascii: "-"): return pair(UInt8(ascii: ">"), .arrow, .minus)
        case UInt8(ascii: "*"): return pair(byte, .power, .star)
        case UInt8(ascii: "/"): return .slash
        case UInt8(ascii: "="): return .equal
        case UInt8(ascii: "!"): return pair(UInt8(ascii: "="), .unequal, .unknown)
        case UInt8(ascii: "<"): return pair(UInt8(ascii: "="), .lessOrEqual, .less)
        case UInt8(ascii: ">"): return pair(UInt8(ascii: "="), .greaterOrEqual, .greater)
        case UInt8(ascii: "@"): return .at
        case UInt8(ascii: "?"): return .question
        case UInt8(ascii: "'"): return .apostrophe
        default: return .unknown
        }
    }

    private func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
    private func isDigit(after width: Int) -> Bool { isDigit(sign(at: position + width).byte) }

    private mutating func number() {
        let (start, startColumn) = (position, column)
        digits()
        let point = sign(at: position)
        if point.byte == UInt8(ascii: "."), isDigit(after: point.width) {
            advance(point.width)
            digits()
        }
        let mark = sign(at: position).byte
        if mark == UInt8(ascii: "e") || mark == UInt8(ascii: "E") {
            let next = sign(at: position + 1).byte
            let signed = next == UInt8(ascii: "+") || next == UInt8(ascii: "-")
            if isDigit(sign(at: position + (signed ? 2 : 1)).byte) {
                advance(1)
                if signed { advance(1) }
                digits()
            }
        }
        let normalised = source[start..<position].contains { $0 >= 0x80 }
        append(.number, from: start, at: startColumn, normalised: normalised)
    }

    private mutating func digits() {
        while true {
            let next = sign(at: position)
            guard isDigit(next.byte) else { return }
            advance(next.width)
        }
    }

    /// A text; its escapes are looked at when it is read.
    private mutating func string(closing: UInt32, width: Int) {
        let (start, startColumn) = (position, column)
        advance(width)
        while position < source.count {
            let (value, width) = scalar(at: position)
            if value == closing {
                advance(width)
                return append(.string, from: start, at: startColumn, normalised: closing != 0x22)
            }
            if CharacterClass.isLineBreak(value) { break }
            advance(width)
            // The character behind a backslash never closes the text.
            if value == 0x5C, position < source.count {
                let next = scalar(at: position)
                if !CharacterClass.isLineBreak(next.value) { advance(next.width) }
            }
        }
        append(.string, from: start, at: startColumn, normalised: closing != 0x22)
        problems.append(
            Diagnostic(
                .unclosedString,
                at: SourcePlace(
                    line: Int(line), column: Int(startColumn), length: Int(column - startColumn))))
    }
}
