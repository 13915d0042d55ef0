import Exact
import FEEL

/// A decision table.
struct TableBox: Box {
    struct Input: Sendable {
        let value: any Box
        let type: ModelType
        /// What every value must meet.
        let allowed: UnaryTests?
        let name: String
    }

    struct Output: Sendable {
        /// The name of the entry; nil in a table with one output.
        let name: String?
        /// What its entries are called in reports.
        let title: String
        let type: ModelType
        /// The possible outputs, best first; empty when the table does not tell.
        let priorities: [Value]
        /// The output when no rule matches.
        let fallback: (any Box)?
    }

    struct Rule: Sendable {
        /// The tests it needs, as indices into ``TableBox/tests``; inputs of which it asks
        /// nothing have none.
        let tests: [Int]
        let outputs: [any Box]
    }

    /// A test of an input. Rules with the same text in one column share it, so that it is
    /// evaluated once.
    struct Test: Sendable {
        let input: Int
        let tests: UnaryTests
    }

    let name: String
    let hitPolicy: HitPolicy
    let aggregation: Aggregation?
    let inputs: [Input]
    let outputs: [Output]
    let tests: [Test]
    let rules: [Rule]

    func value(_ frame: Frame, _ context: inout EvaluationContext) -> Value {
        guard let matches = matches(frame, &context) else { return .null }
        if matches.isEmpty { return fallback(frame, &context) }
        switch hitPolicy {
        case .unique:
            guard matches.count == 1 else {
                context.report(DecisionWording.severalRules(name, matches.map { $0 + 1 }))
                return .null
            }
            return output(of: matches[0], frame, &context)
        case .first: return output(of: matches[0], frame, &context)
        case .any: return common(matches, frame, &context)
        case .priority: return ordered(matches, frame, &context).first ?? .null
        case .outputOrder: return .list(ordered(matches, frame, &context))
        case .ruleOrder: return .list(matches.map { output(of: $0, frame, &context) })
        case .collect:
            return aggregate(matches.map { output(of: $0, frame, &context) }, &context)
        }
    }

    // MARK: Matches

    /// The rules that match, counted from 0; nil where that cannot be told.
    func matches(_ frame: Frame, _ context: inout EvaluationContext) -> [Int]? {
        guard let values = inputValues(frame, &context) else { return nil }
        var matches: [Int] = []
        var answers = [Answer](repeating: .open, count: tests.count)
        for (number, rule) in rules.enumerated() {
            guard context.spend() else { return nil }
            if admits(rule, values, &answers, frame, &context) {
                matches.append(number)
                if hitPolicy == .first { break }
            }
        }
        return matches
    }

    // MARK: Inputs

    /// The values of the inputs; nil, with a report, when one is not allowed.
    private func inputValues(_ frame: Frame, _ context: inout EvaluationContext) -> [Value]? {
        var values: [Value] = []
        values.reserveCapacity(inputs.count)
        for input in inputs {
            let value = input.type.conforming(
                input.value.value(frame, &context), input.name, &context)
            if let allowed = input.allowed, !value.isNull,
                allowed.evaluate(value, frame, &context) != true
            {
                context.report(DecisionWording.notAllowed(input.name))
                return nil
            }
            values.append(value)
        }
        return values
    }

    /// What is known of a test in one evaluation.
    private enum Answer {
        case open, met, unmet
    }

    private func admits(
        _ rule: Rule, _ values: [Value], _ answers: inout [Answer], _ frame: Frame,
        _ context: inout EvaluationContext
    ) -> Bool {
        for index in rule.tests {
            if answers[index] == .open {
                let test = tests[index]
                let isMet = test.tests.evaluate(values[test.input], frame, &context) == true
                answers[index] = isMet ? .met : .unmet
            }
            if answers[index] == .unmet { return false }
        }
        return true
    }

    // MARK: Outputs

    private func output(
        of rule: Int, _ frame: Frame, _ context: inout EvaluationContext
    ) -> Value {
        assembled(
            zip(outputs, rules[rule].outputs).map { output, box in
                output.type.conforming(box.value(frame, &context), output.title, &context)
            })
    }

    /// A context of several outputs; of a single one the value, its name is a heading.
    private func assembled(_ values: [Value]) -> Value {
        if values.count == 1 { return values[0] }
        return .context(
            Context(zip(outputs, values).map { (key: $0.name ?? "", value: $1) }))
    }

    private func fallback(_ frame: Frame, _ context: inout EvaluationContext) -> Value {
        guard outputs.contains(where: { $0.fallback != nil }) else {
            switch (hitPolicy, aggregation) {
            case (.collect, .count): return .number(0)
            case (.collect, nil), (.ruleOrder, _), (.outputOrder, _): return .list([])
            default:
                context.report(DecisionWording.noRule(name))
                return .null
            }
        }
        return assembled(
            outputs.map { output in
                guard let fallback = output.fallback else { return .null }
                return output.type.conforming(
                    fallback.value(frame, &context), output.title, &context)
            })
    }

    /// The one output of all matches.
    private func common(
        _ matches: [Int], _ frame: Frame, _ context: inout EvaluationContext
    ) -> Value {
        let first = output(of: matches[0], frame, &context)
        for match in matches.dropFirst() {
            let other = output(of: match, frame, &context)
            guard FEELEquality.equal(first, other) == true else {
                context.report(
                    DecisionWording.differentOutputs(name, matches.map { $0 + 1 }))
                return .null
            }
        }
        return first
    }

    // MARK: Order

    /// The outputs, best first; outputs of the same rank stay in the order of the rules.
    private func ordered(
        _ matches: [Int], _ frame: Frame, _ context: inout EvaluationContext
    ) -> [Value] {
        let ranked = matches.map { match in
            let values = zip(outputs, rules[match].outputs).map { output, box in
                output.type.conforming(box.value(frame, &context), output.title, &context)
            }
            return (ranks: zip(outputs, values).map { $0.rank(of: $1) }, value: assembled(values))
        }
        return ranked.enumerated().sorted { left, right in
            for (l, r) in zip(left.element.ranks, right.element.ranks) where l != r { return l < r }
            return left.offset < right.offset
        }.map(\.element.value)
    }

    // MARK: Aggregation

    private func aggregate(_ values: [Value], _ context: inout EvaluationContext) -> Value {
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
