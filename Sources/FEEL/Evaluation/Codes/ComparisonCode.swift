import Exact

/// `left < right` and the like.
final class ComparisonCode: Code, @unchecked Sendable {
    private let comparison: Syntax.Comparison
    private let left: Code
    private let right: Code
    private let place: SourcePlace

    init(_ comparison: Syntax.Comparison, _ left: Code, _ right: Code, at place: SourcePlace) {
        self.comparison = comparison
        self.left = left
        self.right = right
        self.place = place
        super.init()
    }

    override func value(_ frame: Frame, _ context: inout EvaluationContext) -> Value {
        truth(frame, &context).value
    }

    override func truth(_ frame: Frame, _ context: inout EvaluationContext) -> Truth {
        let left = left.value(frame, &context)
        let right = right.value(frame, &context)
        let truth = comparison.compare(left, right)
        if truth == .unknown {
            context.reportOperands(
                comparison.rawValue, left, right, self.left, self.right, at: place)
        }
        return truth
    }
}

extension Syntax.Comparison {
    /// The answer, unknown for values that cannot be compared so.
    @inline(__always)
    func compare(_ left: Value, _ right: Value) -> Truth {
        if case .number(let left) = left, case .number(let right) = right {
            return Truth(holds(left, right))
        }
        return compareOthers(left, right)
    }

    /// Whether it holds between two numbers.
    @inline(__always)
    func holds(_ left: Decimal128, _ right: Decimal128) -> Bool {
        switch self {
        case .equal: left == right
        case .unequal: left != right
        case .less: left < right
        case .lessOrEqual: left <= right
        case .greater: left > right
        case .greaterOrEqual: left >= right
        }
    }

    /// The comparison with its sides exchanged.
    var mirrored: Syntax.Comparison {
        switch self {
        case .equal, .unequal: self
        case .less: .greater
        case .lessOrEqual: .greaterOrEqual
        case .greater: .less
        case .greaterOrEqual: .lessOrEqual
        }
    }

    private func compareOthers(_ left: Value, _ right: Value) -> Truth {
        switch self {
        case .equal: return FEELEquality.equal(left, right).map { Truth($0) } ?? .unknown
        case .unequal: return FEELEquality.equal(left, right).map { Truth(!$0) } ?? .unknown
        default: break
        }
        guard let order = FEELEquality.order(left, right) else { return .unknown }
        return switch self {
        case .less: Truth(order < 0)
        case .lessOrEqual: Truth(order <= 0)
        case .greater: Truth(order > 0)
        default: Truth(order >= 0)
        }
    }
}
