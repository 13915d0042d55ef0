import Markup

/// Decision tables.
extension DefinitionsReader {
    mutating func decisionTable(_ element: XMLElement) -> DecisionTable {
        let inputs = parts("input", of: element).map { tableInput($0) }
        let outputs = parts("output", of: element).map { tableOutput($0) }
        if outputs.isEmpty { report(.missingPart("<output>", of: element.local), element.line) }
        if outputs.count > 1 {
            for (output, part) in zip(outputs, parts("output", of: element))
            where output.name == nil {
                report(.missingAttribute("name", of: "output"), part.line)
            }
        }
        let policy: HitPolicy = word("hitPolicy", of: element) ?? .unique
        let aggregation: Aggregation? = word("aggregation", of: element)
        // Counting takes rules as a whole; the others need one number.
        if let aggregation, policy != .collect || (outputs.count > 1 && aggregation != .count) {
            report(.misplacedAggregation, element.line)
        }
        return DecisionTable(
            hitPolicy: policy, aggregation: aggregation, inputs: inputs, outputs: outputs,
            annotations: parts("annotation", of: element).map { $0.attribute("name") ?? "" },
            rules: parts("rule", of: element).map {
                rule($0, inputs: inputs.count, outputs: outputs.count)
            },
            outputLabel: element.attribute("outputLabel"))
    }

    private mutating func tableInput(_ element: XMLElement) -> DecisionTable.Input {
        let expression = part("inputExpression", of: element)
        let text = expression.flatMap { formula($0) }
        if text == nil {
            report(.missingPart("<inputExpression>", of: "input"), element.line)
        }
        return DecisionTable.Input(
            expression: text ?? FormulaText(text: "null", line: element.line),
            typeRef: expression.flatMap { typeRef($0) }, label: element.attribute("label"),
            allowedValues: part("inputValues", of: element).flatMap { formula($0) })
    }

    private mutating func tableOutput(_ element: XMLElement) -> DecisionTable.Output {
        let name = element.attribute("name")?.trimmed ?? ""
        return DecisionTable.Output(
            name: name.isEmpty ? nil : name, label: element.attribute("label"),
            typeRef: typeRef(element),
            values: part("outputValues", of: element).flatMap { formula($0) },
            fallback: part("defaultOutputEntry", of: element).flatMap { formula($0) })
    }

    private mutating func rule(
        _ element: XMLElement, inputs: Int, outputs: Int
    ) -> DecisionTable.Rule {
        let tests = parts("inputEntry", of: element).map { cell($0) }
        let results = parts("outputEntry", of: element).map { cell($0) }
        if tests.count + results.count != inputs + outputs || tests.count != inputs {
            report(
                .wrongCount(
                    found: tests.count + results.count, wanted: inputs + outputs, of: "rule"),
                element.line)
        }
        return DecisionTable.Rule(
            tests: tests, outputs: results,
            annotations: parts("annotationEntry", of: element).map {
                part("text", of: $0)?.text ?? ""
            }, line: element.line)
    }

    private mutating func cell(_ element: XMLElement) -> FormulaText {
        formula(element) ?? FormulaText(text: "", line: element.line)
    }

    /// One of a closed set of words; nil when the attribute is absent.
    private mutating func word<Word: RawRepresentable<String> & CaseIterable>(
        _ attribute: String, of element: XMLElement
    ) -> Word? {
        guard let found = element.attribute(attribute)?.trimmed, !found.isEmpty else { return nil }
        if let word = Word(rawValue: found) { return word }
        report(
            .unknownValue(
                Self.quoted(found), attribute: attribute, of: element.local,
                allowed: Word.allCases.map(\.rawValue)), element.line)
        return nil
    }
}
