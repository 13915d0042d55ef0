public import FEEL

/// What a decision came out as.
public struct DecisionResult: Sendable {
    /// The value; null also where something went wrong.
    public let value: Value
    /// What went wrong on the way, in the order it was found.
    public let diagnostics: [Diagnostic]

    /// A value with what went wrong.
    public init(value: Value, diagnostics: [Diagnostic]) {
        self.value = value
        self.diagnostics = diagnostics
    }
}
