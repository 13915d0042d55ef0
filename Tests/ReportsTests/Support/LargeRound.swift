import Exact
import Model
import Testing

/// A round as large as asked for, to see what pages make of it: five first-level indicators of four
/// each, every third criterion losing points with an address as evidence, every fortieth open.
enum LargeRound {
    static func make(units: Int, criteria: Int) throws -> ScoredRound {
        let sample = try SampleRound.make()
        let pack = try pack(criteria: criteria)
        let scored = (0..<units).map { unit($0, of: pack) }
        let round = sample.round
        return ScoredRound(
            round: Round(
                id: "large", title: round.title, organiser: round.organiser, asOf: round.asOf,
                period: round.period, submissionDeadline: round.submissionDeadline,
                units: scored.map(\.unit), digest: round.digest),
            pack: pack, engine: sample.engine, archives: sample.archives, units: scored)
    }

    private static func pack(criteria: Int) throws -> Pack {
        let small = try SamplePack.pack()
        let (first, second) = (5, 4)
        let each = criteria / (first * second)
        let nodes = (1...first).map { i in
            let children = (1...second).map { j in
                let criteria = (1...each).map { k in
                    criterion("\(i).\(j).\(k)", points: Points(5).share(1, of: Decimal128(each)))
                }
                return Indicator(
                    id: "\(i).\(j)", name: "第\(i)类第\(j)组栏目建设", weight: Points(5),
                    criteria: criteria, place: SamplePack.place)
            }
            return Indicator(
                id: "\(i)", name: "第\(i)类公开事项", weight: Points(20), children: children,
                place: SamplePack.place)
        }
        return Pack(
            id: "large", version: "1.0.0", title: small.title, source: small.source,
            period: small.period, weightOrigin: .assigned, policy: small.policy,
            columns: small.columns, facts: small.facts, indicators: nodes, vetoes: [],
            digest: small.digest)
    }

    private static func criterion(_ id: String, points: Points?) -> Criterion {
        Criterion(
            id: id, check: "第\(id)项栏目按要求公开全部信息并保持更新，内容要素完整", points: points ?? Points(1),
            clause: "第\(id.prefix(3))条", due: CivilDate("2022-06-30"), responsible: "政务公开岗",
            rule: SamplePack.map([("per", "失效链接数"), ("points", "0.5")]),
            fix: "补齐栏目缺少的信息，修复打不开的链接", place: SamplePack.place)
    }

    private static func unit(_ index: Int, of pack: Pack) -> ScoredUnit {
        var seed = index
        let nodes = pack.indicators.map { node in
            let children = node.children.map { child in
                let findings = child.criteria.map { criterion in
                    seed += 1
                    return finding(criterion, unit: index, seed: seed)
                }
                return ScoredIndicator(
                    indicator: child, points: sum(findings.map(\.verdict.points)),
                    findings: findings, steps: [Wording(zh: "各评分项得分相加", en: "sum of criteria")])
            }
            return ScoredIndicator(
                indicator: node, points: sum(children.compactMap(\.points)), children: children)
        }
        let total = sum(nodes.compactMap(\.points))
        let grades = pack.policy.grades
        let grade = { (points: Points) in pack.policy.grade(of: points) ?? grades[0] }
        return ScoredUnit(
            unit: Unit(
                id: "u\(index + 1)", name: "示例第\(index + 1)乡镇", group: "乡镇",
                home: "http://127.0.0.1:8822/xz/u\(index + 1)/", columns: [:],
                place: SamplePack.place),
            indicators: nodes, total: total,
            grades: ScoredUnit.Grades(
                lowest: grade(total.lowest), highest: grade(total.highest)),
            rank: ScoredUnit.RankRange(best: index + 1, worst: index + 1),
            contribution: total.share(4, of: 100),
            submitted: SampleRound.time("2022-06-28T16:20:00+08:00"))
    }

    private static func sum(_ parts: [PointRange]) -> PointRange {
        parts.reduce(PointRange.zero, +)
    }

    private static func finding(_ criterion: Criterion, unit: Int, seed: Int) -> Finding {
        let address =
            "http://127.0.0.1:8822/xz/u\(unit + 1)/lhzl/\(criterion.id)/index_\(seed).html"
        let digest = String(repeating: String(seed % 10), count: 64)
        let evidence = Evidence(
            source: .capture(
                Evidence.Capture(
                    url: address, time: SampleRound.time("2022-07-01T01:02:11Z"), status: 200,
                    record: "urn:uuid:00000000-0000-4000-8000-000000000000")),
            sha256: digest, locator: "/html/body/div[2]/ul/li[\(seed % 7 + 1)]/a",
            snippet: "栏目内容 \(seed)")
        let fact = Fact(
            unit: "u\(unit + 1)", name: "失效链接数", origin: .observed, certainty: .measured,
            reading: .known(.number(Decimal128(seed % 5))), evidence: [evidence])
        let full = criterion.points
        let half = full.share(1, of: 2) ?? full
        let verdict: Verdict =
            if seed.isMultiple(of: 40) {
                Verdict(
                    .undetermined, PointRange(.zero, full),
                    because: Wording(zh: "栏目未能完整采集", en: "the column was not captured in full"))
            } else if seed.isMultiple(of: 3) {
                Verdict(
                    .scored, PointRange(half, half),
                    because: Wording(
                        zh: "发现 \(seed % 5 + 1) 个失效链接，扣 \(half) 分", en: "dead links cost \(half)"))
            } else {
                Verdict(
                    .scored, PointRange(full, full),
                    because: Wording(zh: "没有失效链接", en: "no dead links"))
            }
        return Finding(criterion: criterion, verdict: verdict, automatic: verdict, facts: [fact])
    }
}
