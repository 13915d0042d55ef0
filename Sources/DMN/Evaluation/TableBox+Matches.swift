import FEEL

/// Which rules match.
extension TableBox {
    /// The first rule that matches and the others, of which there are none where the first one
    /// decides; nil, with a report, when that cannot be told.
    func matches(
        _ frame: Frame, _ context: inout EvaluationContext
    ) -> (first: Int?, others: [Int])? {
        if !isLookedUp { return tested(frame, &context) }
        var candidates = rows
        for input in inputs {
            guard let value = value(of: input, frame, &context) else { return nil }
            _ = input.column?.narrow(&candidates, to: value)
        }
        guard context.spend() else { return nil }
        var rows = candidates.makeIterator()
        let first = rows.next()
        if hitPolicy == .first || first == nil { return (first, []) }
        var others: [Int] = []
        while let row = rows.next() {
            guard context.spend() else { return nil }
            others.append(row)
        }
        return (first, others)
    }

    /// The value of an input; nil, with a report, when it is not allowed.
    @inline(__always)
    private func value(
        of input: Input, _ frame: Frame, _ context: inout EvaluationContext
    ) -> Value? {
        let asked = input.variable.map { frame[$0] } ?? input.value.value(frame, &context)
        let value =
            input.type.admitsPlainly(asked)
            ? asked : input.type.conforming(asked, input.name, &context)
        if let allowed = input.allowed, !value.isNull,
            allowed.evaluate(value, frame, &context) != true
        {
            context.report(DecisionWording.notAllowed(input.name))
            return nil
        }
        return value
    }

    /// The same where candidates may have tests left.
    private func tested(
        _ frame: Frame, _ context: inout EvaluationContext
    ) -> (first: Int?, others: [Int])? {
        var candidates = rows
        var values: [Value] = []
        values.reserveCapacity(inputs.count)
        for input in inputs {
            guard let value = value(of: input, frame, &context) else { return nil }
            _ = input.column?.narrow(&candidates, to: value)
            values.append(value)
        }
        var answers = [Answer](repeating: .open, count: tests.count)
        var first: Int?
        var others: [Int] = []
        for row in candidates {
            guard context.spend() else { return nil }
            guard admits(rules[row], values, &answers, frame, &context) else { continue }
            if first != nil {
                others.append(row)
                continue
            }
            first = row
            if hitPolicy == .first { break }
        }
        return (first, others)
    }

    /// What is known of a test in one evaluation.
    private enum Answer {
        case open, met, unmet
    }

    private func admits(
        _ rule: Rule, _ values: [Value], _ answers: inout [Answer], _ frame: Frame,
        _ context: inout EvaluationContext
    ) -> Bool {
        // What a column has answered is asked again, for a candidate in vain: that is cheaper than
        // to keep apart what was looked up, since few rows are candidates.
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
}
