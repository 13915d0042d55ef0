public import FEEL

/// How one decision came out on the way to another one.
public struct DecisionStep: Sendable {
    /// The decision's name.
    public let decision: String
    /// What it came out as.
    public let value: Value
    /// The rules of its table that matched, counted from 1; nil where it is no table.
    public let rules: [Int]?

    init(
        _ decision: CompiledDecision, _ value: Value, in frame: Frame, _ context: EvaluationContext
    ) {
        self.decision = decision.name
        self.value = value
        // Matched again on the side, so that the evaluation itself need not remember.
        var context = context
        rules = Self.table(decision.box)?.matches(frame, &context).map { first, others in
            ([first].compactMap(\.self) + others).map { $0 + 1 }
        }
    }

    private static func table(_ box: any Box) -> TableBox? {
        (box as? TableBox) ?? (box as? TypedBox).flatMap { table($0.box) }
    }
}
