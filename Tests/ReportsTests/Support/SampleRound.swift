import Exact
import Model
import Testing

/// A scored round of seven townships that between them show every outcome: full points, points
/// lost, not applicable, undetermined, awaiting review, a judgement, a contradiction, a veto and
/// silence. The arithmetic holds, node by node.
enum SampleRound {
    static func make() throws -> ScoredRound {
        let pack = try SamplePack.pack()
        let units = SampleFindings.stories.map { story in
            unit(story, of: pack)
        }
        return ScoredRound(
            round: Round(
                id: "shili-2022", title: "示例县2022年乡镇政务公开考核", organiser: "示例县政务公开办公室",
                asOf: time("2022-07-01T09:00:00+08:00"), period: try SamplePack.period(),
                submissionDeadline: time("2022-06-30T18:00:00+08:00"), units: units.map(\.unit),
                digest: String(repeating: "0c", count: 32)),
            pack: pack, engine: "0.1.0",
            archives: [
                ScoredRound.Archive(
                    file: "captures/shili.warc.gz", digest: String(repeating: "9e", count: 32),
                    first: time("2022-07-01T01:00:02Z"), last: time("2022-07-01T01:04:41Z"),
                    exchanges: 412)
            ],
            units: ranked(units),
            notices: [
                Notice(
                    .warning, at: Place(file: "submissions/baishi.xml", line: 7, column: 3),
                    Wording(zh: "填报了指标体系没有声明的事实", en: "claims a fact the pack does not declare"),
                    found: "公开栏数量", wanted: Wording(zh: "已声明的名称", en: "a declared name"),
                    fix: Wording(zh: "删去此项", en: "remove it"))
            ])
    }

    static func time(_ text: String) -> DateTime {
        DateTime(text) ?? DateTime(date: .epoch, time: .midnight, offset: 0)
            ?? time("1970-01-01T00:00:00Z")
    }

    /// One round with nothing in it.
    static func empty() throws -> ScoredRound {
        let full = try make()
        return ScoredRound(
            round: full.round, pack: full.pack, engine: full.engine, archives: [], units: [])
    }

    // MARK: - Arithmetic of the fixture: siblings rule, no rounding

    private static func unit(_ story: SampleFindings.Story, of pack: Pack) -> ScoredUnit {
        let nodes = pack.indicators.map { scored($0, story) }
        let total = combine(
            nodes.map { ($0.points, $0.indicator.weight) }, weight: pack.policy.total)
        let vetoes = [story.veto]
        let grade = { (points: Points) -> Policy.Grade in
            let grades = pack.policy.grades
            return story.veto.verdict.isVeto
                ? grades[grades.count - 1] : pack.policy.grade(of: points) ?? grades[0]
        }
        return ScoredUnit(
            unit: Unit(
                id: story.id, name: story.name, group: "乡镇",
                home: "http://127.0.0.1:8822/xz/\(story.id)/",
                columns: [
                    "工作动态": "http://127.0.0.1:8822/xz/\(story.id)/gzdt/",
                    "标准目录": "http://127.0.0.1:8822/xz/\(story.id)/lhzl/bzml.html",
                ], place: SamplePack.place),
            indicators: nodes, total: total,
            steps: [Wording(zh: "各一级指标得分相加", en: "sum of the first-level scores")],
            vetoes: vetoes,
            grades: total.map {
                ScoredUnit.Grades(lowest: grade($0.lowest), highest: grade($0.highest))
            },
            rank: nil, contribution: total?.share(4, of: 100),
            submitted: story.id == "donggang" ? nil : time("2022-06-28T16:20:00+08:00"),
            notices: story.notices)
    }

    private static func scored(_ node: Indicator, _ story: SampleFindings.Story) -> ScoredIndicator
    {
        let children = node.children.map { scored($0, story) }
        let findings = node.criteria.map { story.finding(of: $0) }
        let parts =
            children.map { ($0.points, $0.indicator.weight) }
            + findings.map {
                (
                    $0.verdict.outcome == .notApplicable ? nil : $0.verdict.points,
                    $0.criterion.points
                )
            }
        return ScoredIndicator(
            indicator: node, points: combine(parts, weight: node.weight), children: children,
            findings: findings,
            steps: [Wording(zh: "权重 × 得分 ÷ 适用满分", en: "weight × scored ÷ applicable full")])
    }

    private static func combine(
        _ parts: [(PointRange?, Points)], weight: Points
    ) -> PointRange? {
        var sum = PointRange.zero
        var full = Points.zero
        for case (let points?, let most) in parts {
            sum = sum + points
            full = full + most
        }
        return sum.share(weight.amount, of: full.amount)
    }

    /// Places by lowest and highest total; vetoed units last.
    private static func ranked(_ units: [ScoredUnit]) -> [ScoredUnit] {
        let key = { (unit: ScoredUnit, points: Points?) in
            unit.isVetoed ? Points(-1) : points ?? .zero
        }
        let sorted = units.sorted { key($0, $0.total?.highest) > key($1, $1.total?.highest) }
        return sorted.map { unit in
            let (low, high) = (key(unit, unit.total?.lowest), key(unit, unit.total?.highest))
            let best = 1 + sorted.count { key($0, $0.total?.lowest) > high }
            let worst = sorted.count { $0 == unit || key($0, $0.total?.highest) > low }
            return ScoredUnit(
                unit: unit.unit, indicators: unit.indicators, total: unit.total, steps: unit.steps,
                vetoes: unit.vetoes, grades: unit.grades,
                rank: ScoredUnit.RankRange(best: best, worst: max(best, worst)),
                contribution: unit.contribution, submitted: unit.submitted, notices: unit.notices)
        }
    }

}

extension ScoredRound {
    /// The same with other notices about one unit.
    func replacing(_ id: String, notices: [Notice]) throws -> ScoredRound {
        ScoredRound(
            round: round, pack: pack, engine: engine, archives: archives,
            units: units.map { unit in
                guard unit.unit.id == id else { return unit }
                return ScoredUnit(
                    unit: unit.unit, indicators: unit.indicators, total: unit.total,
                    steps: unit.steps, vetoes: unit.vetoes, grades: unit.grades, rank: unit.rank,
                    contribution: unit.contribution, submitted: unit.submitted, notices: notices)
            }, notices: self.notices)
    }
}
