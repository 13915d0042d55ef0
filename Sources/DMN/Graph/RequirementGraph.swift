/// The elements of all models, with every reference between them resolved.
struct RequirementGraph: Sendable {
    /// The models; the first is the one that is asked for decisions.
    let models: [Definitions]
    /// The elements, model by model in the order of the files.
    private(set) var nodes: [RequirementNode] = []
    /// The indices of the nodes, each after all that it needs.
    private(set) var order: [Int] = []
    /// Index of a model by its namespace.
    private(set) var modelIndex: [String: Int] = [:]
    /// Indices of the nodes by the name in the diagram.
    private(set) var names: [String: [Int]] = [:]
    /// For each model, the index of an item definition by its name; the first of equal names.
    private(set) var typeIndex: [[String: Int]] = []
    private var index: [ElementKey: Int] = [:]

    private let files: [String]

    /// - Throws: every reference that leads nowhere, and every element that needs itself.
    init(_ files: [(definitions: Definitions, file: String)]) throws(ModelProblems) {
        models = files.map(\.definitions)
        self.files = files.map(\.file)
        var problems: [ModelProblem] = []
        for (number, model) in models.enumerated() {
            if modelIndex.updateValue(number, forKey: model.namespace) != nil {
                problems.append(
                    problem(.repeatedNamespace(quoted(model.namespace)), in: number, line: 0))
            }
            addNodes(of: model, number)
        }
        guard problems.isEmpty else { throw ModelProblems(list: problems) }
        for (number, model) in models.enumerated() {
            for wanted in model.imports
            where DMNVersion(rawValue: wanted.importType) != nil
                && modelIndex[wanted.namespace] == nil
            {
                problems.append(
                    problem(.unknownModel(quoted(wanted.namespace)), in: number, line: wanted.line))
            }
        }
        var linked: [RequirementNode] = []
        linked.reserveCapacity(nodes.count)
        for node in nodes {
            let (node, found) = link(node)
            linked.append(node)
            problems += found
        }
        nodes = linked
        guard problems.isEmpty else {
            throw ModelProblems(list: Array(problems.prefix(ModelProblems.most)))
        }
        try sort()
    }

    private mutating func addNodes(of model: Definitions, _ number: Int) {
        let elements =
            model.inputData.map { RequirementNode.Element.input($0) }
            + model.knowledgeModels.map { .knowledge($0) }
            + model.services.map { .service($0) } + model.decisions.map { .decision($0) }
        for element in elements {
            let node = RequirementNode(model: number, element: element)
            if !node.id.isEmpty {
                index[ElementKey(namespace: model.namespace, id: node.id)] = nodes.count
            }
            names[node.name, default: []].append(nodes.count)
            nodes.append(node)
        }
        typeIndex.append(
            Dictionary(
                model.itemDefinitions.enumerated().map { ($1.name, $0) },
                uniquingKeysWith: { first, _ in first }))
    }

    // MARK: References

    /// A node with its references resolved.
    private func link(_ node: RequirementNode) -> (RequirementNode, [ModelProblem]) {
        var node = node
        var resolver = Resolver(graph: self, model: node.model)
        switch node.element {
        case .input: break
        case .decision(let decision):
            node.values =
                resolver.resolve(decision.requiredInputs, "inputData") { $0.isInput }
                + resolver.resolve(decision.requiredDecisions, "decision") { $0.isDecision }
            node.functions = resolver.functions(decision.requiredKnowledge)
        case .knowledge(let model):
            node.functions = resolver.functions(model.requiredKnowledge)
        case .service(let service):
            node.service = RequirementNode.ServiceNodes(
                outputs: resolver.resolve(service.outputDecisions, "decision") { $0.isDecision },
                encapsulated: resolver.resolve(service.encapsulatedDecisions, "decision") {
                    $0.isDecision
                },
                inputDecisions: resolver.resolve(service.inputDecisions, "decision") {
                    $0.isDecision
                },
                inputData: resolver.resolve(service.inputData, "inputData") { $0.isInput })
        }
        return (node, resolver.problems)
    }

    private struct Resolver {
        let graph: RequirementGraph
        let model: Int
        var problems: [ModelProblem] = []

        mutating func functions(_ references: [ElementReference]) -> [Int] {
            resolve(references, "businessKnowledgeModel / decisionService") {
                !$0.isInput && !$0.isDecision
            }
        }

        /// The nodes references lead to; each counts once.
        mutating func resolve(
            _ references: [ElementReference], _ wanted: String,
            where fits: (RequirementNode) -> Bool
        ) -> [Int] {
            var found: [Int] = []
            var seen: Set<Int> = []
            for reference in references {
                let namespace =
                    reference.namespace.isEmpty
                    ? graph.models[model].namespace : reference.namespace
                let key = ElementKey(namespace: namespace, id: reference.id)
                if let node = graph.index[key], fits(graph.nodes[node]) {
                    if seen.insert(node).inserted { found.append(node) }
                } else if graph.modelIndex[namespace] == nil {
                    problems.append(
                        graph.problem(
                            .unknownModel(graph.quoted(namespace)), in: model, line: reference.line)
                    )
                } else {
                    problems.append(
                        graph.problem(
                            .unknownElement(graph.quoted(reference.id), wanted: wanted), in: model,
                            line: reference.line))
                }
            }
            return found
        }
    }

    // MARK: Order

    /// Depth first without recursion: a model may chain more decisions than the stack holds.
    private mutating func sort() throws(ModelProblems) {
        enum Mark { case new, open, done }
        var marks = [Mark](repeating: .new, count: nodes.count)
        var path: [(node: Int, next: Int)] = []
        for start in nodes.indices where marks[start] == .new {
            path.append((start, 0))
            marks[start] = .open
            while let (node, next) = path.last {
                let needs = nodes[node].needs
                guard next < needs.count else {
                    marks[node] = .done
                    order.append(node)
                    path.removeLast()
                    continue
                }
                path[path.count - 1].next += 1
                switch marks[needs[next]] {
                case .done: break
                case .new:
                    marks[needs[next]] = .open
                    path.append((needs[next], 0))
                case .open: throw cycle(path.map(\.node), back: needs[next])
                }
            }
        }
    }

    private func cycle(_ path: [Int], back: Int) -> ModelProblems {
        let round = path.drop { $0 != back }.prefix(20) + [back]
        return ModelProblems(
            list: [
                problem(
                    .cycle(round.map { quoted(nodes[$0].name) }), in: nodes[back].model,
                    line: nodes[back].variable.line)
            ])
    }

    // MARK: Problems

    func problem(_ reason: ModelProblem.Reason, in model: Int, line: Int) -> ModelProblem {
        ModelProblem(file: files[model], line: line, reason: reason)
    }

    private func quoted(_ text: String) -> String { DefinitionsReader.quoted(text) }
}

extension RequirementNode {
    fileprivate var isInput: Bool { if case .input = element { true } else { false } }
    fileprivate var isDecision: Bool { if case .decision = element { true } else { false } }
}
