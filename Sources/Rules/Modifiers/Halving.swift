import Exact
import Model

/// `halve: {when: CONDITION}`: half of the points (折半). Points below zero are
/// not halved, which would be a favour.
struct Halving: Modifier {
    static let key = "halve"

    private let condition: Condition

    init?(_ setting: Setting, in context: RuleContext, reporting notices: inout [Notice]) {
        var reader = SettingReader(setting)
        let condition = reader.condition("when", in: context)
        guard reader.close(into: &notices) else { return nil }
        self.condition = condition ?? .always
    }

    var reads: [String] { condition.reads }

    func apply(to shaping: inout Shaping) {
        _ = shaping.bend(
            where: condition, says: RulesWording.halved,
            step: { "\($0.inSentence) ÷ 2 = \($1.inSentence)" },
            by: { $0 > .zero ? $0.share(1, of: 2) ?? $0 : $0 })
    }
}
