import Model
import Rules

/// Everything the units of a round are scored with, so that one can be scored
/// again by itself.
struct UnitDesk: Sendable {
    private let pack: Pack
    private let vetoes: [Criterion]
    private let book: RuleBook
    private let desk: SubmissionDesk
    private let facts: [String: [Fact]]
    private let time: TimeBasis
    private let unitNotices: [String: [Notice]]
    /// What people decided.
    let judgements: JudgementBook

    init(_ input: RoundInput, with book: RuleBook, unitNotices: [String: [Notice]] = [:]) {
        let (round, pack) = (input.round, input.pack)
        self.pack = pack
        self.book = book
        self.unitNotices = unitNotices
        vetoes = pack.vetoes + round.vetoes
        judgements = JudgementBook(
            input.judgements, criteria: pack.pointCriteria, vetoes: vetoes,
            units: round.units.map(\.id), book: book, panel: pack.policy.panel)
        desk = SubmissionDesk(input.submissions, unreadable: input.unreadable, round: round)
        facts = Dictionary(grouping: input.facts, by: \.unit)
        time = TimeBasis(asOf: round.asOf, calendar: round.calendar, period: round.period)
    }

    /// The unit's result with what mending each shortfall gains, not yet ranked.
    func score(_ unit: Unit) -> ScoredUnit {
        let scored = score(unit, mended: [])
        guard let total = scored.total, gainsInteract(scored) else { return scored }
        var gains: [String: Points] = [:]
        for finding in scored.findings where finding.lost > .zero {
            let id = finding.criterion.id
            let mended = score(unit, mended: [id]).total ?? total
            gains[id] = mended.highest - total.highest
        }
        return scored.gaining(gains)
    }

    /// Whether something lies between the points of a criterion and the total
    /// but weights.
    private func gainsInteract(_ unit: ScoredUnit) -> Bool {
        func isCapped(_ node: ScoredIndicator) -> Bool {
            node.indicator.misfit == .cap || node.children.contains(where: isCapped)
        }
        return unit.bonus != nil && pack.bonus?.entry != nil
            || unit.findings.contains {
                $0.verdict.voids != nil || $0.verdict.points.lowest < .zero
            }
            || unit.indicators.contains(where: isCapped)
    }

    /// The unit's result, not yet ranked, as if it had `mended` these criteria
    /// and vetoes.
    func score(_ unit: Unit, mended: Set<String>) -> ScoredUnit {
        UnitScorer(
            unit: unit, pack: pack, vetoes: vetoes, book: book, facts: facts[unit.id] ?? [],
            intake: desk.intake(of: unit.id), time: time, judgements: judgements,
            notices: unitNotices[unit.id] ?? [], mended: mended
        ).score()
    }
}
