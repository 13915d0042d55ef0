import FEEL

/// What the rules that match come to.
extension TableBox {
    /// The outputs of a rule.
    @inline(__always)
    func outcome(
        of rule: Int, _ frame: Frame, _ context: inout EvaluationContext
    ) -> Outcome {
        let rule = rules[rule]
        return rule.known ?? Self.outcome(outputs, rule.outputs, frame, &context)
    }

    /// What boxes come out as, one for each output.
    static func outcome(
        _ outputs: [Output], _ boxes: [any Box], _ frame: Frame,
        _ context: inout EvaluationContext
    ) -> Outcome {
        var values: [Value] = []
        values.reserveCapacity(outputs.count)
        for (output, box) in zip(outputs, boxes) {
            values.append(
                output.type.conforming(box.value(frame, &context), output.title, &context))
        }
        return Outcome(
            value: assembled(values, outputs),
            ranks: zip(outputs, values).map { $0.rank(of: $1) })
    }

    /// A context of several outputs; of a single one the value, its name is a heading.
    private static func assembled(_ values: [Value], _ outputs: [Output]) -> Value {
        if values.count == 1 { return values[0] }
        return .context(
            Context(zip(outputs, values).map { (key: $0.name ?? "", value: $1) }))
    }

    /// The result when no rule matches.
    func fallback(_ frame: Frame, _ context: inout EvaluationContext) -> Value {
        guard outputs.contains(where: { $0.fallback != nil }) else {
            switch (hitPolicy, aggregation) {
            case (.collect, .count): return .number(0)
            case (.collect, nil), (.ruleOrder, _), (.outputOrder, _): return .list([])
            default:
                context.report(DecisionWording.noRule(name))
                return .null
            }
        }
        return Self.assembled(
            outputs.map { output in
                guard let fallback = output.fallback else { return .null }
                return output.type.conforming(
                    fallback.value(frame, &context), output.title, &context)
            }, outputs)
    }

    /// The one output of all matches.
    func common(
        _ first: Int, _ others: [Int], _ frame: Frame, _ context: inout EvaluationContext
    ) -> Value {
        let value = outcome(of: first, frame, &context).value
        for match in others {
            let other = outcome(of: match, frame, &context).value
            guard FEELEquality.equal(value, other) == true else {
                context.report(
                    DecisionWording.differentOutputs(name, ([first] + others).map { $0 + 1 }))
                return .null
            }
        }
        return value
    }

    /// The outputs, best first; outputs of the same rank stay in the order of the rules.
    func ordered(
        _ matches: [Int], _ frame: Frame, _ context: inout EvaluationContext
    ) -> [Value] {
        let outcomes = matches.map { outcome(of: $0, frame, &context) }
        return outcomes.enumerated().sorted { left, right in
            for (l, r) in zip(left.element.ranks, right.element.ranks) where l != r { return l < r }
            return left.offset < right.offset
        }.map(\.element.value)
    }

    /// The one value of collected outputs.
    func aggregate(_ values: [Value], _ context: inout EvaluationContext) -> Value {
        guard let aggregation else { return .list(values) }
        if aggregation == .count { return .number(values.count) }
        guard let function = BuiltInLibrary.standard[aggregation.function] else { return .null }
        return FunctionValue(function).call(positional: [.list(values)], &context)
    }
}

extension TableBox.Output {
    /// Where a value stands among the possible outputs; after all of them when it is not one.
    fileprivate func rank(of value: Value) -> Int {
        priorities.firstIndex { FEELEquality.equal($0, value) == true } ?? priorities.count
    }
}

extension Aggregation {
    /// The built-in that does the same.
    fileprivate var function: String {
        switch self {
        case .sum: "sum"
        case .count: "count"
        case .minimum: "min"
        case .maximum: "max"
        }
    }
}
