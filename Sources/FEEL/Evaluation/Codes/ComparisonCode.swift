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

    override func value(_ context: inout EvaluationContext) -> Value { truth(&context).value }

    override func truth(_ context: inout EvaluationContext) -> Truth {
        let left = left.value(&context)
        let right = right.value(&context)
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
            return switch self {
            case .equal: Truth(left == right)
            case .unequal: Truth(left != right)
            case .less: Truth(left < right)
            case .lessOrEqual: Truth(!(right < left))
            case .greater: Truth(right < left)
            case .greaterOrEqual: Truth(!(left < right))
            }
        }
        return compareOthers(left, right)
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
