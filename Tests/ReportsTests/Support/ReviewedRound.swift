import Exact
import Model

@testable import Reports

/// The sample round with what a round may say beyond scores: a stage, a review, several assessors,
/// a composite, an earlier round and a tailored pack.
enum ReviewedRound {
    static func make() throws -> ScoredRound {
        let plain = try SampleRound.make()
        let units = try plain.units.enumerated().map { index, unit in
            index == 0 ? try reviewed(unit) : unit
        }
        let first = plain.round
        let composite = Composite(
            parts: [Composite.Part(name: "本级", share: 6), Composite.Part(name: "乡镇", share: 3)],
            subjects: [Composite.Subject(name: "甲县", units: [[units[0].unit.id], []])])
        let old = plain.pack
        let pack = Pack(
            id: old.id, version: old.version, title: old.title, source: old.source,
            period: old.period, weightOrigin: old.weightOrigin, policy: old.policy,
            columns: old.columns, facts: old.facts, indicators: old.indicators,
            vetoes: old.vetoes, groups: old.groups, bonus: old.bonus,
            tailorings: [tailoring], digest: old.digest)
        return ScoredRound(
            round: Round(
                id: first.id, title: first.title, organiser: first.organiser, asOf: first.asOf,
                period: first.period, submissionDeadline: first.submissionDeadline,
                units: first.units, status: .recheck, composite: composite, digest: first.digest),
            pack: pack, engine: plain.engine, archives: plain.archives, units: units,
            agreements: [
                Agreement(
                    indicator: "1", assessors: 3, decisions: 4, interval: Decimal128("0.849"),
                    nominal: Decimal128("-0.1"))
            ],
            composites: [
                ScoredComposite(
                    name: "甲县", means: [units[0].total, nil], total: units[0].total, steps: [],
                    rank: .init(best: 1, worst: 1))
            ],
            history: [
                PastRound(
                    id: "shili-2021", title: "示例县2021年考核", asOf: first.asOf, pack: pack.id,
                    version: "0.9.0", maximum: Points(100),
                    units: [
                        units[0].unit.id: PastRound.Standing(
                            total: PointRange(Points(80), Points(90)),
                            rank: .init(best: 1, worst: 3),
                            indicators: ["1": PointRange(Points(20)), "2": PointRange(Points(30))])
                    ])
            ])
    }

    private static var tailoring: Tailoring {
        Tailoring(
            file: Basis.Leaf(name: "1-shili.yaml", of: []), title: "更勤 & 更好",
            changes: [
                Tailoring.Change(
                    .set, target: "2.1.1/points", code: "2.1.1", before: "2", after: "3",
                    reason: "本县 <更严>", place: Place(file: "1-shili.yaml", line: 4)),
                Tailoring.Change(
                    .drop, target: "3.1", code: nil, before: nil, after: nil, reason: "不涉及",
                    place: Place(file: "1-shili.yaml", line: 9)),
            ])
    }

    /// The unit with its first finding reviewed.
    private static func reviewed(_ unit: ScoredUnit) throws -> ScoredUnit {
        func change(_ node: ScoredIndicator, _ isDone: inout Bool) -> ScoredIndicator {
            let children = node.children.map { change($0, &isDone) }
            let findings = node.findings.map { finding -> Finding in
                guard !isDone else { return finding }
                isDone = true
                let judgement = Judgement(
                    unit: unit.unit.id, criterion: finding.criterion.id,
                    decision: .points(Points(1)), assessor: "复核组",
                    time: SampleRound.time("2022-07-06T10:00:00+08:00"), reason: "补充材料属实",
                    place: Place(file: "judgements.yaml"), review: .appeal)
                return Finding(
                    criterion: finding.criterion, verdict: finding.verdict,
                    automatic: finding.automatic,
                    reviews: [Finding.Review(judgement, .appeal, before: finding.automatic)],
                    facts: finding.facts)
            }
            return ScoredIndicator(
                indicator: node.indicator, points: node.points, children: children,
                findings: findings, steps: node.steps)
        }
        var isDone = false
        return ScoredUnit(
            unit: unit.unit, indicators: unit.indicators.map { change($0, &isDone) },
            total: unit.total, steps: unit.steps, vetoes: unit.vetoes, grades: unit.grades,
            rank: unit.rank, contribution: unit.contribution, submitted: unit.submitted)
    }
}
