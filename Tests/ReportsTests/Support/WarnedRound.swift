import Model

@testable import Reports

/// The sample round with its first unit beyond the warning line of the veto, and not vetoed.
enum WarnedRound {
    static let reason = Wording(
        zh: "发现未脱敏的身份证号 4 处，否决线为超过 5 处，预警线为超过 3 处，未触发否决，已到预警线",
        en: "4 unmasked ID card numbers, vetoed above 5, warned above 3, not vetoed, but near it")

    static func make() throws -> ScoredRound {
        let plain = try SampleRound.make()
        return ScoredRound(
            round: plain.round, pack: plain.pack, engine: plain.engine, archives: plain.archives,
            units: plain.units.enumerated().map { index, unit in
                index == 0 ? warned(unit) : unit
            })
    }

    private static func warned(_ unit: ScoredUnit) -> ScoredUnit {
        let verdict = Verdict(.scored, .zero, because: reason, warnsOfVeto: true)
        return ScoredUnit(
            unit: unit.unit, indicators: unit.indicators, total: unit.total, steps: unit.steps,
            vetoes: [Finding(criterion: SamplePack.veto, verdict: verdict, facts: [])],
            grades: unit.grades, rank: unit.rank, contribution: unit.contribution,
            submitted: unit.submitted, notices: unit.notices)
    }
}
