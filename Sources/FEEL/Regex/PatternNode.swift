/// A part of a pattern, as read.
indirect enum PatternNode: Sendable {
    /// Matches nothing, everywhere.
    case empty
    /// One code point; in its canonical case when case does not matter.
    case character(UInt32)
    /// One code point of a set.
    case set(CharacterSet)
    /// Any one code point.
    case any
    /// `^`
    case start
    /// `$`
    case end
    /// `(…)`, with its number from 1.
    case capture(PatternNode, Int)
    /// `\1`
    case backReference(Int)
    case sequence([PatternNode])
    case alternatives([PatternNode])
    /// `*`, `{2,5}?` …; without `most` there is no upper bound.
    case repetition(PatternNode, least: Int, most: Int?, greedy: Bool)

    /// Whether the part always takes one code point and remembers nothing.
    var isSingle: Bool {
        switch self {
        case .character, .set, .any: true
        default: false
        }
    }
}
