public import FEEL

/// What a decision came out as.
public struct DecisionResult: Sendable {
    /// The value; null also where something went wrong.
    public let value: Value
    /// What went wrong on the way, in the order it was found.
    public let reports: [DecisionReport]

    /// What went wrong, without saying where.
    public var diagnostics: [Diagnostic] { reports.map(\.diagnostic) }
}
