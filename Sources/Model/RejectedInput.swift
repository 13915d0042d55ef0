/// Thrown when an input cannot be used: every problem found in it at once.
public struct RejectedInput: Error, Sendable, Hashable {
    /// All problems, in file order; at least one is an error.
    public let notices: [Notice]

    /// Rejects an input for `notices`.
    public init(_ notices: [Notice]) {
        self.notices = notices
    }

    /// Rejects an input for one reason.
    public init(_ notice: Notice) {
        self.init([notice])
    }
}
