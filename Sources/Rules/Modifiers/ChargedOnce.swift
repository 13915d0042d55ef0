public import Model

/// `once: KEY`: of all criteria with the same key only the first in pack order
/// that loses points is charged; the others keep their full points.
struct ChargedOnce: Modifier {
    static let key = "once"

    private let key: String

    init?(_ setting: Setting, in context: RuleContext, reporting notices: inout [Notice]) {
        guard let key = setting.scalar, !key.allSatisfy(\.isWhitespace) else {
            notices.append(
                Notice(
                    .error, at: setting.place, RulesWording.wrongValue(Self.key),
                    found: setting.summary, wanted: RulesWording.aKey))
            return nil
        }
        self.key = key
    }

    /// How a charge stands among those of faults.
    fileprivate static let marks = ["once ", "once? "]

    private var certain: String { Self.marks[0] + key }
    private var possible: String { Self.marks[1] + key }

    func apply(to shaping: inout Shaping) {
        let full = shaping.view.full
        guard !shaping.isSilence else { return }
        if let first = shaping.view.charged[certain] {
            guard shaping.points != PointRange(full) else { return }
            shaping.charged = []
            shaping.bend(
                says: RulesWording.chargedBefore(key, by: first),
                step: { "\($0.inSentence) → \($1.inSentence)" }, by: { _ in full })
        } else if let first = shaping.view.charged[possible], shaping.points != PointRange(full) {
            shaping.widen(
                to: full, says: RulesWording.maybe(RulesWording.chargedBefore(key, by: first)),
                .undetermined)
            shaping.charged.append(possible)
        } else if shaping.points.highest < full {
            shaping.charged.append(certain)
        } else if shaping.points.lowest < full {
            shaping.charged.append(possible)
        }
    }
}

extension Verdict {
    /// The keys of the faults charged here, without those of `once`.
    public var chargedFaults: [String] {
        charged.filter { key in !ChargedOnce.marks.contains { key.hasPrefix($0) } }
    }
}
