public import FEEL

/// Something that went wrong in an evaluation, and where.
public struct DecisionReport: Sendable, Hashable {
    /// The name of the input or decision whose value it is about.
    public let element: String
    /// What went wrong; its place is that in the formula.
    public let diagnostic: Diagnostic
}
