import Exact
import Model

/// `veto: {fact: FACT, above: n, warn: m}`: fails the whole round when the number is
/// above `n`, or when a boolean is true; with `warn`, a number above `m` is told as near the veto.
/// `at-least: n` in place of `above` includes `n`, and then `m` as well.
///
/// Only what was measured, or confirmed by a person, can fail a unit. What is
/// suspected or merely claimed asks for review, and silence is no confession.
struct VetoRule: Rule {
    static let kind = "veto"
    static let roles: Set<RuleRole> = [.veto]

    let reads: [String]
    private let line: VetoLine?
    private let warning: VetoLine?

    init?(_ setting: Setting, in context: RuleContext, reporting notices: inout [Notice]) {
        var reader = SettingReader(setting)
        let fact = reader.fact("fact", of: [.number, .boolean], in: context)
        let above = reader.number("above")
        let atLeast = reader.number("at-least")
        let warn = reader.number("warn")
        let bound = atLeast ?? above
        line = bound.map { VetoLine($0, isIncluded: atLeast != nil) }
        warning = warn.map { VetoLine($0, isIncluded: atLeast != nil) }
        switch fact?.type {
        case .boolean:
            for key in ["above", "at-least", "warn"] {
                guard let place = setting[key]?.place else { continue }
                reader.report(
                    Notice(
                        .error, at: place, RulesWording.booleanWithBound(fact?.name ?? ""),
                        fix: RulesWording.remove(key)))
            }
        case .number:
            if setting["above"] == nil, setting["at-least"] == nil, setting.entries != nil {
                reader.report(
                    Notice(
                        .error, at: setting.place, RulesWording.vetoWithoutBound,
                        found: setting.summary, wanted: Wording(verbatim: "above / at-least")))
            }
        default: break
        }
        if above != nil, atLeast != nil, let place = setting["above"]?.place {
            reader.report(
                Notice(
                    .error, at: place, RulesWording.twoVetoBounds,
                    fix: RulesWording.remove("above")))
        }
        if let warn, let bound, warn >= bound, let place = setting["warn"]?.place {
            reader.report(
                Notice(
                    .error, at: place, RulesWording.warnsTooLate, found: "warn: \(warn)",
                    wanted: RulesWording.below(bound)))
        }
        guard reader.close(into: &notices), let fact else { return nil }
        reads = [fact.name]
    }

    func judge(_ facts: FactView) -> Verdict {
        guard let reading = facts.readings.first else { return facts.unjudged }
        switch reading.value {
        case .boolean(let answer): return verdict(answer, isNear: false, reading)
        case .number(let number):
            let isNear = warning?.isCrossed(by: number) ?? false
            return verdict(line?.isCrossed(by: number) ?? false, isNear: isNear, reading)
        default: break
        }
        if let line, line.isCrossed(by: reading.leastCount()) {
            return verdict(true, isNear: false, reading)
        }
        return Verdict(
            facts.openOutcome, .zero, because: .phrase([reading.sentence, RulesWording.vetoOpen]))
    }

    private func verdict(_ holds: Bool, isNear: Bool, _ reading: FactReading) -> Verdict {
        let bound = line.map { [RulesWording.vetoBound($0, reading.unit)] } ?? []
        guard !holds || reading.certainty != .declared else {
            return Verdict(
                .awaitingReview, .zero,
                because: .phrase([reading.sentence] + bound + [RulesWording.vetoOpen]))
        }
        let warns = isNear && !holds
        let near = warns ? warning.map { [RulesWording.warningBound($0, reading.unit)] } ?? [] : []
        let outcome = holds ? RulesWording.vetoed : RulesWording.notVetoed(isNear: warns)
        return Verdict(
            .scored, .zero, because: .phrase([reading.sentence] + bound + near + [outcome]),
            isVeto: holds, warnsOfVeto: warns)
    }
}
