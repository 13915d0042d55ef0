import Exact
import Model

/// `checklist: {of: FACT}`: full points for all wanted elements, in proportion
/// for some of them (points × present ÷ wanted).
///
/// With `points: {ELEMENT: p, …}` each element earns its own points. Where these
/// do not add up to the criterion's, the pack says with `misfit` whether they
/// are converted (`scale`) or added until full (`cap`).
struct ChecklistRule: Rule {
    static let kind = "checklist"

    let reads: [String]
    private let worth: ElementWorth?

    init?(_ setting: Setting, in context: RuleContext, reporting notices: inout [Notice]) {
        var reader = SettingReader(setting)
        let fact = reader.fact("of", of: [.elements], in: context)
        if let fact, fact.elements.isEmpty {
            reader.report(
                Notice(
                    .error, at: fact.place, RulesWording.nothingWanted(fact.name),
                    fix: RulesWording.listElements))
        }
        let points = reader.value("points")
        let misfit = reader.choice("misfit", of: Misfit.self) ?? .error
        if points == nil, let place = setting["misfit"]?.place {
            reader.report(
                Notice(
                    .error, at: place, RulesWording.misfitWithoutPoints,
                    fix: RulesWording.addElementPoints))
        }
        var worth: ElementWorth?
        if let points, let fact {
            var problems: [Notice] = []
            worth = ElementWorth(
                points, of: fact, full: context.full, misfit: misfit, reporting: &problems)
            reader.report(problems)
        }
        guard reader.close(into: &notices), let fact else { return nil }
        reads = [fact.name]
        self.worth = worth
    }

    func judge(_ facts: FactView) -> Verdict {
        guard let reading = facts.readings.first, case .elements(let set) = reading.value else {
            return facts.openVerdict() ?? facts.unjudged
        }
        let points: Points
        let steps: [Wording]
        if let worth {
            (points, steps) = worth.points(for: set, full: facts.full)
        } else {
            let (part, whole) = (Decimal128(set.present.count), Decimal128(set.wantedCount))
            guard let share = facts.full.share(part, of: whole) else { return facts.unjudged }
            points = share
            steps = [RulesWording.shareStep(facts.full, part, whole, points)]
        }
        return Verdict(
            .scored, PointRange(points),
            because: .phrase([reading.sentence, RulesWording.earns(points, of: facts.full)]),
            steps: steps)
    }
}
