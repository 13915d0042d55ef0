/// What a rule, or the reading of its facts, came to: the automatic part of a
/// finding, kept even when a person decides otherwise.
public struct Verdict: Sendable, Hashable {
    /// How it came out.
    public let outcome: Outcome
    /// The points it may come to; zero when not applicable.
    public let points: PointRange
    /// One sentence: the fact, the threshold and the points.
    public let reason: Wording
    /// Keys of the faults charged here, so that none is charged again.
    public let charged: [String]
    /// Whether it fails the whole round (veto rules only).
    public let isVeto: Bool
    /// The branch of the tree that gets no points for it.
    public let voids: Voiding?
    private let makeSteps: @Sendable () -> [Wording]
    private let makeStages: (@Sendable () -> [Stage])?

    /// The arithmetic, one line a step; empty when the reason says it all.
    public var steps: [Wording] { makeSteps() }

    /// The same by the steps of the order of operations, each with the points it left.
    public var stages: [Stage] {
        if let makeStages { return makeStages() }
        return outcome == .notApplicable ? [] : [Stage(.rule, steps: steps, points: points)]
    }

    /// A verdict; what it says is put together when it is read.
    public init(
        _ outcome: Outcome, _ points: PointRange,
        because reason: @escaping @autoclosure @Sendable () -> Wording,
        steps: @escaping @autoclosure @Sendable () -> [Wording] = [],
        charged: [String] = [], isVeto: Bool = false, voids: Voiding? = nil,
        stages: (@Sendable () -> [Stage])? = nil
    ) {
        self.outcome = outcome
        self.points = points
        self.reason = .made(reason)
        self.makeSteps = steps
        self.charged = charged
        self.isVeto = isVeto
        self.voids = voids
        self.makeStages = stages
    }

    /// The same verdict with another reason.
    public func because(_ reason: Wording) -> Verdict {
        Verdict(
            outcome, points, because: reason, steps: steps, charged: charged, isVeto: isVeto,
            voids: voids, stages: makeStages)
    }

    /// Whether the points, and whether it is a veto, are the same; the words may differ.
    public func comes(toTheSameAs other: Verdict) -> Bool {
        outcome == other.outcome && points == other.points && isVeto == other.isVeto
            && voids == other.voids
    }

    /// Whether everything is the same, words included.
    public static func == (one: Verdict, other: Verdict) -> Bool {
        one.comes(toTheSameAs: other) && one.charged == other.charged
            && one.reason == other.reason && one.steps == other.steps
    }

    /// Hashes what it comes to.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(outcome)
        hasher.combine(points)
        hasher.combine(charged)
        hasher.combine(isVeto)
    }
}
