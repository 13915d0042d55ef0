public import Exact

/// A person's decision on one criterion of one unit.
///
/// Nothing else closes “awaiting review”. The automatic finding stays visible
/// beside it.
public struct Judgement: Sendable, Hashable {
    /// What was decided.
    public enum Decision: Sendable, Hashable {
        /// These points, within zero and the criterion's full points.
        case points(Points)
        /// The criterion does not apply to the unit.
        case notApplicable
        /// A suspected veto is confirmed, or refuted.
        case veto(confirmed: Bool)
    }

    /// The unit's id.
    public let unit: String
    /// The criterion's id.
    public let criterion: String
    /// What was decided.
    public let decision: Decision
    /// Who decided: a panel or a post.
    public let assessor: String
    /// When.
    public let time: DateTime
    /// Why.
    public let reason: String
    /// Where it stands.
    public let place: Place
    /// Set where it decides on a result that stood already; it comes after all that are not.
    public let review: ReviewKind?

    /// A decision with its author and reason.
    public init(
        unit: String, criterion: String, decision: Decision, assessor: String, time: DateTime,
        reason: String, place: Place, review: ReviewKind? = nil
    ) {
        self.unit = unit
        self.criterion = criterion
        self.decision = decision
        self.assessor = assessor
        self.time = time
        self.reason = reason
        self.place = place
        self.review = review
    }
}
