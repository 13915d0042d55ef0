import Exact
import Model

/// `combine: [{share: 70, rule: {…}}, {share: 30, rule: {…}}]`: several sources
/// decide one criterion, each by a rule of its own for the full points:
/// Σ share × points ÷ Σ share.
///
/// A part that does not apply leaves the shares of the others.
struct CombineRule: Rule {
    private struct Part {
        let share: Decimal128
        let rule: any Rule
    }

    static let kind = "combine"
    private static let mostParts = 20

    let reads: [String]
    private let parts: [Part]

    init?(_ setting: Setting, in context: RuleContext, reporting notices: inout [Notice]) {
        let items = setting.list ?? []
        var mine: [Notice] = []
        if !(2...Self.mostParts).contains(items.count) {
            mine.append(
                Notice(
                    .error, at: setting.place, RulesWording.wrongValue(Self.kind),
                    found: setting.summary, wanted: RulesWording.severalParts))
        }
        var parts: [Part] = []
        for item in items.prefix(Self.mostParts) {
            var reader = SettingReader(item)
            let share = reader.positiveNumber("share", required: true)
            var rule: (any Rule)?
            if let value = reader.value("rule", required: true) {
                let result = RuleCatalog.standard.compile(value, in: context)
                reader.report(result.notices)
                rule = result.rule
            }
            guard reader.close(into: &mine), let share, let rule else { continue }
            parts.append(Part(share: share, rule: rule))
        }
        notices += mine
        guard !mine.contains(where: { $0.severity == .error }) else { return nil }
        self.parts = parts
        var seen: Set<String> = []
        reads = parts.flatMap(\.rule.reads).filter { seen.insert($0).inserted }
    }

    var isManual: Bool { parts.allSatisfy(\.rule.isManual) }

    func judge(_ facts: FactView) -> Verdict {
        var charged = facts.charged
        var verdicts: [(part: Part, verdict: Verdict)] = []
        for part in parts {
            let view = facts.restricted(to: part.rule.reads, charged: charged)
            let verdict = part.rule.judge(view)
            for key in verdict.charged { charged[key] = Deduction.sameCriterion }
            verdicts.append((part, verdict))
        }
        let applying = verdicts.filter { $0.verdict.outcome != .notApplicable }
        let shares = applying.map(\.part.share)
        let clauses = verdicts.map { RulesWording.part($0.part.share, $0.verdict.reason) }
        let steps = verdicts.flatMap(\.verdict.steps)
        guard !applying.isEmpty else {
            return Verdict(
                .notApplicable, .zero,
                because: .clauses(clauses + [RulesWording.nothingDue(of: facts.full)]),
                steps: steps)
        }
        let whole = shares.reduce(Decimal128.zero, +)
        let sum = applying.reduce(PointRange.zero) { sum, one in
            sum + one.verdict.points.mapped { $0 * one.part.share }
        }
        guard let points = sum.share(1, of: whole) else { return facts.unjudged }
        let open = applying.map(\.verdict.outcome).filter { $0 != .scored }
        return Verdict(
            points.isCertain || open.isEmpty
                ? .scored : open.contains(.undetermined) ? .undetermined : .awaitingReview,
            points, because: .clauses(clauses + [RulesWording.between(points, of: facts.full)]),
            steps: steps + [
                RulesWording.weightedStep(
                    applying.map { ($0.part.share, $0.verdict.points) }, whole, points)
            ],
            charged: verdicts.flatMap(\.verdict.charged),
            voids: applying.lazy.compactMap(\.verdict.voids).first)
    }
}
