import Exact
import Model

/// `cap: p`: the criterion never earns more (最高不超过).
struct PointCap: Modifier {
    static let key = "cap"

    private let most: Points

    init?(_ setting: Setting, in context: RuleContext, reporting notices: inout [Notice]) {
        guard let most = setting.points(upTo: context.full, key: Self.key, reporting: &notices)
        else { return nil }
        self.most = most
    }

    func apply(to shaping: inout Shaping) {
        let most = most
        shaping.bend(
            says: RulesWording.ceiling(most),
            step: { "min(\($0.inSentence), \(most.inSentence)) = \($1.inSentence)" },
            by: { min($0, most) })
    }
}
