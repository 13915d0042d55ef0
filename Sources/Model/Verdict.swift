/// What a rule, or the reading of its facts, came to: the automatic part of a
/// finding, kept even when a person decides otherwise.
public struct Verdict: Sendable, Hashable {
    /// How it came out.
    public let outcome: Outcome
    /// The points it may come to; zero when not applicable.
    public let points: PointRange
    /// One sentence: the fact, the threshold and the points.
    public let reason: Wording
    /// The arithmetic, one line a step; empty when the reason says it all.
    public let steps: [Wording]
    /// Keys of the faults charged here, so that none is charged again.
    public let charged: [String]
    /// Whether it fails the whole round (veto rules only).
    public let isVeto: Bool
    /// The branch of the tree that gets no points for it.
    public let voids: Voiding?

    /// A verdict.
    public init(
        _ outcome: Outcome, _ points: PointRange, because reason: Wording, steps: [Wording] = [],
        charged: [String] = [], isVeto: Bool = false, voids: Voiding? = nil
    ) {
        self.outcome = outcome
        self.points = points
        self.reason = reason
        self.steps = steps
        self.charged = charged
        self.isVeto = isVeto
        self.voids = voids
    }
}
