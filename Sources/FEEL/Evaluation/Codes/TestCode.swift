/// A compiled unary test.
// Unchecked for the same reason as ``Code``.
class TestCode: @unchecked Sendable {
    /// Whether a value meets it.
    func meets(_ value: Value, _ frame: Frame, _ context: inout EvaluationContext) -> Truth {
        .unknown
    }

    /// The values at which the answer can change, when it depends on nothing but the value; it is the
    /// same for all numbers between two of them, and so for dates. `nil` when that is not known.
    var landmarks: [Value]? { nil }

    init() {}

    /// Whether a value meets one of some tests; unknown when none is met and one cannot be told.
    static func any(
        _ tests: [TestCode], meets value: Value, _ frame: Frame, _ context: inout EvaluationContext
    ) -> Truth {
        var result = Truth.no
        for test in tests {
            switch test.meets(value, frame, &context) {
            case .yes: return .yes
            case .unknown: result = .unknown
            case .no: break
            }
        }
        return result
    }
}
