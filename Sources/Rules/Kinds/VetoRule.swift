import Exact
import Model

/// `veto: {fact: FACT, above: n}`: fails the whole round when the number is
/// above `n`, or when a boolean is true.
///
/// Only what was measured, or confirmed by a person, can fail a unit. What is
/// suspected or merely claimed asks for review, and silence is no confession.
struct VetoRule: Rule {
    static let kind = "veto"
    static let roles: Set<RuleRole> = [.veto]

    let reads: [String]
    private let above: Decimal128?

    init?(_ setting: Setting, in context: RuleContext, reporting notices: inout [Notice]) {
        var reader = SettingReader(setting)
        let fact = reader.fact("fact", of: [.number, .boolean], in: context)
        above = reader.number("above", required: fact?.type == .number)
        if fact?.type == .boolean, setting["above"] != nil {
            reader.report(
                Notice(
                    .error, at: setting.place, RulesWording.booleanWithBound(fact?.name ?? ""),
                    fix: RulesWording.removeAbove))
        }
        guard reader.close(into: &notices), let fact else { return nil }
        reads = [fact.name]
    }

    func judge(_ facts: FactView) -> Verdict {
        guard let reading = facts.readings.first else { return facts.unjudged }
        switch reading.value {
        case .boolean(let answer): return verdict(answer, reading)
        case .number(let number): return verdict(above.map { number > $0 } ?? false, reading)
        default: break
        }
        if let above, reading.leastCount() > above { return verdict(true, reading) }
        return Verdict(
            facts.openOutcome, .zero, because: .phrase([reading.sentence, RulesWording.vetoOpen]))
    }

    private func verdict(_ holds: Bool, _ reading: FactReading) -> Verdict {
        let bound = above.map { [RulesWording.vetoBound($0, reading.unit)] } ?? []
        guard !holds || reading.certainty != .declared else {
            return Verdict(
                .awaitingReview, .zero,
                because: .phrase([reading.sentence] + bound + [RulesWording.vetoOpen]))
        }
        return Verdict(
            .scored, .zero,
            because: .phrase(
                [reading.sentence] + bound + [holds ? RulesWording.vetoed : RulesWording.notVetoed]),
            isVeto: holds)
    }
}
