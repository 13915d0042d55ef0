import FEEL

/// Compiles the nodes of a requirement graph, each after all that it needs.
struct ModelCompiler {
    /// Most decisions in the plans of all services together. A service holds a list of what it
    /// evaluates; thousands of them over one long chain would otherwise fill the memory.
    static let largestPlans = 1_000_000

    private(set) var nodes: CompiledNodes
    private(set) var problems: [ModelProblem] = []

    private let graph: RequirementGraph
    private var types: TypeTable
    private var planned = 0
    /// For each model, a scope with its named types and nothing else.
    private let emptyScopes: [Scope]

    init(
        _ graph: RequirementGraph, library: BuiltInLibrary = .standard,
        checking: Scope.Checking = .lenient
    ) {
        self.graph = graph
        nodes = CompiledNodes(graph)
        let types = TypeTable(graph)
        self.types = types
        emptyScopes = graph.models.indices.map { model in
            var scope = Scope(library: library, checking: checking)
            for (name, type) in types.names(in: model) { scope.declareType(name, type) }
            scope.external = { body, parameters in JavaFunction.make(body, parameters) }
            return scope
        }
        for node in graph.order { compile(node) }
        problems = (self.types.problems + problems).sorted {
            ($0.file, $0.line) < ($1.file, $1.line)
        }
    }

    private mutating func compile(_ number: Int) {
        let node = graph.nodes[number]
        var compiler = BoxCompiler(graph: graph, model: node.model, types: types)
        switch node.element {
        case .input(let input): declare(input.variable, of: number, &compiler)
        case .decision(let decision): compile(decision, number, &compiler)
        case .knowledge(let model): compile(model, number, &compiler)
        case .service(let service): compile(service, number, &compiler)
        }
        types = compiler.types
        problems += compiler.problems.prefix(ModelProblems.most - problems.count)
    }

    /// Notes the declared type of a node's variable.
    private mutating func declare(
        _ variable: InformationItem, of number: Int, _ compiler: inout BoxCompiler
    ) {
        let type = compiler.types.type(
            variable.typeRef, in: compiler.model, line: variable.line)
        nodes.types[number] = type
        nodes.knownTypes[number] = type.type
    }

    // MARK: Decisions

    private mutating func compile(
        _ decision: Decision, _ number: Int, _ compiler: inout BoxCompiler
    ) {
        declare(decision.variable, of: number, &compiler)
        let surroundings = surroundings(of: number)
        var compiled =
            decision.expression.map {
                compiler.compile($0, decision.variable.name, in: surroundings.scope)
            } ?? .null
        if nodes.knownTypes[number] == .any { nodes.knownTypes[number] = compiled.type }
        compiled = compiler.typed(compiled, as: decision.variable)
        nodes.decisions[number] = CompiledDecision(
            name: decision.name, box: compiled.box,
            scope: surroundings.scope, sources: surroundings.sources,
            slots: surroundings.slots)
    }

    /// The scope of a node and what fills it.
    private struct Surroundings {
        var scope: Scope
        var sources: [CompiledDecision.Source] = []
        var slots: [Scope.Slot] = []
    }

    private func surroundings(of number: Int) -> Surroundings {
        let node = graph.nodes[number]
        var surroundings = Surroundings(scope: emptyScopes[node.model])
        var modules: [(alias: String, members: [Int])] = []
        for needed in node.functions + node.values {
            let other = graph.nodes[needed]
            let alias =
                other.model == node.model
                ? ""
                : graph.models[node.model].imports.first {
                    $0.namespace == graph.models[other.model].namespace
                }?.name ?? ""
            if alias.isEmpty {
                surroundings.slots.append(
                    surroundings.scope.declare(other.variable.name, nodes.knownTypes[needed]))
                surroundings.sources.append(source(needed))
            } else if let index = modules.firstIndex(where: { $0.alias == alias }) {
                modules[index].members.append(needed)
            } else {
                modules.append((alias, [needed]))
            }
        }
        for (alias, members) in modules {
            let type = ValueType.context(
                members.map {
                    ValueType.Member(
                        name: graph.nodes[$0].variable.name, type: nodes.knownTypes[$0])
                })
            surroundings.slots.append(surroundings.scope.declare(alias, type))
            surroundings.sources.append(
                .module(members.map { (graph.nodes[$0].variable.name, source($0)) }))
        }
        return surroundings
    }

    private func source(_ number: Int) -> CompiledDecision.Source {
        nodes.functions[number].map { .function($0) } ?? .node(number)
    }

    // MARK: Functions

    private mutating func compile(
        _ model: BusinessKnowledgeModel, _ number: Int, _ compiler: inout BoxCompiler
    ) {
        declare(model.variable, of: number, &compiler)
        let surroundings = surroundings(of: number)
        guard let function = model.function else { return }
        let compiled = compiler.function(
            function, model.variable.name, in: surroundings.scope)
        var frame = Frame(surroundings.scope)
        for (slot, source) in zip(surroundings.slots, surroundings.sources) {
            frame[slot] = Self.constant(source)
        }
        var context = EvaluationContext()
        guard case .function(let inner) = compiled.box.value(frame, &context) else { return }
        let result = result(of: number)
        nodes.functions[number] = Self.checked(inner, result)
        nodes.knownTypes[number] = known(inner, compiled.type, result)
    }

    /// The type of a function's result by its variable: that of the function type, or, as older
    /// editions have it, the type itself.
    private func result(of number: Int) -> ModelType {
        if case .function(_, let result) = nodes.types[number].type {
            return ModelType(type: result)
        }
        return nodes.types[number]
    }

    /// A function whose result is checked against another type as well.
    private static func checked(_ function: FunctionValue, _ result: ModelType) -> FunctionValue {
        if result.type == .any, result.check == nil { return function }
        return FunctionValue(
            name: function.name, parameters: function.parameters, result: result.type
        ) { arguments, context in
            result.conforming(
                function.call(positional: arguments, &context), function.name, &context)
        }
    }

    private func known(
        _ function: FunctionValue, _ type: ValueType, _ result: ModelType
    ) -> ValueType {
        guard result.type == .any, case .function = type else {
            return .function(function.parameters.map(\.type), result.type)
        }
        return type
    }

    /// Functions need functions only, which are all known when a model is compiled.
    private static func constant(_ source: CompiledDecision.Source) -> Value {
        switch source {
        case .node: .null
        case .function(let function): .function(function)
        case .module(let entries):
            .context(Context(entries.map { (key: $0.name, value: constant($0.source)) }))
        }
    }

    // MARK: Services

    private mutating func compile(
        _ service: DecisionService, _ number: Int, _ compiler: inout BoxCompiler
    ) {
        declare(service.variable, of: number, &compiler)
        let parts = graph.nodes[number].service
        // Input data come before input decisions (DMN 1.5, 10.4).
        let inputs = parts.inputData + parts.inputDecisions
        guard
            let plan = Plan(
                parts.outputs, given: Set(inputs), of: nodes,
                largest: Self.largestPlans - planned)
        else {
            compiler.report(.tooLarge(DefinitionsReader.quoted(service.name)), service.line)
            return
        }
        planned += plan.size
        let result = result(of: number)
        let outputs = parts.outputs
        // Input that the service does not take is null in it.
        let order = plan.inputs.map { inputs.firstIndex(of: $0) ?? Int.max }
        let keys = outputs.map { graph.nodes[$0].variable.name }
        let name = service.variable.name
        let function = FunctionValue(
            name: name,
            parameters: inputs.map {
                FunctionValue.Parameter(
                    name: graph.nodes[$0].variable.name, type: nodes.types[$0].type)
            }, result: serviceType(outputs, result)
        ) { arguments, context in
            let given = order.map { $0 < arguments.count ? arguments[$0] : .null }
            let values = plan.evaluate(outputs, given: given, &context)
            let value =
                values.count == 1
                ? values[0]
                : .context(Context(zip(keys, values).map { (key: $0, value: $1) }))
            return result.conforming(value, name, &context)
        }
        nodes.functions[number] = function
        nodes.knownTypes[number] = .function(function.parameters.map(\.type), function.result)
    }

    private func serviceType(_ outputs: [Int], _ result: ModelType) -> ValueType {
        if result.type != .any { return result.type }
        if outputs.count == 1 { return nodes.knownTypes[outputs[0]] }
        return .context(
            outputs.map {
                ValueType.Member(name: graph.nodes[$0].variable.name, type: nodes.knownTypes[$0])
            })
    }
}
