/// A regular expression of XPath Functions 3.1, compiled; it works on code points.
///
/// ```swift
/// var steps = 100_000
/// let number = try Pattern("第(\\d+)号")
/// number.matches("国办发〔2022〕第8号", steps: &steps)             // true
/// ```
///
/// Each function takes steps from a budget and gives `nil` when there are none left, so that no
/// pattern hangs.
public struct Pattern: Sendable {
    let program: PatternProgram
    let flags: PatternFlags
    let groups: Int

    /// Reads a pattern; flags are any of `smixq`.
    public init(_ text: String, flags: String = "") throws(PatternProblem) {
        self.flags = try PatternFlags(flags)
        let (node, groups) = try PatternParser.parse(text, flags: self.flags)
        self.groups = groups
        program = try PatternProgram(node)
    }

    /// Whether any part of a text matches.
    public func matches(_ text: String, steps: inout Int) -> Bool? {
        var matcher = PatternMatcher(self, text: text.unicodeScalars.map(\.value), steps: steps)
        let found = matcher.firstMatch(from: 0) != nil
        steps = matcher.stepsLeft
        return steps < 0 ? nil : found
    }

    /// The text with each match replaced; `$1` in the replacement is the first group, `$0` all of
    /// the match, `\$` and `\\` stand for themselves.
    ///
    /// Throws `matchesEmpty` for a pattern that an empty text matches, `unreadableReplacement` for
    /// another use of `$` or `\`.
    public func replacing(
        in text: String, with replacement: String, steps: inout Int
    ) throws(PatternProblem) -> String? {
        let pieces = try Replacement(replacement, groups: groups, isLiteral: flags.isLiteral)
        guard let matches = try allMatches(in: text, steps: &steps) else { return nil }
        var result = String.UnicodeScalarView()
        var end = 0
        for match in matches.found {
            guard let whole = match[0] else { continue }
            Self.append(matches.text[end..<whole.lowerBound], to: &result)
            for piece in pieces.pieces {
                switch piece {
                case .text(let scalars): result.append(contentsOf: scalars)
                case .group(let number):
                    guard let range = match[number] else { continue }
                    // Groups can make a text grow without end.
                    steps -= range.count / 16 + 1
                    if steps < 0 { return nil }
                    Self.append(matches.text[range], to: &result)
                }
            }
            end = whole.upperBound
        }
        Self.append(matches.text[end...], to: &result)
        return String(result)
    }

    /// The parts between the matches; none for an empty text.
    ///
    /// Throws `matchesEmpty` for a pattern that an empty text matches.
    public func splitting(
        _ text: String, steps: inout Int
    ) throws(PatternProblem) -> [String]? {
        guard let matches = try allMatches(in: text, steps: &steps) else { return nil }
        if matches.text.isEmpty { return [] }
        var parts: [String] = []
        var end = 0
        for match in matches.found {
            guard let whole = match[0] else { continue }
            parts.append(Self.text(of: matches.text[end..<whole.lowerBound]))
            end = whole.upperBound
        }
        parts.append(Self.text(of: matches.text[end...]))
        return parts
    }

    private func allMatches(
        in text: String, steps: inout Int
    ) throws(PatternProblem) -> (text: [UInt32], found: [[Range<Int>?]])? {
        guard let empty = matches("", steps: &steps) else { return nil }
        if empty { throw .matchesEmpty }
        var matcher = PatternMatcher(self, text: text.unicodeScalars.map(\.value), steps: steps)
        var found: [[Range<Int>?]] = []
        var place = 0
        while let match = matcher.firstMatch(from: place), let whole = match[0] {
            // With look at the surroundings (`^` of a later line) a match may still be empty.
            if whole.isEmpty {
                place = whole.upperBound + 1
                continue
            }
            found.append(match)
            place = whole.upperBound
        }
        steps = matcher.stepsLeft
        return steps < 0 ? nil : (matcher.text, found)
    }

    private static func append(
        _ values: ArraySlice<UInt32>, to text: inout String.UnicodeScalarView
    ) {
        for value in values { if let scalar = Unicode.Scalar(value) { text.append(scalar) } }
    }

    private static func text(of values: ArraySlice<UInt32>) -> String {
        var text = String.UnicodeScalarView()
        append(values, to: &text)
        return String(text)
    }
}
