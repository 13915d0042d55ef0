/// What one criterion came to for one unit, with everything needed to defend it.
public struct Finding: Sendable, Hashable {
    /// A claim and an observation of the same fact that differ.
    public struct Contradiction: Sendable, Hashable {
        /// The fact's name.
        public let fact: String
        /// What the unit says.
        public let claimed: FactValue
        /// What the crawl saw; it counts.
        public let observed: FactValue

        /// A disagreement.
        public init(fact: String, claimed: FactValue, observed: FactValue) {
            self.fact = fact
            self.claimed = claimed
            self.observed = observed
        }
    }

    /// A decision on a result that stood already, with that result.
    public struct Review: Sendable, Hashable {
        /// The decision with its reason.
        public let judgement: Judgement
        /// Why it was taken.
        public let kind: ReviewKind
        /// What counted before it.
        public let before: Verdict

        /// A decision on `before`.
        public init(_ judgement: Judgement, _ kind: ReviewKind, before: Verdict) {
            self.judgement = judgement
            self.kind = kind
            self.before = before
        }
    }

    /// What people, or two sources, add to a verdict; few findings have any of it.
    @usableFromInline
    final class Decided: Sendable {
        let automatic: Verdict
        let judgement: Judgement?
        let reviews: [Review]
        let contradictions: [Contradiction]

        init(
            _ automatic: Verdict, _ judgement: Judgement?, _ reviews: [Review],
            _ contradictions: [Contradiction]
        ) {
            self.automatic = automatic
            self.judgement = judgement
            self.reviews = reviews
            self.contradictions = contradictions
        }
    }

    @usableFromInline
    final class Content: Sendable {
        @usableFromInline let criterion: Criterion
        @usableFromInline let verdict: Verdict
        @usableFromInline let facts: [Fact]
        let decided: Decided?

        init(_ criterion: Criterion, _ verdict: Verdict, _ facts: [Fact], _ decided: Decided?) {
            self.criterion = criterion
            self.verdict = verdict
            self.facts = facts
            self.decided = decided
        }
    }

    @usableFromInline let content: Content

    /// The criterion.
    @inlinable public var criterion: Criterion { content.criterion }
    /// What counts: the last review's verdict, else the judgement's, else the
    /// automatic one.
    @inlinable public var verdict: Verdict { content.verdict }
    /// What the rule alone came to.
    public var automatic: Verdict { content.decided?.automatic ?? content.verdict }
    /// The person's decision, if any.
    public var judgement: Judgement? { content.decided?.judgement }
    /// Re-checks and appeals in the order they were decided.
    public var reviews: [Review] { content.decided?.reviews ?? [] }
    /// Every fact read, observed and claimed, in the order it was read.
    @inlinable public var facts: [Fact] { content.facts }
    /// Where claim and observation differ.
    public var contradictions: [Contradiction] { content.decided?.contradictions ?? [] }

    /// Tells findings apart that do not lie in the same place; equal ones may be two. Good for as
    /// long as one of them is held.
    public var identity: ObjectIdentifier { ObjectIdentifier(content) }

    /// A finding with everything that led to it.
    public init(
        criterion: Criterion, verdict: Verdict, automatic: Verdict, judgement: Judgement? = nil,
        reviews: [Review] = [], facts: [Fact], contradictions: [Contradiction] = []
    ) {
        content = Content(
            criterion, verdict, facts, Decided(automatic, judgement, reviews, contradictions))
    }

    /// A finding of the rule alone, whose facts nobody contradicts.
    public init(criterion: Criterion, verdict: Verdict, facts: [Fact]) {
        content = Content(criterion, verdict, facts, nil)
    }

    /// Whether everything is the same, however it was put together.
    public static func == (one: Finding, other: Finding) -> Bool {
        one.content === other.content
            || one.criterion == other.criterion && one.verdict == other.verdict
                && one.automatic == other.automatic && one.judgement == other.judgement
                && one.reviews == other.reviews && one.facts == other.facts
                && one.contradictions == other.contradictions
    }

    /// Hashes the criterion and what it came to.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(criterion.id)
        hasher.combine(verdict)
        hasher.combine(facts)
    }

    // What is asked of most findings, and soonest had without the whole verdict.

    /// How it came out: ``Verdict/outcome`` of what counts.
    public var outcome: Outcome { content.verdict.outcome }
    /// The points it may come to: ``Verdict/points`` of what counts.
    public var points: PointRange { content.verdict.points }
    /// Why: ``Verdict/reason`` of what counts.
    public var reason: Wording { content.verdict.reason }
    /// The arithmetic: ``Verdict/steps`` of what counts.
    public var steps: [Wording] { content.verdict.steps }
    /// The faults charged: ``Verdict/charged`` of what counts.
    public var charged: [String] { content.verdict.charged }
    /// Whether it fails the whole round: ``Verdict/isVeto`` of what counts.
    public var isVeto: Bool { content.verdict.isVeto }
    /// Whether a veto is near: ``Verdict/warnsOfVeto`` of what counts.
    public var warnsOfVeto: Bool { content.verdict.warnsOfVeto }

    /// Whether a person decided about it, when it was first scored or later.
    public var isDecided: Bool {
        guard let decided = content.decided else { return false }
        return decided.judgement != nil || !decided.reviews.isEmpty
    }

    /// The points for certain lost: full less the most still possible; zero
    /// when not applicable.
    public var lost: Points {
        outcome == .notApplicable ? .zero : criterion.points - points.highest
    }
}
