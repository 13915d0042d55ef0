import Exact
import Model

/// `aggravate: {when: CONDITION, deduct: p}`: `p` more points off (再扣), or with
/// `times: n` what was lost is lost n times (加倍扣分).
struct Aggravation: Modifier {
    private enum Weight {
        case more(Points)
        case times(Decimal128)
    }

    static let key = "aggravate"

    private let condition: Condition
    private let weight: Weight

    init?(_ setting: Setting, in context: RuleContext, reporting notices: inout [Notice]) {
        var reader = SettingReader(setting)
        let condition = reader.condition("when", in: context, required: true)
        let more = reader.positivePoints("deduct")
        let times = reader.number("times")
        if let times, times <= 1 || times > 100 {
            reader.report(reader.wrong("times", wanted: RulesWording.aMultiple))
        }
        if (setting["deduct"] == nil) == (setting["times"] == nil), setting.entries != nil {
            reader.report(
                Notice(
                    .error, at: setting.place, RulesWording.howMuchMore, found: setting.summary,
                    wanted: RulesWording.deductOrTimes))
        }
        guard reader.close(into: &notices), let condition else { return nil }
        if let more {
            weight = .more(more)
        } else if let times {
            weight = .times(times)
        } else {
            return nil
        }
        self.condition = condition
    }

    var reads: [String] { condition.reads }

    func apply(to shaping: inout Shaping) {
        let full = shaping.view.full
        switch weight {
        case .more(let more):
            _ = shaping.bend(
                where: condition, says: RulesWording.deductsMore(more),
                step: { "\($0.inSentence) − \(more.inSentence) = \($1.inSentence)" },
                by: { $0 - more })
        case .times(let times):
            _ = shaping.bend(
                where: condition, says: RulesWording.losesTimes(times),
                step: {
                    "\(full.inSentence) − \(times.inSentence) × (\(full.inSentence) − "
                        + "\($0.inSentence)) = \($1.inSentence)"
                }, by: { full - (full - $0) * times })
        }
    }
}
