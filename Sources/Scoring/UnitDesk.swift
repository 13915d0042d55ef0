import Model
import Rules

/// Everything the units of a round are scored with, so that one can be scored
/// again by itself.
struct UnitDesk: Sendable {
    private let pack: Pack
    /// What the units of each group of the round are asked.
    private let plans: [String: GroupPlan]
    private let book: RuleBook
    private let desk: SubmissionDesk
    private let facts: [String: [Fact]]
    private let vetoes: [Criterion]
    private let time: TimeBasis
    private let unitNotices: [String: [Notice]]
    /// What people decided.
    let judgements: JudgementBook

    init(_ input: RoundInput, with book: RuleBook, unitNotices: [String: [Notice]] = [:]) {
        let (round, pack) = (input.round, input.pack)
        self.pack = pack
        self.book = book
        self.unitNotices = unitNotices
        let vetoes = pack.vetoes + round.vetoes
        plans = Dictionary(
            Set(round.units.map(\.group)).map {
                ($0, GroupPlan(of: pack, for: $0, vetoes: vetoes, with: book))
            }, uniquingKeysWith: { first, _ in first })
        self.vetoes = vetoes
        judgements = JudgementBook(
            input.judgements, criteria: pack.pointCriteria, vetoes: vetoes,
            units: round.units.map(\.id), book: book, panel: pack.policy.panel)
        desk = SubmissionDesk(input.submissions, unreadable: input.unreadable, round: round)
        facts = Self.byUnit(input.facts)
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

    /// The units that facts or submissions speak of.
    var named: Set<String> { desk.units.union(facts.keys) }

    /// `facts` by unit, in their order.
    private static func byUnit(_ facts: [Fact]) -> [String: [Fact]] {
        var byUnit: [String: [Fact]] = [:]
        var start = facts.startIndex
        // Facts come unit by unit, mostly.
        while start < facts.endIndex {
            let unit = facts[start].unit
            let end = facts[start...].firstIndex { $0.unit != unit } ?? facts.endIndex
            byUnit[unit, default: []] += facts[start..<end]
            start = end
        }
        return byUnit
    }

    /// Whether something lies between the points of a criterion and the total
    /// but weights.
    private func gainsInteract(_ unit: ScoredUnit) -> Bool {
        func interacts(_ node: ScoredIndicator) -> Bool {
            node.indicator.misfit == .cap || node.children.contains(where: interacts)
                || node.findings.contains {
                    $0.verdict.points.lowest < .zero || $0.verdict.voids != nil
                }
        }
        return unit.bonus != nil && pack.bonus?.entry != nil
            || unit.indicators.contains(where: interacts)
    }

    /// The unit's result, not yet ranked, as if it had `mended` these criteria
    /// and vetoes.
    func score(_ unit: Unit, mended: Set<String>) -> ScoredUnit {
        let plan =
            plans[unit.group] ?? GroupPlan(of: pack, for: unit.group, vetoes: vetoes, with: book)
        return UnitScorer(
            unit: unit, pack: pack, plan: plan, book: book, facts: facts[unit.id] ?? [],
            intake: desk.intake(of: unit.id), time: time, judgements: judgements,
            notices: unitNotices[unit.id] ?? [], mended: mended
        ).score()
    }
}
