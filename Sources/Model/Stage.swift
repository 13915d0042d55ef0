/// What one step of the order of operations did to the points of a criterion.
public struct Stage: Sendable, Hashable {
    /// The step.
    public let operation: Operation
    /// The kind or modifier at work, as packs write it; `nil` where there is none.
    public let key: String?
    /// The arithmetic; empty where the step changed nothing.
    public let steps: [Wording]
    /// The points after it.
    public let points: PointRange

    /// A step with what it left.
    public init(
        _ operation: Operation, key: String? = nil, steps: [Wording] = [], points: PointRange
    ) {
        self.operation = operation
        self.key = key
        self.steps = steps
        self.points = points
    }
}
