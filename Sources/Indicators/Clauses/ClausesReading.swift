public import Model

/// What came of reading a pack's clauses.
public struct ClausesReading: Sendable {
    /// The clauses in file order; `nil` when any notice is an error.
    public let clauses: [Clause]?
    /// Everything to know about them, in file order.
    public let notices: [Notice]
}
