import Markup

/// Item definitions.
extension DefinitionsReader {
    mutating func itemDefinition(_ element: XMLElement) -> ItemDefinition {
        var item = ItemDefinition(name: required("name", of: element), line: element.line)
        let typeRef = part("typeRef", of: element)?.text.trimmed ?? ""
        item.typeRef = typeRef.isEmpty ? nil : typeRef
        item.allowedValues = part("allowedValues", of: element).flatMap { formula($0) }
        item.typeConstraint = part("typeConstraint", of: element).flatMap { formula($0) }
        item.components = parts("itemComponent", of: element).map { itemDefinition($0) }
        item.function = part("functionItem", of: element).map { functionItem($0) }
        item.isCollection = flag("isCollection", of: element)
        return item
    }

    private mutating func functionItem(_ element: XMLElement) -> FunctionItem {
        let output = element.attribute("outputTypeRef")?.trimmed ?? ""
        return FunctionItem(
            parameters: parts("parameters", of: element).map { informationItem($0) },
            outputTypeRef: output.isEmpty ? nil : output)
    }

    private mutating func flag(_ attribute: String, of element: XMLElement) -> Bool {
        switch element.attribute(attribute)?.trimmed {
        case nil, "false", "0": return false
        case "true", "1": return true
        case .some(let found):
            report(
                .unknownValue(
                    Self.quoted(found), attribute: attribute, of: element.local,
                    allowed: ["true", "false"]), element.line)
            return false
        }
    }
}
