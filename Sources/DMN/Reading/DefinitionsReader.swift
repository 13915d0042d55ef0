import Markup

/// Reads the XML of one model and collects everything that is wrong in it.
struct DefinitionsReader {
    let file: String
    let namespace: String
    private(set) var problems: [ModelProblem] = []

    /// Reads a model.
    static func read(_ bytes: [UInt8], file: String) throws(ModelProblems) -> Definitions {
        let document: XMLDocument
        do {
            document = try XMLDocument(bytes)
        } catch {
            throw ModelProblems(
                list: [ModelProblem(file: file, line: error.line, reason: .markup(error))])
        }
        let root = document.root
        guard root.local == "definitions",
            let version = DMNVersion(rawValue: root.name.namespace)
        else {
            let found = "{\(root.name.namespace)}\(root.local)"
            throw ModelProblems(
                list: [
                    ModelProblem(file: file, line: root.line, reason: .notDMN(found: quoted(found)))
                ])
        }
        var reader = DefinitionsReader(file: file, namespace: version.namespace)
        let definitions = reader.definitions(root, version)
        guard reader.problems.isEmpty else { throw ModelProblems(list: reader.problems) }
        return definitions
    }

    /// The beginning of a text of the file, fit for a sentence.
    static func quoted(_ text: String) -> String {
        let line = text.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 }
            .prefix(ModelProblem.quotationLength)
        return String(String.UnicodeScalarView(line))
    }

    private mutating func definitions(_ root: XMLElement, _ version: DMNVersion) -> Definitions {
        checkLanguage(root.attribute("expressionLanguage"), root.line)
        var definitions = Definitions(
            version: version, name: root.attribute("name") ?? "",
            namespace: required("namespace", of: root))
        var lines: [String: Int] = [:]
        for element in parts(of: root) {
            if let id = element.attribute("id"), !id.isEmpty {
                if let first = lines.updateValue(element.line, forKey: id) {
                    report(.repeatedID(Self.quoted(id), firstLine: first), element.line)
                }
            }
            switch element.local {
            case "import": definitions.imports.append(modelImport(element))
            case "itemDefinition": definitions.itemDefinitions.append(itemDefinition(element))
            case "inputData": definitions.inputData.append(inputData(element))
            case "decision": definitions.decisions.append(decision(element))
            case "businessKnowledgeModel":
                definitions.knowledgeModels.append(knowledgeModel(element))
            case "decisionService": definitions.services.append(service(element))
            default: break
            }
        }
        return definitions
    }

    private mutating func modelImport(_ element: XMLElement) -> ModelImport {
        ModelImport(
            name: element.attribute("name") ?? "", namespace: required("namespace", of: element),
            importType: element.attribute("importType") ?? "", line: element.line)
    }

    // MARK: What all parts share

    /// The elements of DMN directly in it; those of other namespaces are extensions.
    func parts(of element: XMLElement) -> [XMLElement] {
        element.children.filter { $0.name.namespace == namespace }
    }

    func parts(_ local: String, of element: XMLElement) -> [XMLElement] {
        parts(of: element).filter { $0.local == local }
    }

    func part(_ local: String, of element: XMLElement) -> XMLElement? {
        parts(local, of: element).first
    }

    mutating func report(_ reason: ModelProblem.Reason, _ line: Int) {
        guard problems.count <= ModelProblems.most else { return }
        problems.append(
            ModelProblem(
                file: file, line: line,
                reason: problems.count == ModelProblems.most ? .more : reason))
    }

    /// An attribute that must be there and not be empty.
    mutating func required(_ attribute: String, of element: XMLElement) -> String {
        let value = element.attribute(attribute)?.trimmed ?? ""
        if value.isEmpty { report(.missingAttribute(attribute, of: element.local), element.line) }
        return value
    }

    /// The type an element names, as written.
    func typeRef(_ element: XMLElement) -> String? {
        let value = element.attribute("typeRef")?.trimmed ?? ""
        return value.isEmpty ? nil : value
    }

    mutating func informationItem(_ element: XMLElement) -> InformationItem {
        InformationItem(
            name: required("name", of: element), typeRef: typeRef(element), line: element.line)
    }

    /// The FEEL in its `text`; nil when there is no `text`.
    mutating func formula(_ element: XMLElement) -> FormulaText? {
        checkLanguage(element.attribute("expressionLanguage"), element.line)
        guard let text = part("text", of: element) else { return nil }
        return FormulaText(text: text.text, line: text.line)
    }

    /// Editions and tools write FEEL's name in many ways; each holds the word.
    mutating func checkLanguage(_ language: String?, _ line: Int) {
        guard let language, !language.isEmpty else { return }
        if !language.lowercased().contains("feel") {
            report(.unknownLanguage(Self.quoted(language)), line)
        }
    }
}

extension String {
    /// Without white space at both ends.
    var trimmed: String {
        guard let first = firstIndex(where: { !$0.isWhitespace }),
            let last = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[first...last])
    }
}
