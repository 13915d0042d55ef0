public import Exact

/// A leaf of the indicator tree: what is checked and what it is worth.
public struct Criterion: Sendable, Hashable {
    /// A condition on whether the criterion applies to a unit at all.
    public enum Applicability: Sendable, Hashable {
        /// Where the number of a fact, by its declared name, is at least this.
        case atLeast(fact: String, Decimal128)
        /// Where a condition over the facts is met; the expression with its place.
        case condition(Setting)
    }

    /// Its code in the pack, for example `2.3.1`.
    public let id: String
    /// What is checked, in our own words.
    public let check: String
    /// The full points.
    public let points: Points
    /// The clause of the source document.
    public let clause: String
    /// When the task was due; `nil` when the source names no date.
    public let due: CivilDate?
    /// The post that answers for it, never a person.
    public let responsible: String?
    /// Whether a claim alone scores (`accept: declared`).
    public let acceptsDeclared: Bool
    /// When it applies; `nil` means always.
    public let applies: Applicability?
    /// The `rule:` entry, compiled by the rule catalogue.
    public let rule: Setting
    /// How far its source has been read; `nil` where the pack does not say.
    public let status: SourceStatus?
    /// How a unit mends a shortfall.
    public let fix: String
    /// Where it stands.
    public let place: Place

    /// The least points it may come to: zero, or less where its rule says
    /// `below-zero` (倒扣).
    public var leastPoints: Points {
        let depth = rule["below-zero"]?.scalar.flatMap { Decimal128($0) } ?? 0
        return Points(0 - depth)
    }

    /// Everything it may come to.
    public var range: PointRange { PointRange(leastPoints, points) }

    /// A criterion as the pack writes it.
    public init(
        id: String, check: String, points: Points, clause: String, due: CivilDate? = nil,
        responsible: String? = nil, acceptsDeclared: Bool = false,
        applies: Applicability? = nil, rule: Setting, status: SourceStatus? = nil, fix: String,
        place: Place
    ) {
        self.id = id
        self.check = check
        self.points = points
        self.clause = clause
        self.due = due
        self.responsible = responsible
        self.acceptsDeclared = acceptsDeclared
        self.applies = applies
        self.rule = rule
        self.status = status
        self.fix = fix
        self.place = place
    }
}
