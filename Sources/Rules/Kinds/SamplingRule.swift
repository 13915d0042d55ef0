import Exact
import Model

/// `sampling: {good: FACT, drawn: FACT, of: FACT, confidence: 95%}`: points in
/// proportion to what was in order among what was drawn (抽样检查).
///
/// The sentence states how far the share of all may lie from that of the drawn:
/// Wilson's interval at the level of confidence, narrowed where the population
/// (`of`) is known. The interval moves no points.
struct SamplingRule: Rule {
    private enum Level: String, CaseIterable {
        case ninety = "90%"
        case ninetyFive = "95%"
        case ninetyNine = "99%"

        /// The quantile of the normal distribution, in thousandths.
        var quantile: Int {
            switch self {
            case .ninety: 1645
            case .ninetyFive: 1960
            case .ninetyNine: 2576
            }
        }
    }

    static let kind = "sampling"

    let reads: [String]
    private let good: String
    private let drawn: String
    private let population: String?
    private let level: Level

    init?(_ setting: Setting, in context: RuleContext, reporting notices: inout [Notice]) {
        var reader = SettingReader(setting)
        let good = reader.fact("good", of: [.number], in: context)
        let drawn = reader.fact("drawn", of: [.number], in: context)
        let population = reader.fact("of", of: [.number], in: context, required: false)
        let level = reader.choice("confidence", of: Level.self)
        let names = [good, drawn, population].compactMap { $0?.name }
        if Set(names).count < names.count {
            reader.report(reader.wrong("drawn", wanted: RulesWording.anotherFact))
        }
        guard reader.close(into: &notices), let good, let drawn else { return nil }
        reads = names
        self.good = good.name
        self.drawn = drawn.name
        self.population = population?.name
        self.level = level ?? .ninetyFive
    }

    func judge(_ facts: FactView) -> Verdict {
        if let open = facts.openVerdict(within: PointRange(.zero, facts.full)) { return open }
        guard let good = facts.number(good), let drawn = facts.number(drawn) else {
            return facts.unjudged
        }
        let parts = facts.readings.map(\.sentence)
        let all = population.flatMap(facts.number)
        let counted = min(max(good, .zero), drawn)
        guard drawn > 0, all.map({ drawn <= $0 }) ?? true,
            let points = facts.full.share(counted, of: drawn)
        else {
            return Verdict(
                .awaitingReview, facts.anything,
                because: .phrase(
                    parts + [
                        RulesWording.noWhole, RulesWording.between(facts.anything, of: facts.full),
                    ]))
        }
        let interval = ConfidenceInterval(
            counted, of: drawn, from: all, quantile: level.quantile)
        return Verdict(
            .scored, PointRange(points),
            because: .phrase(
                parts
                    + [
                        interval.map {
                            RulesWording.interval($0.low, $0.high, level: level.rawValue)
                        },
                        RulesWording.earns(points, of: facts.full),
                    ].compactMap(\.self)),
            steps: [RulesWording.shareStep(facts.full, good, drawn, points)])
    }
}
