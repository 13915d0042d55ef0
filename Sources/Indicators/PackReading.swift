public import Model
public import Rules

/// What came of reading a pack.
public struct PackReading: Sendable {
    /// The pack; `nil` when any notice is an error.
    public let pack: Pack?
    /// Its compiled rules; `nil` with the pack.
    public let book: RuleBook?
    /// Everything to know about it, in file order: errors, warnings, hints.
    public let notices: [Notice]

    /// Whether the pack can be used.
    public var isAccepted: Bool { pack != nil }
}
