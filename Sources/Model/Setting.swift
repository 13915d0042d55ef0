/// A value of a pack or round file with the place it stands at.
///
/// Scalars keep the text as written: `4%`, `2022-03-31` and `0.50` become
/// numbers and dates where their meaning is known, exactly and with a place to
/// point at when they do not fit.
public struct Setting: Sendable, Hashable {
    /// What stands there.
    public enum Content: Sendable, Hashable {
        case null
        /// A plain or quoted scalar, as written.
        case scalar(String)
        case list([Setting])
        /// Keys in the order of the file; a reader refuses duplicates.
        case map([Entry])
    }

    /// One key of a map with its value.
    public struct Entry: Sendable, Hashable {
        /// The key as written.
        public let key: String
        /// Where the key stands.
        public let place: Place
        /// What it is set to.
        public let value: Setting

        /// A key with its value.
        public init(key: String, place: Place, value: Setting) {
            self.key = key
            self.place = place
            self.value = value
        }
    }

    /// A part of a scalar's text that stands in one piece in the file.
    public struct Stretch: Sendable, Hashable {
        /// Where the part begins in the text, in code points from 0.
        public let offset: Int
        /// Where it begins in the file, one-based.
        public let line: Int
        /// Its first column, one-based.
        public let column: Int

        /// A part from `offset` on.
        public init(offset: Int, line: Int, column: Int) {
            self.offset = offset
            self.line = line
            self.column = column
        }
    }

    /// What stands there.
    public let content: Content
    /// Where it stands.
    public let place: Place
    /// The parts of a text that quotation marks, escapes or line breaks take
    /// apart, in order; empty where it stands in one piece at ``place``.
    public let stretches: [Stretch]

    /// A value at a place.
    public init(_ content: Content, at place: Place, stretches: [Stretch] = []) {
        self.content = content
        self.place = place
        self.stretches = stretches
    }

    /// Where a character of a scalar's text stands in the file; `line` and
    /// `column` are those within the text, one-based, in code points.
    public func place(line: Int, column: Int) -> Place {
        guard let scalar, line > 0 else { return place }
        var offset = column - 1
        var left = line - 1
        for (index, character) in scalar.unicodeScalars.enumerated() where character == "\n" {
            if left == 0 { break }
            left -= 1
            if left == 0 { offset = index + column }
        }
        guard let stretch = stretches.last(where: { $0.offset <= offset }) ?? stretches.first
        else {
            return line == 1
                ? Place(file: place.file, line: place.line, column: place.column + offset) : place
        }
        return Place(
            file: place.file, line: stretch.line,
            column: stretch.column + max(0, offset - stretch.offset))
    }

    /// The word for a number that nobody has read in its source yet.
    public static let unset = "unset"

    /// Whether this is ``unset``.
    public var isUnset: Bool { scalar == Self.unset }

    /// The text of a scalar.
    public var scalar: String? {
        if case .scalar(let text) = content { text } else { nil }
    }

    /// The entries of a list; `nil` for anything else.
    public var list: [Setting]? {
        if case .list(let items) = content { items } else { nil }
    }

    /// The entries of a map; `nil` for anything else.
    public var entries: [Entry]? {
        if case .map(let entries) = content { entries } else { nil }
    }

    /// The value of `key` when this is a map that has it.
    public subscript(key: String) -> Setting? {
        entries?.first { $0.key == key }?.value
    }
}
