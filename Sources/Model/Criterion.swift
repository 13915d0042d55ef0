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

    private struct Content: Sendable, Hashable {
        let id: String
        let check: String
        let points: Points
        let clause: String
        let due: CivilDate?
        let responsible: String?
        let acceptsDeclared: Bool
        let applies: Applicability?
        let rule: Setting
        let status: SourceStatus?
        let fix: String
        let place: Place
    }

    private let content: Shared<Content>

    /// Its code in the pack, for example `2.3.1`.
    public var id: String { content.value.id }
    /// What is checked, in our own words.
    public var check: String { content.value.check }
    /// The full points.
    public var points: Points { content.value.points }
    /// The clause of the source document.
    public var clause: String { content.value.clause }
    /// When the task was due; `nil` when the source names no date.
    public var due: CivilDate? { content.value.due }
    /// The post that answers for it, never a person.
    public var responsible: String? { content.value.responsible }
    /// Whether a claim alone scores (`accept: declared`).
    public var acceptsDeclared: Bool { content.value.acceptsDeclared }
    /// When it applies; `nil` means always.
    public var applies: Applicability? { content.value.applies }
    /// The `rule:` entry, compiled by the rule catalogue.
    public var rule: Setting { content.value.rule }
    /// How far its source has been read; `nil` where the pack does not say.
    public var status: SourceStatus? { content.value.status }
    /// How a unit mends a shortfall.
    public var fix: String { content.value.fix }
    /// Where it stands.
    public var place: Place { content.value.place }

    /// Tells criteria apart that do not lie in the same place; equal ones may be two. Good for as
    /// long as one of them is held.
    public var identity: ObjectIdentifier { ObjectIdentifier(content) }

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
        content = Shared(
            Content(
                id: id, check: check, points: points, clause: clause, due: due,
                responsible: responsible, acceptsDeclared: acceptsDeclared, applies: applies,
                rule: rule, status: status, fix: fix, place: place))
    }
}
