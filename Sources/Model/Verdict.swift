/// What a rule, or the reading of its facts, came to: the automatic part of a
/// finding, kept even when a person decides otherwise.
///
/// Words are told when they are read: a verdict holds its numbers and how to say
/// them, so that most findings of a large round cost no text.
public struct Verdict: Sendable, Hashable {
    /// What few verdicts have.
    @usableFromInline
    final class Rest: Sendable {
        @usableFromInline let charged: [String]
        @usableFromInline let voids: Voiding?
        @usableFromInline let warnsOfVeto: Bool
        let makeStages: (@Sendable () -> [Stage])?

        init(
            _ charged: [String], _ voids: Voiding?, warnsOfVeto: Bool,
            _ makeStages: (@Sendable () -> [Stage])?
        ) {
            self.charged = charged
            self.voids = voids
            self.warnsOfVeto = warnsOfVeto
            self.makeStages = makeStages
        }
    }

    /// How it came out.
    public let outcome: Outcome
    /// Whether it fails the whole round (veto rules only).
    public let isVeto: Bool
    /// The points it may come to; zero when not applicable.
    public let points: PointRange
    private let makeReason: @Sendable () -> Wording
    private let makeSteps: @Sendable () -> [Wording]
    @usableFromInline let rest: Rest?

    /// One sentence: the fact, the threshold and the points.
    public var reason: Wording { .made(makeReason) }

    /// Keys of the faults charged here, so that none is charged again.
    @inlinable public var charged: [String] { rest?.charged ?? [] }

    /// The branch of the tree that gets no points for it.
    @inlinable public var voids: Voiding? { rest?.voids }

    /// Whether the warning line before a veto is crossed and the veto itself is not (veto rules
    /// only). It costs nothing and changes no grade: a person is told in time.
    @inlinable public var warnsOfVeto: Bool { rest?.warnsOfVeto ?? false }

    /// The arithmetic, one line a step; empty when the reason says it all.
    public var steps: [Wording] { makeSteps() }

    /// The same by the steps of the order of operations, each with the points it left.
    public var stages: [Stage] {
        if let makeStages = rest?.makeStages { return makeStages() }
        return outcome == .notApplicable ? [] : [Stage(.rule, steps: steps, points: points)]
    }

    /// A verdict; what it says is put together when it is read.
    public init(
        _ outcome: Outcome, _ points: PointRange,
        because reason: @escaping @autoclosure @Sendable () -> Wording,
        steps: @escaping @autoclosure @Sendable () -> [Wording] = [],
        charged: [String] = [], isVeto: Bool = false, warnsOfVeto: Bool = false,
        voids: Voiding? = nil, stages: (@Sendable () -> [Stage])? = nil
    ) {
        self.outcome = outcome
        self.points = points
        self.makeReason = reason
        self.makeSteps = steps
        self.isVeto = isVeto
        let isPlain = charged.isEmpty && voids == nil && !warnsOfVeto && stages == nil
        self.rest = isPlain ? nil : Rest(charged, voids, warnsOfVeto: warnsOfVeto, stages)
    }

    private init(_ verdict: Verdict, because reason: @escaping @Sendable () -> Wording) {
        outcome = verdict.outcome
        points = verdict.points
        makeReason = reason
        makeSteps = verdict.makeSteps
        isVeto = verdict.isVeto
        rest = verdict.rest
    }

    /// The same verdict with another reason.
    public func because(_ reason: @escaping @autoclosure @Sendable () -> Wording) -> Verdict {
        Verdict(self, because: reason)
    }

    /// Whether the points, and whether it is a veto or warns of one, are the same; the words may
    /// differ.
    public func comes(toTheSameAs other: Verdict) -> Bool {
        outcome == other.outcome && points == other.points && isVeto == other.isVeto
            && voids == other.voids && warnsOfVeto == other.warnsOfVeto
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
