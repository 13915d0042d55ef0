public import Model

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
