/// `left and right`, or `left or right`: the deciding truth wins over an unknown one.
final class ConjunctionCode: Code, @unchecked Sendable {
    private let left: Code
    private let right: Code
    /// No for `and`, yes for `or`.
    private let deciding: Truth

    init(_ left: Code, _ right: Code, deciding: Truth) {
        self.left = left
        self.right = right
        self.deciding = deciding
        super.init()
    }

    override func value(_ frame: Frame, _ context: inout EvaluationContext) -> Value {
        truth(frame, &context).value
    }

    override func truth(_ frame: Frame, _ context: inout EvaluationContext) -> Truth {
        let first = left.truth(frame, &context)
        if first == deciding { return deciding }
        let second = right.truth(frame, &context)
        if second == deciding { return deciding }
        return first == .unknown || second == .unknown ? .unknown : deciding.negated
    }
}
