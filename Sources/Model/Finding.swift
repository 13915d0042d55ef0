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

    /// The criterion.
    public let criterion: Criterion
    /// What counts: the last review's verdict, else the judgement's, else the
    /// automatic one.
    public let verdict: Verdict
    /// What the rule alone came to.
    public let automatic: Verdict
    /// The person's decision, if any.
    public let judgement: Judgement?
    /// Re-checks and appeals in the order they were decided.
    public let reviews: [Review]
    /// Every fact read, observed and claimed, in the order it was read.
    public let facts: [Fact]
    /// Where claim and observation differ.
    public let contradictions: [Contradiction]

    /// A finding.
    public init(
        criterion: Criterion, verdict: Verdict, automatic: Verdict, judgement: Judgement? = nil,
        reviews: [Review] = [], facts: [Fact], contradictions: [Contradiction] = []
    ) {
        self.criterion = criterion
        self.verdict = verdict
        self.automatic = automatic
        self.judgement = judgement
        self.reviews = reviews
        self.facts = facts
        self.contradictions = contradictions
    }

    /// The points for certain lost: full less the most still possible; zero
    /// when not applicable.
    public var lost: Points {
        verdict.outcome == .notApplicable ? .zero : criterion.points - verdict.points.highest
    }
}
