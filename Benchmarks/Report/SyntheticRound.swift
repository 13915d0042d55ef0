import Exact
import Model

/// A round of any size whose arithmetic holds: five first-level indicators with four second-level ones
/// each, criteria of one point scaled to the weight, a third of them with points lost, each finding
/// with its facts and the pages they were read from. The same numbers give the same round.
struct SyntheticRound {
    private let pack: Pack
    private var state: UInt64 = 1

    init(criteria: Int) {
        pack = Self.pack(criteria: criteria)
    }

    /// The round.
    mutating func scored(units count: Int) -> ScoredRound {
        var units: [ScoredUnit] = []
        for number in 1...max(count, 1) { units.append(unit(number)) }
        units = units.sorted { ($0.total?.highest ?? .zero) > ($1.total?.highest ?? .zero) }
        let placed = units.enumerated().map { index, unit in
            unit.placed(
                ScoredUnit.RankRange(best: index + 1, worst: index + 1),
                grades: unit.total.flatMap { pack.policy.grade(of: $0.lowest) }.map {
                    ScoredUnit.Grades(lowest: $0, highest: $0)
                })
        }
        return ScoredRound(
            round: Round(
                id: "bench", title: "示例市政务公开考核", organiser: "示例市政务公开办公室", asOf: Self.time,
                period: pack.period, submissionDeadline: Self.time, units: placed.map(\.unit),
                digest: String(repeating: "0c", count: 32)),
            pack: pack, engine: "bench",
            archives: [
                ScoredRound.Archive(
                    file: "bench.warc.gz", digest: String(repeating: "9e", count: 32),
                    first: Self.time, last: Self.time, exchanges: count * 100)
            ], units: placed)
    }

    private static let place = Place(file: "bench")
    private static let time = moment("2022-07-01T09:00:00+08:00")

    private static func moment(_ text: String) -> DateTime {
        DateTime(text) ?? moment("1970-01-01T00:00:00Z")
    }

    private mutating func random(_ bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % max(bound, 1)
    }

    private mutating func unit(_ number: Int) -> ScoredUnit {
        let id = "unit-\(number)"
        var nodes: [ScoredIndicator] = []
        for top in pack.indicators {
            var children: [ScoredIndicator] = []
            for node in top.children {
                var findings: [Finding] = []
                for criterion in node.criteria { findings.append(finding(criterion, id)) }
                children.append(
                    ScoredIndicator(
                        indicator: node,
                        points: sum(
                            findings.map { ($0.verdict.points, $0.criterion.points) }, node.weight),
                        findings: findings,
                        steps: [Wording(zh: "权重 × 得分 ÷ 满分", en: "weight × scored ÷ full")]))
            }
            nodes.append(
                ScoredIndicator(
                    indicator: top,
                    points: sum(
                        children.map { ($0.points ?? .zero, $0.indicator.weight) }, top.weight),
                    children: children))
        }
        let total = sum(
            nodes.map { ($0.points ?? .zero, $0.indicator.weight) }, pack.policy.total)
        return ScoredUnit(
            unit: Unit(
                id: id, name: "示例\(number)镇", group: "乡镇", home: "http://127.0.0.1/\(id)/",
                columns: ["工作动态": "http://127.0.0.1/\(id)/gzdt/"], place: Self.place),
            indicators: nodes, total: total, grades: nil, rank: nil,
            contribution: total?.share(4, of: 100), submitted: Self.time)
    }

    private func sum(_ parts: [(PointRange, Points)], _ weight: Points) -> PointRange? {
        var (points, full) = (PointRange.zero, Points.zero)
        for (part, most) in parts {
            points = points + part
            full = full + most
        }
        return points.share(weight.amount, of: full.amount)
    }

    private mutating func finding(_ criterion: Criterion, _ unit: String) -> Finding {
        let faults = random(3) == 0 ? 1 + random(4) : 0
        let url = "http://127.0.0.1/\(unit)/\(criterion.id)/t\(random(100_000)).html"
        let evidence = Evidence(
            source: .capture(
                Evidence.Capture(
                    url: url, time: Self.time, status: 200,
                    record: "urn:uuid:00000000-0000-8000-8000-\(random(1_000_000))")),
            sha256: String(repeating: "b3", count: 32), locator: "/html/body/main/ul[1]/li[3]",
            snippet: "\(criterion.check)：见本栏目第 \(random(90)) 条，发布日期 2022-05-\(10 + random(20))")
        let fact = Fact(
            unit: unit, name: "事实\(criterion.id)", origin: .observed,
            method: Fact.Method(extractor: "bench", version: 1), certainty: .measured,
            reading: .known(.number(Decimal128(faults))), evidence: [evidence])
        let points = Points(Decimal128(4 - min(faults, 4)))
        let verdict = Verdict(
            .scored, PointRange(points),
            because: Wording(
                zh: "发现问题 \(faults) 处，每处扣 1 分，得 \(points.amount.plain) 分",
                en: "\(faults) faults at 1 point each: \(points.amount.plain) points"),
            steps: [Wording(verbatim: "4 − \(faults) × 1 = \(points.amount.plain)")])
        return Finding(criterion: criterion, verdict: verdict, automatic: verdict, facts: [fact])
    }

    private static func pack(criteria: Int) -> Pack {
        let each = max(criteria / 20, 1)
        let rule = Setting(.scalar("deduct"), at: place)
        let indicators = (1...5).map { top in
            Indicator(
                id: "\(top)", name: "一级指标\(top)", weight: Points(20),
                children: (1...4).map { second in
                    Indicator(
                        id: "\(top).\(second)", name: "二级指标\(top).\(second)", weight: Points(5),
                        misfit: .scale,
                        criteria: (1...each).map { leaf in
                            let id = "\(top).\(second).\(leaf)"
                            return Criterion(
                                id: id, check: "评分项\(id)：栏目内容完整、更新及时、链接有效", points: Points(4),
                                clause: "附件2 第\(id)条", due: CivilDate("2022-05-31"),
                                responsible: "党政办公室", rule: rule, fix: "按要求补充、更新或修复后重新发布",
                                place: place)
                        }, place: place)
                }, place: place)
        }
        let day = CivilDate("2022-06-30") ?? .epoch
        return Pack(
            id: "bench", version: "1", title: "基准测试指标体系",
            source: Pack.Source(document: "示府发〔2022〕1号"),
            period: Period(from: CivilDate("2022-02-20") ?? day, to: day) ?? Self.day(day),
            weightOrigin: .assigned,
            policy: Policy(
                total: Points(100), weightFloor: 0, appraisalShare: 0,
                rounding: RoundingPolicy(places: 2, mode: .halfUp),
                grades: [("优秀", 90), ("良好", 80), ("合格", 60), ("不合格", 0)].map {
                    Policy.Grade(name: $0.0, from: Points(Decimal128($0.1)))
                }), columns: ["工作动态"], facts: [], indicators: indicators,
            digest: String(repeating: "5a", count: 32))
    }

    private static func day(_ day: CivilDate) -> Period {
        Period(from: day, to: day) ?? Self.day(.epoch)
    }
}
