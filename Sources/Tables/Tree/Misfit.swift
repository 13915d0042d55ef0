import Exact
public import Model

/// What to do where parts do not add up to what is stated for the whole.
public enum MisfitChoice: String, Sendable, Hashable, CaseIterable {
    /// Leave both as they stand; the pack says what is wrong until somebody decides.
    case report
    /// The parts count: the whole is their sum.
    case parts
    /// The whole counts: the parts are scaled.
    case scale
    /// The whole counts: the parts are added up and stop at it.
    case cap
}

/// Parts that do not add up to the whole.
public struct Misfit: Sendable, Hashable {
    /// What it is about: the name of an indicator, or the label of a sum.
    public let name: String
    /// What is stated.
    public let stated: Points
    /// What the parts come to.
    public let sum: Points
    /// Where it is stated.
    public let place: Place
    /// What was done.
    public let choice: MisfitChoice
    /// Whether it is a sum between rows, which moves no points.
    public var isSubtotal = false
}
