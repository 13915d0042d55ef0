/// The flags of XPath's regular expressions (XPath Functions 3.1, 5.6.2).
struct PatternFlags: Sendable, Hashable {
    /// `s`: the dot stands for line ends too.
    var dotIsAll = false
    /// `m`: `^` and `$` are the ends of lines.
    var isMultiline = false
    /// `i`: case does not matter.
    var ignoresCase = false
    /// `x`: white space outside classes is left out of the pattern.
    var ignoresSpace = false
    /// `q`: the pattern stands for itself.
    var isLiteral = false

    init(_ text: String = "") throws(PatternProblem) {
        for character in text {
            switch character {
            case "s": dotIsAll = true
            case "m": isMultiline = true
            case "i": ignoresCase = true
            case "x": ignoresSpace = true
            case "q": isLiteral = true
            default: throw .unknownFlag(character)
            }
        }
    }
}
