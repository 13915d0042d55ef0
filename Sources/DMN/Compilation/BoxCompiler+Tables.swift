import FEEL

/// Decision tables.
extension BoxCompiler {
    mutating func compile(
        _ table: DecisionTable, _ name: String, _ line: Int, in scope: Scope
    ) -> Compiled {
        let inputs = table.inputs.map { input in
            let type = types.type(input.typeRef, in: model, line: input.expression.line)
            let value = literal(input.expression, in: scope)
            let tested = type.type == .any ? value.type : type.type
            return (
                box: TableBox.Input(
                    value: value.box, type: type,
                    allowed: tests(input.allowedValues, input: tested, in: scope),
                    name: input.label ?? input.expression.text.trimmed),
                tested: tested
            )
        }
        let outputs = table.outputs.map { output(of: table, $0, name, line, in: scope) }
        let (shared, rules) = sharing(table, inputs.map(\.tested), in: scope)
        return Compiled(
            box: TableBox(
                name: name, hitPolicy: table.hitPolicy, aggregation: table.aggregation,
                inputs: inputs.map(\.box), outputs: outputs, tests: shared, rules: rules),
            type: type(of: table, outputs))
    }

    /// The rules, and the tests they share. Rows and columns agree in number; the reader has seen
    /// to that.
    private mutating func sharing(
        _ table: DecisionTable, _ types: [ValueType], in scope: Scope
    ) -> ([TableBox.Test], [TableBox.Rule]) {
        var shared: [TableBox.Test] = []
        var places = [[[UInt8]: Int?]](repeating: [:], count: types.count)
        let rules = table.rules.map { rule in
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
            return TableBox.Rule(
                tests: needed, outputs: rule.outputs.map { literal($0, in: scope).box })
        }
        return (shared, rules)
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
