/// The core functions (XPath 1.0 §4), without `namespace-uri`, which says nothing about HTML.
enum XPathFunction: String, Sendable, Hashable, CaseIterable {
    case last, position, count, id, name, string, concat, contains, substring, translate, boolean
    case not, lang, number, sum, floor, ceiling, round
    case localName = "local-name"
    case startsWith = "starts-with"
    case substringBefore = "substring-before"
    case substringAfter = "substring-after"
    case stringLength = "string-length"
    case normalizeSpace = "normalize-space"
    case alwaysTrue = "true"
    case alwaysFalse = "false"

    /// How many arguments it takes.
    var arguments: ClosedRange<Int> {
        switch self {
        case .last, .position, .alwaysTrue, .alwaysFalse: 0...0
        case .name, .localName, .string, .stringLength, .normalizeSpace, .number: 0...1
        case .count, .id, .boolean, .not, .lang, .sum, .floor, .ceiling, .round: 1...1
        case .contains, .startsWith, .substringBefore, .substringAfter: 2...2
        case .substring: 2...3
        case .translate: 3...3
        case .concat: 2...64
        }
    }

    /// Whether the argument must be a set of nodes.
    var takesNodes: Bool {
        self == .count || self == .sum || self == .name || self == .localName
    }

    var givesNumber: Bool {
        switch self {
        case .last, .position, .count, .stringLength, .number, .sum, .floor, .ceiling, .round: true
        default: false
        }
    }
}
