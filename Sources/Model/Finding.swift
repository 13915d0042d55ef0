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

    private struct Content: Sendable, Hashable {
        let criterion: Criterion
        let verdict: Verdict
        let automatic: Verdict
        let judgement: Judgement?
        let reviews: [Review]
        let facts: [Fact]
        let contradictions: [Contradiction]
    }

    private let content: Shared<Content>

    /// The criterion.
    public var criterion: Criterion { content.value.criterion }
    /// What counts: the last review's verdict, else the judgement's, else the
    /// automatic one.
    public var verdict: Verdict { content.value.verdict }
    /// What the rule alone came to.
    public var automatic: Verdict { content.value.automatic }
    /// The person's decision, if any.
    public var judgement: Judgement? { content.value.judgement }
    /// Re-checks and appeals in the order they were decided.
    public var reviews: [Review] { content.value.reviews }
    /// Every fact read, observed and claimed, in the order it was read.
    public var facts: [Fact] { content.value.facts }
    /// Where claim and observation differ.
    public var contradictions: [Contradiction] { content.value.contradictions }

    /// Tells findings apart that do not lie in the same place; equal ones may be two. Good for as
    /// long as one of them is held.
    public var identity: ObjectIdentifier { ObjectIdentifier(content) }

    /// A finding.
    public init(
        criterion: Criterion, verdict: Verdict, automatic: Verdict, judgement: Judgement? = nil,
        reviews: [Review] = [], facts: [Fact], contradictions: [Contradiction] = []
    ) {
        content = Shared(
            Content(
                criterion: criterion, verdict: verdict, automatic: automatic, judgement: judgement,
                reviews: reviews, facts: facts, contradictions: contradictions))
    }

    // What is asked of most findings, and soonest had without the whole verdict.

    /// How it came out: ``Verdict/outcome`` of what counts.
    public var outcome: Outcome { content.value.verdict.outcome }
    /// The points it may come to: ``Verdict/points`` of what counts.
    public var points: PointRange { content.value.verdict.points }
    /// Why: ``Verdict/reason`` of what counts.
    public var reason: Wording { content.value.verdict.reason }
    /// The arithmetic: ``Verdict/steps`` of what counts.
    public var steps: [Wording] { content.value.verdict.steps }
    /// The faults charged: ``Verdict/charged`` of what counts.
    public var charged: [String] { content.value.verdict.charged }
    /// Whether it fails the whole round: ``Verdict/isVeto`` of what counts.
    public var isVeto: Bool { content.value.verdict.isVeto }

    /// The points for certain lost: full less the most still possible; zero
    /// when not applicable.
    public var lost: Points {
        outcome == .notApplicable ? .zero : criterion.points - points.highest
    }
}
