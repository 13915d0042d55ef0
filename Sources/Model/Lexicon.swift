/// A list of wordings that should not stand in a page, from a file of the pack.
public struct Lexicon: Sendable, Hashable {
    /// One wording with what it should be.
    public struct Entry: Sendable, Hashable {
        /// The wording looked for.
        public let wrong: String
        /// What it should be; `nil` when it simply should not be there.
        public let right: String?
        /// Longer wordings within which it is right.
        public let exceptions: [String]

        /// An entry.
        public init(wrong: String, right: String? = nil, exceptions: [String] = []) {
            self.wrong = wrong
            self.right = right
            self.exceptions = exceptions
        }
    }

    /// The name by which facts ask for it: its file without `.txt`.
    public let name: String
    /// Its entries, in the order of the file.
    public let entries: [Entry]

    /// A lexicon.
    public init(name: String, entries: [Entry]) {
        self.name = name
        self.entries = entries
    }
}
