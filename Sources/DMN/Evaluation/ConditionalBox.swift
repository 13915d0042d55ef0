import FEEL

/// One of two, by a condition.
struct ConditionalBox: Box {
    let condition: any Box
    let then: any Box
    let otherwise: any Box

    func value(_ frame: Frame, _ context: inout EvaluationContext) -> Value {
        switch condition.value(frame, &context) {
        case .boolean(true): return then.value(frame, &context)
        case .boolean(false), .null: return otherwise.value(frame, &context)
        default:
            context.report(DecisionWording.notBoolean)
            return .null
        }
    }
}
