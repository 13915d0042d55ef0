import Exact
import Model
import Testing

/// The sample round with a bonus.
enum BonusRound {
    /// The sample round with four bonus points for every unit that has a total.
    static func make() throws -> ScoredRound {
        let round = try SampleRound.make()
        let first = try #require(round.pack.criteria.first)
        let criterion = Criterion(
            id: "B1", check: "经验被推广", points: Points(10), clause: first.clause, rule: first.rule,
            fix: first.fix, place: first.place)
        let bonus = Bonus(
            criteria: [criterion], cap: Points(5),
            entry: Bonus.Entry(line: Points(10), isAbove: true, of: ["1"]))
        let verdict = Verdict(
            .scored, PointRange(Points(4)), because: Wording(zh: "推广 2 次，得 4/10 分", en: "4 of 10"))
        let finding = Finding(
            criterion: criterion, verdict: verdict, automatic: verdict,
            facts: round.units.flatMap(\.findings).first { !$0.facts.isEmpty }?.facts ?? [])
        return ScoredRound(
            round: round.round, pack: pack(round.pack, with: bonus), engine: round.engine,
            archives: round.archives,
            units: round.units.map { unit in
                guard let base = unit.total else { return unit }
                let added = PointRange(Points(4))
                return ScoredUnit(
                    unit: unit.unit, indicators: unit.indicators, total: base + added,
                    steps: unit.steps, vetoes: unit.vetoes,
                    bonus: ScoredBonus(base: base, findings: [finding], points: added),
                    grades: unit.grades, rank: unit.rank, contribution: unit.contribution,
                    submitted: unit.submitted, notices: unit.notices)
            })
    }

    private static func pack(_ pack: Pack, with bonus: Bonus) -> Pack {
        let policy = Policy(
            total: pack.policy.total, weightFloor: pack.policy.weightFloor,
            weightFloorReason: pack.policy.weightFloorReason,
            appraisalShare: pack.policy.appraisalShare, passLine: Decimal128(7, exponent: -1) ?? 1,
            rounding: pack.policy.rounding,
            grades: [Policy.Grade(name: "先进", from: Points(90), top: Decimal128(25, exponent: -2))]
                + pack.policy.grades)
        return Pack(
            id: pack.id, version: pack.version, title: pack.title, source: pack.source,
            period: pack.period, weightOrigin: pack.weightOrigin, policy: policy,
            columns: pack.columns, facts: pack.facts,
            indicators: pack.indicators.map { node in
                Indicator(
                    id: node.id, name: node.name, weight: node.weight, misfit: .cap,
                    children: node.children, criteria: node.criteria, place: node.place)
            }, vetoes: pack.vetoes, bonus: bonus, digest: pack.digest)
    }
}
