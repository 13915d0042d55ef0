import Exact
import Model

/// `manual: {ask: QUESTION, reads: [FACT, …]}`: a person decides.
///
/// Awaits review until a judgement closes it. A unit that kept silent about
/// all of `reads` past the deadline has left nothing to decide on, and silence
/// is worth what the pack says.
struct ManualRule: Rule {
    static let kind = "manual"
    static let roles: Set<RuleRole> = [.points, .veto]

    let reads: [String]
    var isManual: Bool { true }
    private let ask: String
    private let role: RuleRole

    init?(_ setting: Setting, in context: RuleContext, reporting notices: inout [Notice]) {
        var reader = SettingReader(setting)
        let ask = reader.text("ask", required: true)
        let names = reader.facts("reads", in: context)
        guard reader.close(into: &notices), let ask else { return nil }
        reads = names
        self.ask = ask
        self.role = context.role
    }

    func judge(_ facts: FactView) -> Verdict {
        let silent = facts.readings.filter(\.isUnanswered)
        if role == .points, facts.unanswered == .zero, !silent.isEmpty,
            silent.count == facts.readings.count
        {
            return facts.openVerdict() ?? facts.unjudged
        }
        let open =
            role == .veto
            ? RulesWording.vetoOpen : RulesWording.between(facts.anything, of: facts.full)
        return Verdict(
            .awaitingReview, facts.anything,
            because: .phrase(
                [RulesWording.aPersonDecides(ask)] + facts.readings.map(\.sentence) + [open]))
    }
}
