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

    /// What stands there.
    public let content: Content
    /// Where it stands.
    public let place: Place

    /// A value at a place.
    public init(_ content: Content, at place: Place) {
        self.content = content
        self.place = place
    }

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
