/// Why a text is no pattern of XPath's `matches`, `replace` and `tokenize`.
public enum PatternProblem: Error, Sendable, Hashable {
    /// A character that means nothing in this place; `offset` counts characters from 0.
    case unexpected(Character, offset: Int)
    /// The pattern ends within a group, a class, an escape or a quantifier.
    case incomplete
    /// `\` before something that is no escape.
    case unknownEscape(String, offset: Int)
    /// `\p{…}` with a name that is neither a category nor a block.
    case unknownProperty(String)
    /// A quantifier or a class whose lower end is above the upper one.
    case reversed(offset: Int)
    /// `\3` without a third group that is complete before it.
    case noSuchGroup(Int)
    /// A flag other than s, m, i, x and q.
    case unknownFlag(Character)
    /// Nested or repeated beyond what is matched.
    case tooLarge
    /// `replace` or `split` with a pattern that the empty text matches.
    case matchesEmpty
    /// A replacement with `$` or `\` that is not followed by what it needs.
    case unreadableReplacement
}
