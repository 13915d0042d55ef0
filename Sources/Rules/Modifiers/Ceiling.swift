import Exact
import Model

/// `ceiling: {when: CONDITION, at: pass-line, count: before}`: no more than the
/// pass line (不高于及格分), a share (`60%`) or some points.
///
/// With `count: before` the unit starts from the ceiling instead of the full
/// points, and what the rule takes comes off that (然后再计算如下分值).
struct Ceiling: Modifier {
    private enum Order: String, CaseIterable {
        case before, after
    }

    static let key = "ceiling"

    private let condition: Condition
    private let limit: Points
    private let order: Order

    init?(_ setting: Setting, in context: RuleContext, reporting notices: inout [Notice]) {
        var reader = SettingReader(setting)
        let condition = reader.condition("when", in: context)
        let limit: Points?
        if setting["at"]?.scalar == "pass-line" {
            _ = reader.value("at")
            limit = context.full * context.vocabulary.passLine
        } else {
            limit = reader.worth("at", in: context, from: .zero, required: true)
        }
        if let limit, limit >= context.full {
            reader.report(reader.wrong("at", wanted: RulesWording.lessThanFull(context.full)))
        }
        let order = reader.choice("count", of: Order.self)
        guard reader.close(into: &notices), let limit else { return nil }
        self.condition = condition ?? .always
        self.limit = limit
        self.order = order ?? .after
    }

    var reads: [String] { condition.reads }

    func apply(to shaping: inout Shaping) {
        let (limit, gap) = (limit, shaping.view.full - limit)
        switch order {
        case .after:
            _ = shaping.bend(
                where: condition, says: RulesWording.ceiling(limit),
                step: { "min(\($0.inSentence), \(limit.inSentence)) = \($1.inSentence)" },
                by: { min($0, limit) })
        case .before:
            _ = shaping.bend(
                where: condition, says: RulesWording.startsAt(limit),
                step: { "\($0.inSentence) − \(gap.inSentence) = \($1.inSentence)" },
                by: { $0 - gap })
        }
    }
}
