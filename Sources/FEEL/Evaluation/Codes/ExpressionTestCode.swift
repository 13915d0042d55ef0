/// A test that is an expression: an equal value, a list that has it, a range that it lies in, or
/// something said of it as `?`.
final class ExpressionTestCode: TestCode, @unchecked Sendable {
    private let part: Code
    /// Whether the expression speaks of `?` and so answers by itself.
    private let asks: Bool
    /// Whether a truth that has to be worked out answers for values that are none, as in cells of
    /// decision tables. A plain `true` only ever compares: a missing value must not meet it.
    private let standsAlone: Bool
    /// Whether it is written as a range, so that null says that there is none such.
    private let isRange: Bool

    init(_ part: Code, type: ValueType, asks: Bool, standsAlone: Bool) {
        self.part = part
        if case .range = type { isRange = true } else { isRange = false }
        self.asks = asks
        self.standsAlone = standsAlone && part.constant == nil
        super.init()
    }

    /// The value, when it does not depend on anything.
    var constant: Value? { part.constant }

    override var landmarks: [Value]? {
        guard !asks, let constant else { return nil }
        guard case .list(let items) = constant else { return Self.landmarks(of: constant) }
        var marks: [Value] = []
        for item in items {
            guard let found = Self.landmarks(of: item) else { return nil }
            marks += found
        }
        return marks
    }

    private static func landmarks(of value: Value) -> [Value]? {
        switch value {
        case .null, .boolean: return []
        case .number, .string, .date: return [value]
        case .range(let range):
            let points = [range.start, range.end].filter { !$0.isNull }
            let isOrdered = points.allSatisfy {
                switch $0 {
                case .number, .date: true
                default: false
                }
            }
            return isOrdered ? points : nil
        default: return nil
        }
    }

    override func meets(_ value: Value, _ frame: Frame, _ context: inout EvaluationContext) -> Truth
    {
        let test = part.value(frame, &context)
        if asks {
            if case .boolean = test { return Truth(test) }
        }
        switch (test, value) {
        case (.null, _) where isRange: return .unknown
        case (.boolean(let truth), .boolean(let tested)): return Truth(truth == tested)
        case (.boolean(let truth), _) where standsAlone: return Truth(truth)
        case (.range(let range), .range(let tested)):
            return FEELEquality.equal(.range(range), .range(tested)).map { Truth($0) } ?? .unknown
        case (.range(let range), _):
            return range.contains(value).map { Truth($0) } ?? .unknown
        case (.list(let items), _): return list(items, value, &context)
        default:
            return FEELEquality.equal(value, test).map { Truth($0) } ?? .unknown
        }
    }

    private func list(
        _ items: [Value], _ value: Value, _ context: inout EvaluationContext
    ) -> Truth {
        guard context.spend(items.count) else { return .unknown }
        if case .list = value, FEELEquality.equal(value, .list(items)) == true { return .yes }
        for item in items {
            if case .range(let range) = item, range.contains(value) == true { return .yes }
            if FEELEquality.equal(value, item) == true { return .yes }
        }
        return .no
    }
}
