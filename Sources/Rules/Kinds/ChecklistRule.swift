import Exact
import Model

/// `checklist: {of: FACT}`: full points for all wanted elements, in proportion
/// for some of them (points × present ÷ wanted).
struct ChecklistRule: Rule {
    static let kind = "checklist"

    let reads: [String]

    init?(_ setting: Setting, in context: RuleContext, reporting notices: inout [Notice]) {
        var reader = SettingReader(setting)
        let fact = reader.fact("of", of: [.elements], in: context)
        if let fact, fact.elements.isEmpty {
            reader.report(
                Notice(
                    .error, at: fact.place, RulesWording.nothingWanted(fact.name),
                    fix: RulesWording.listElements))
        }
        guard reader.close(into: &notices), let fact else { return nil }
        reads = [fact.name]
    }

    func judge(_ facts: FactView) -> Verdict {
        guard let reading = facts.readings.first, case .elements(let set) = reading.value,
            let points = facts.full.share(
                Decimal128(set.present.count), of: Decimal128(set.wantedCount))
        else { return facts.openVerdict() ?? facts.unjudged }
        return Verdict(
            .scored, PointRange(points),
            because: .phrase([reading.sentence, RulesWording.earns(points, of: facts.full)]),
            steps: [
                RulesWording.shareStep(
                    facts.full, Decimal128(set.present.count), Decimal128(set.wantedCount), points)
            ])
    }
}
