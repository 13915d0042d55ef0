import Exact
import FEEL
import Model

/// How points are read from what a decision comes out as.
enum DecisionOutput: Sendable {
    /// It is the points.
    case number
    /// It is a context with the points and perhaps a reason.
    case context

    /// The member that is the points.
    static let points = "得分"
    /// The member that is the reason.
    static let reason = "理由"

    /// How to read values of `type`; `nil` where that is no number, or no
    /// context with one, or is not known.
    init?(_ type: ValueType) {
        switch type {
        case .number: self = .number
        case .context(let members):
            guard members.contains(where: { $0.name == Self.points && $0.type == .number }),
                members.allSatisfy({ $0.name != Self.reason || $0.type == .string })
            else { return nil }
            self = .context
        default: return nil
        }
    }

    /// The points and the reason in `value`.
    func read(_ value: Value) -> (points: Decimal128, reason: Wording?)? {
        switch (self, value) {
        case (.number, .number(let number)): (number, nil)
        case (.context, .context(let context)):
            context[Self.points]?.asNumber.map { number in
                (number, context[Self.reason]?.asString.map(Wording.init(verbatim:)))
            }
        default: nil
        }
    }
}
