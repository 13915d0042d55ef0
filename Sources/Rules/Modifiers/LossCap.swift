import Exact
import Model

/// `loss-cap: p`: the criterion never loses more (最多扣). What silence costs is
/// not softened.
struct LossCap: Modifier {
    static let key = "loss-cap"

    private let most: Points

    init?(_ setting: Setting, in context: RuleContext, reporting notices: inout [Notice]) {
        guard
            let most = setting.points(
                upTo: context.full - context.floor, key: Self.key, reporting: &notices)
        else { return nil }
        self.most = most
    }

    func apply(to shaping: inout Shaping) {
        guard !shaping.isSilence else { return }
        let (most, full) = (most, shaping.view.full)
        shaping.bend(
            says: RulesWording.atMostDeducts(most),
            step: {
                "max(\($0.inSentence), \(full.inSentence) − \(most.inSentence)) = "
                    + $1.inSentence
            }, by: { max($0, full - most) })
    }
}

extension Setting {
    /// The points that a modifier's value is, above zero and at most `most`.
    func points(upTo most: Points, key: String, reporting notices: inout [Notice]) -> Points? {
        if let number = scalar.flatMap({ Decimal128($0) }), number > 0, number <= most.amount {
            return Points(number)
        }
        notices.append(
            Notice(
                .error, at: place, RulesWording.wrongValue(key), found: summary,
                wanted: RulesWording.pointsWithin(.zero, most)))
        return nil
    }
}
