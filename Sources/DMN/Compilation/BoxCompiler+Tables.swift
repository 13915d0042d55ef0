import FEEL

/// Decision tables.
extension BoxCompiler {
    mutating func compile(
        _ table: DecisionTable, _ name: String, _ line: Int, in scope: Scope
    ) -> Compiled {
        var inputs: [(input: DecisionTable.Input, value: Compiled, type: ModelType)] = []
        for input in table.inputs {
            let type = types.type(input.typeRef, in: model, line: input.expression.line)
            inputs.append((input, literal(input.expression, in: scope), type))
        }
        let tested = inputs.map { $0.type.type == .any ? $0.value.type : $0.type.type }
        let allowed = zip(table.inputs, tested).map { input, type in
            tests(input.allowedValues, input: type, in: scope)
        }
        let outputs = table.outputs.map { output(of: table, $0, name, line, in: scope) }
        let shared = sharing(table, tested, in: scope)
        let columns = columns(of: table, shared)
        let boxes = inputs.indices.map { index in
            TableBox.Input(
                value: inputs[index].value.box, type: inputs[index].type, allowed: allowed[index],
                name: inputs[index].input.label ?? inputs[index].input.expression.text.trimmed,
                column: columns[index])
        }
        let rules = zip(table.rules, shared.needed).map { rule, needed in
            self.rule(rule, needed, outputs, in: scope)
        }
        return Compiled(
            box: TableBox(
                name: name, hitPolicy: table.hitPolicy, aggregation: table.aggregation,
                inputs: boxes, outputs: outputs, tests: shared.tests, rules: rules,
                areLookedUp: shared.tests.allSatisfy {
                    columns[$0.input] != nil && $0.tests.isFixed
                }),
            type: type(of: table, outputs))
    }

    /// Tests, and for each rule which of them it needs.
    private typealias Shared = (tests: [TableBox.Test], needed: [[Int]])

    /// The tests that the rules share. Rows and columns agree in number; the reader has seen to
    /// that.
    private mutating func sharing(
        _ table: DecisionTable, _ types: [ValueType], in scope: Scope
    ) -> Shared {
        var shared: [TableBox.Test] = []
        var places = [[[UInt8]: Int?]](repeating: [:], count: types.count)
        let needed = table.rules.map { rule in
            var needed: [Int] = []
            for (input, text) in rule.tests.enumerated() where input < types.count {
                // By bytes, since texts that look alike may differ in code points.
                let key = Array(text.text.utf8)
                if let place = places[input][key] {
                    if let place { needed.append(place) }
                    continue
                }
                var place: Int?
                if let test = tests(text, input: types[input], in: scope) {
                    place = shared.count
                    needed.append(shared.count)
                    shared.append(TableBox.Test(input: input, tests: test))
                }
                places[input].updateValue(place, forKey: key)
            }
            return needed
        }
        return (shared, needed)
    }

    /// For each input a column of its fixed tests, where it has any.
    private func columns(of table: DecisionTable, _ shared: Shared) -> [TestColumn?] {
        var rows = [[Int]](repeating: [], count: shared.tests.count)
        for (rule, needed) in shared.needed.enumerated() {
            for test in needed { rows[test].append(rule) }
        }
        return table.inputs.indices.map { input in
            let fixed = shared.tests.indices.filter {
                shared.tests[$0].input == input && shared.tests[$0].tests.isFixed
            }
            if fixed.isEmpty { return nil }
            return TestColumn(
                rows: table.rules.count, fixed.map { (shared.tests[$0].tests, rows[$0]) })
        }
    }

    private mutating func rule(
        _ rule: DecisionTable.Rule, _ needed: [Int], _ outputs: [TableBox.Output], in scope: Scope
    ) -> TableBox.Rule {
        let boxes = rule.outputs.map { literal($0, in: scope).box }
        return TableBox.Rule(
            tests: needed, outputs: boxes, known: known(boxes, outputs, in: scope))
    }

    /// What outputs come to, where that depends on nothing and is nothing to report.
    private func known(
        _ boxes: [any Box], _ outputs: [TableBox.Output], in scope: Scope
    ) -> TableBox.Outcome? {
        let isFixed =
            boxes.allSatisfy { ($0 as? LiteralBox)?.expression.constant != nil }
            && outputs.allSatisfy { $0.type.check?.isFixed ?? true }
        guard isFixed else { return nil }
        var context = EvaluationContext()
        let outcome = TableBox.outcome(outputs, boxes, Frame(scope), &context)
        return context.diagnostics.isEmpty ? outcome : nil
    }

    private mutating func output(
        of table: DecisionTable, _ output: DecisionTable.Output, _ name: String, _ line: Int,
        in scope: Scope
    ) -> TableBox.Output {
        let type = types.type(output.typeRef, in: model, line: line)
        return TableBox.Output(
            name: output.name, title: output.label ?? output.name ?? name, type: type,
            priorities: priorities(
                output.values ?? allowedValues(of: output.typeRef), in: scope),
            fallback: output.fallback.map { literal($0, in: scope).box })
    }

    /// The allowed values of a named type, for outputs that list none themselves.
    private func allowedValues(of typeRef: String?) -> FormulaText? {
        typeRef.flatMap { graph.typeKey($0, in: model) }.flatMap { graph.itemDefinition($0) }?
            .allowedValues
    }

    /// The possible outputs in order of priority (DMN 1.5, 8.2.10).
    private mutating func priorities(_ values: FormulaText?, in scope: Scope) -> [Value] {
        guard let values, !values.isBlank else { return [] }
        let list = FormulaText(text: "[\(values.text)\n]", line: values.line)
        var context = EvaluationContext()
        return literal(list, in: scope).box.value(Frame(scope), &context).asList ?? []
    }

    private func type(of table: DecisionTable, _ outputs: [TableBox.Output]) -> ValueType {
        if table.aggregation != nil { return .number }
        let single: ValueType =
            outputs.count == 1
            ? outputs[0].type.type
            : .context(
                outputs.map { ValueType.Member(name: $0.name ?? "", type: $0.type.type) })
        return table.collects ? .list(single) : single
    }
}

extension DecisionTable {
    /// Whether its result is a list.
    var collects: Bool {
        switch hitPolicy {
        case .collect: aggregation == nil
        case .ruleOrder, .outputOrder: true
        case .unique, .any, .priority, .first: false
        }
    }
}
