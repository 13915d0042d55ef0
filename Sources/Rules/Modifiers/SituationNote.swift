import Exact
import Model

/// `note: {when: CONDITION, worth: 80%}`: who has nothing to publish and says so
/// (情况说明) gets that share of the full points, if the rule gives less.
struct SituationNote: Modifier {
    static let key = "note"

    private let condition: Condition
    private let worth: Points

    init?(_ setting: Setting, in context: RuleContext, reporting notices: inout [Notice]) {
        var reader = SettingReader(setting)
        let condition = reader.condition("when", in: context, required: true)
        let worth = reader.worth("worth", in: context, from: .zero, required: true)
        guard reader.close(into: &notices), let condition, let worth else { return nil }
        self.condition = condition
        self.worth = worth
    }

    var reads: [String] { condition.reads }

    func apply(to shaping: inout Shaping) {
        let worth = worth
        // Saying nothing about a note is no note, and costs nothing more.
        if case (.silent, let because) = condition.answer(in: shaping.view, needsProof: false) {
            shaping.say(.phrase(because))
            return
        }
        _ = shaping.bend(
            where: condition, says: RulesWording.noteIsWorth(worth, of: shaping.view.full),
            step: { "max(\($0.inSentence), \(worth.inSentence)) = \($1.inSentence)" },
            by: { max($0, worth) })
    }
}
