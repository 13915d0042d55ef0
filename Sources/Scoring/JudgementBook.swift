import Model
import Rules

/// The judgements that can be used, by unit and criterion, and what is wrong
/// with the others.
struct JudgementBook: Sendable {
    private struct Key: Hashable {
        let unit: String
        let criterion: String
    }

    private let decisions: [Key: Judgement]
    private let reviews: [Key: [Judgement]]
    private let rejected: [String: [Notice]]
    /// What several people awarded for the same thing, in order of unit and criterion.
    let panels: [[Judgement]]
    /// Problems that concern no unit of the round.
    let notices: [Notice]

    init(
        _ judgements: [Judgement], criteria: [Criterion], vetoes: [Criterion], units: [String],
        book: RuleBook, panel: Policy.Panel? = nil
    ) {
        let points = Dictionary(
            criteria.map { criterion in
                let free = Discretion.range(PointRange(.zero, criterion.points), besides: nil)
                return (criterion.id, book.rule(of: criterion)?.discretion ?? free)
            }, uniquingKeysWith: { first, _ in first })
        let vetoIDs = Set(vetoes.map(\.id))
        let known = Set(units)
        let ids = (Array(points.keys) + vetoIDs).sorted()

        var decisions: [Key: [Judgement]] = [:]
        var disputed: Set<Key> = []
        var rejected: [String: [Notice]] = [:]
        var notices: [Notice] = []
        var reviews: [Key: [Judgement]] = [:]
        for judgement in judgements.sorted(by: Self.inFileOrder) {
            guard known.contains(judgement.unit) else {
                notices.append(
                    Self.problem(
                        judgement, ScoringWording.judgedUnknownUnit, found: judgement.unit,
                        nearest: NearestName.of(judgement.unit, among: units.sorted())))
                continue
            }
            if let problem = Self.check(judgement, points: points, vetoes: vetoIDs, ids: ids) {
                rejected[judgement.unit, default: []].append(problem)
                continue
            }
            let key = Key(unit: judgement.unit, criterion: judgement.criterion)
            if judgement.review != nil {
                reviews[key, default: []].append(judgement)
                continue
            }
            let others = decisions[key] ?? []
            if let other = others.first(where: { Self.disputes($0, judgement, panel) }) {
                disputed.insert(key)
                rejected[judgement.unit, default: []].append(
                    Notice(
                        .error, at: judgement.place, ScoringWording.judgedTwice,
                        found: judgement.criterion, fix: ScoringWording.settle(with: other.place)))
            } else if !others.contains(where: {
                $0.decision == judgement.decision
                    && (panel == nil || $0.assessor == judgement.assessor)
            }) {
                decisions[key] = others + [judgement]
            }
        }
        let full = Dictionary(
            criteria.map { ($0.id, $0.points) }, uniquingKeysWith: { first, _ in first })
        var settled: [Key: Judgement] = [:]
        var panels: [[Judgement]] = []
        let keys = decisions.keys.sorted { ($0.unit, $0.criterion) < ($1.unit, $1.criterion) }
        for key in keys where !disputed.contains(key) {
            guard let judgements = decisions[key] else { continue }
            let verdict = PanelVerdict(judgements, panel, full: full[key.criterion] ?? .zero)
            settled[key] = verdict?.judgement
            if panel != nil, judgements.count > 1 { panels.append(judgements) }
            if let notice = verdict?.notice { rejected[key.unit, default: []].append(notice) }
        }
        self.decisions = settled
        self.panels = panels
        self.reviews = reviews.mapValues { all in all.sorted { $0.time < $1.time } }
        self.rejected = rejected
        self.notices = notices
    }

    /// Whether nobody decided anything that can be used.
    var isEmpty: Bool { decisions.isEmpty && reviews.isEmpty }

    /// The decision on `criterion` of `unit`, if any.
    func judgement(unit: String, criterion: String) -> Judgement? {
        decisions.isEmpty ? nil : decisions[Key(unit: unit, criterion: criterion)]
    }

    /// Re-checks and appeals on `criterion` of `unit`, in the order they were
    /// decided.
    func reviews(unit: String, criterion: String) -> [(ReviewKind, Judgement)] {
        guard !reviews.isEmpty else { return [] }
        return (reviews[Key(unit: unit, criterion: criterion)] ?? []).compactMap { judgement in
            judgement.review.map { ($0, judgement) }
        }
    }

    /// What is wrong with judgements of `unit`.
    func notices(of unit: String) -> [Notice] { rejected[unit] ?? [] }

    /// Whether two decisions cannot both stand: they differ, and no panel brings
    /// them together.
    private static func disputes(
        _ one: Judgement, _ other: Judgement, _ panel: Policy.Panel?
    ) -> Bool {
        guard one.decision != other.decision else { return false }
        guard panel != nil, one.assessor != other.assessor, case .points = one.decision,
            case .points = other.decision
        else { return true }
        return false
    }

    private static func inFileOrder(_ one: Judgement, _ other: Judgement) -> Bool {
        (one.place, one.unit, one.criterion, one.time, one.assessor, one.reason)
            < (other.place, other.unit, other.criterion, other.time, other.assessor, other.reason)
    }

    private static func check(
        _ judgement: Judgement, points: [String: Discretion], vetoes: Set<String>, ids: [String]
    ) -> Notice? {
        if let allowed = points[judgement.criterion] {
            switch judgement.decision {
            case .points(let awarded) where !allowed.admits(awarded):
                return Notice(
                    .error, at: judgement.place, ScoringWording.judgedOutOfRange,
                    found: awarded.inSentence, wanted: allowed.wording)
            case .veto:
                return problem(judgement, ScoringWording.judgedAsVeto, found: judgement.criterion)
            case .points, .notApplicable: return nil
            }
        }
        guard vetoes.contains(judgement.criterion) else {
            return problem(
                judgement, ScoringWording.judgedUnknownCriterion, found: judgement.criterion,
                nearest: NearestName.of(judgement.criterion, among: ids))
        }
        guard case .points = judgement.decision else { return nil }
        return problem(judgement, ScoringWording.judgedVetoByPoints, found: judgement.criterion)
    }

    private static func problem(
        _ judgement: Judgement, _ what: Wording, found: String, nearest: String? = nil
    ) -> Notice {
        Notice(
            .error, at: judgement.place, what, found: found,
            fix: nearest.map(ScoringWording.didYouMean))
    }
}
