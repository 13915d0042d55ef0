import Markup

/// Input data, decisions, knowledge models and services.
extension DefinitionsReader {
    mutating func inputData(_ element: XMLElement) -> InputData {
        InputData(
            id: element.attribute("id") ?? "", name: required("name", of: element),
            variable: variable(of: element))
    }

    mutating func decision(_ element: XMLElement) -> Decision {
        var decision = Decision(
            id: element.attribute("id") ?? "", name: required("name", of: element),
            variable: variable(of: element), line: element.line)
        for requirement in parts("informationRequirement", of: element) {
            decision.requiredDecisions += references("requiredDecision", of: requirement)
            decision.requiredInputs += references("requiredInput", of: requirement)
        }
        decision.requiredKnowledge = knowledge(element)
        decision.question = part("question", of: element)?.text.trimmed
        decision.expression = expression(in: element)
        return decision
    }

    mutating func knowledgeModel(_ element: XMLElement) -> BusinessKnowledgeModel {
        var model = BusinessKnowledgeModel(
            id: element.attribute("id") ?? "", name: required("name", of: element),
            variable: variable(of: element), line: element.line)
        model.function = part("encapsulatedLogic", of: element).map { function($0) }
        model.requiredKnowledge = knowledge(element)
        return model
    }

    mutating func service(_ element: XMLElement) -> DecisionService {
        var service = DecisionService(
            id: element.attribute("id") ?? "", name: required("name", of: element),
            variable: variable(of: element), line: element.line)
        service.outputDecisions = references("outputDecision", of: element)
        service.encapsulatedDecisions = references("encapsulatedDecision", of: element)
        service.inputDecisions = references("inputDecision", of: element)
        service.inputData = references("inputData", of: element)
        return service
    }

    /// Its variable; an element without one is known by its name.
    private mutating func variable(of element: XMLElement) -> InformationItem {
        if let variable = part("variable", of: element) { return informationItem(variable) }
        return InformationItem(
            name: element.attribute("name")?.trimmed ?? "", typeRef: nil, line: element.line)
    }

    private mutating func knowledge(_ element: XMLElement) -> [ElementReference] {
        parts("knowledgeRequirement", of: element).flatMap {
            references("requiredKnowledge", of: $0)
        }
    }

    private mutating func references(_ local: String, of element: XMLElement) -> [ElementReference]
    {
        parts(local, of: element).compactMap { reference($0) }
    }

    private mutating func reference(_ element: XMLElement) -> ElementReference? {
        let href = required("href", of: element)
        guard !href.isEmpty else { return nil }
        guard let hash = href.lastIndex(of: "#"), href.index(after: hash) < href.endIndex else {
            report(.wrongReference(Self.quoted(href)), element.line)
            return nil
        }
        return ElementReference(
            namespace: String(href[..<hash]), id: String(href[href.index(after: hash)...]),
            line: element.line)
    }
}
