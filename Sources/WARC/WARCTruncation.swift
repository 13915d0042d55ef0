/// Why a stored block is shorter than what was on the wire (ISO 28500 §5.13).
public enum WARCTruncation: String, Sendable, Hashable {
    /// Longer than the size bound.
    case length
    /// Took longer than the time bound.
    case time
    /// The connection broke before the end.
    case disconnect
    /// No reason was given.
    case unspecified
}
