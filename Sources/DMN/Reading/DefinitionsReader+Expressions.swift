import Markup

/// Boxed expressions. The depth of recursion is that of the document, which the XML reader bounds.
extension DefinitionsReader {
    private static let expressions: Set<String> = [
        "literalExpression", "decisionTable", "context", "invocation", "list", "relation",
        "functionDefinition", "conditional", "filter", "for", "some", "every",
    ]

    /// The expression directly in an element; nil when there is none.
    mutating func expression(in element: XMLElement) -> BoxedExpression? {
        parts(of: element).first { Self.expressions.contains($0.local) }.map { boxed($0) }
    }

    /// The expression directly in an element that must have one.
    private mutating func neededExpression(in element: XMLElement) -> BoxedExpression {
        if let expression = expression(in: element) { return expression }
        report(.missingPart("expression", of: element.local), element.line)
        return null(element)
    }

    /// The expression in a part that an element must have.
    private mutating func child(_ local: String, of element: XMLElement) -> BoxedExpression {
        guard let part = part(local, of: element) else {
            report(.missingPart("<\(local)>", of: element.local), element.line)
            return null(element)
        }
        return neededExpression(in: part)
    }

    private func null(_ element: XMLElement) -> BoxedExpression {
        BoxedExpression(
            kind: .literal(FormulaText(text: "null", line: element.line)), typeRef: nil,
            line: element.line)
    }

    private mutating func boxed(_ element: XMLElement) -> BoxedExpression {
        let kind: BoxedExpression.Kind =
            switch element.local {
            case "decisionTable": .table(decisionTable(element))
            case "context": .context(context(element))
            case "invocation": .invocation(invocation(element))
            case "list": .list(items(element))
            case "relation": .relation(relation(element))
            case "functionDefinition": .function(function(element))
            case "conditional":
                .conditional(
                    BoxedConditional(
                        condition: child("if", of: element), then: child("then", of: element),
                        otherwise: child("else", of: element)))
            case "filter":
                .filter(
                    BoxedFilter(
                        list: child("in", of: element), match: child("match", of: element)))
            case "for": iterator(element, .each, body: "return")
            case "some": iterator(element, .some, body: "satisfies")
            case "every": iterator(element, .every, body: "satisfies")
            default: .literal(literal(element))
            }
        return BoxedExpression(kind: kind, typeRef: typeRef(element), line: element.line)
    }

    /// A literal expression; one without text is null.
    private mutating func literal(_ element: XMLElement) -> FormulaText {
        if let imported = part("importedValues", of: element) {
            report(.missingPart("<text>", of: element.local), imported.line)
        }
        return formula(element) ?? FormulaText(text: "", line: element.line)
    }

    private mutating func items(_ element: XMLElement) -> [BoxedExpression] {
        parts(of: element).filter { Self.expressions.contains($0.local) }.map { boxed($0) }
    }

    private mutating func context(_ element: XMLElement) -> [ContextEntry] {
        parts("contextEntry", of: element).map { entry in
            ContextEntry(
                variable: part("variable", of: entry).map { informationItem($0) },
                value: neededExpression(in: entry))
        }
    }

    private mutating func invocation(_ element: XMLElement) -> BoxedInvocation {
        let bindings = parts("binding", of: element).map { binding in
            guard let parameter = part("parameter", of: binding) else {
                report(.missingPart("<parameter>", of: "binding"), binding.line)
                return BoxedInvocation.Binding(
                    parameter: InformationItem(name: "", typeRef: nil, line: binding.line),
                    value: nil)
            }
            return BoxedInvocation.Binding(
                parameter: informationItem(parameter), value: expression(in: binding))
        }
        return BoxedInvocation(function: neededExpression(in: element), bindings: bindings)
    }

    private mutating func relation(_ element: XMLElement) -> Relation {
        let columns = parts("column", of: element).map { informationItem($0) }
        let rows = parts("row", of: element).map { row in
            let cells = items(row)
            if cells.count != columns.count {
                report(
                    .wrongCount(found: cells.count, wanted: columns.count, of: "row"), row.line)
            }
            return cells
        }
        return Relation(columns: columns, rows: rows)
    }

    private mutating func iterator(
        _ element: XMLElement, _ kind: BoxedIterator.Kind, body: String
    ) -> BoxedExpression.Kind {
        .iterator(
            BoxedIterator(
                kind: kind, variable: required("iteratorVariable", of: element),
                list: child("in", of: element),
                listTypeRef: part("in", of: element).flatMap { typeRef($0) },
                body: child(body, of: element)))
    }

    /// A function definition, or the logic a knowledge model encapsulates.
    mutating func function(_ element: XMLElement) -> BoxedFunction {
        let word = element.attribute("kind")?.trimmed ?? "FEEL"
        let kind = FunctionKind(rawValue: word)
        if kind == nil {
            report(
                .unknownValue(
                    Self.quoted(word), attribute: "kind", of: element.local,
                    allowed: [FunctionKind.feel.rawValue, FunctionKind.java.rawValue]),
                element.line)
        }
        if kind == .pmml { report(.refusedFunction("PMML"), element.line) }
        return BoxedFunction(
            kind: kind ?? .feel,
            parameters: parts("formalParameter", of: element).map { informationItem($0) },
            body: expression(in: element), typeRef: typeRef(element), line: element.line)
    }
}
