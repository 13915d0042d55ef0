/// What one part of an expression came out as.
public struct TraceStep: Sendable {
    /// The part, as written.
    public let text: String
    /// Where it stands.
    public let place: SourcePlace
    /// How deep it stands below the whole.
    public let depth: Int
    /// What it came out as.
    public let value: Value
}
