/// One word or sign of an expression.
struct Token: Sendable {
    enum Kind: UInt8, Sendable {
        case name, number, string
        case leftParenthesis, rightParenthesis, leftBracket, rightBracket, leftBrace, rightBrace
        case comma, colon, dot, dots, plus, minus, star, slash, power
        case equal, unequal, less, lessOrEqual, greater, greaterOrEqual
        case arrow, at, question, apostrophe
        /// A character without a meaning of its own.
        case unknown
        case end
    }

    let kind: Kind
    /// The reserved word that a name is, if it is one.
    let keyword: Keyword
    /// Whether white space or a comment stands before it.
    let spaceBefore: Bool
    /// Whether it was written with characters of a Chinese input method.
    let normalised: Bool
    /// Bytes of the source, quotation marks included.
    let start: Int32
    let end: Int32
    /// 1-based, in code points.
    let line: Int32
    let column: Int32
    /// In code points.
    let length: Int32

    var place: SourcePlace {
        SourcePlace(line: Int(line), column: Int(column), length: Int(length))
    }
}
