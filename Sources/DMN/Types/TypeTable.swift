import FEEL
import Markup

/// The types of all models, by the names their files use.
struct TypeTable: Sendable {
    /// Where a type is defined.
    struct Key: Sendable, Hashable {
        let model: Int
        let name: String
    }

    private let graph: RequirementGraph
    private let types: [Key: ModelType]
    /// What is wrong in the definitions; a type that cannot be understood stands for any.
    private(set) var problems: [ModelProblem]

    init(_ graph: RequirementGraph) {
        self.graph = graph
        var resolver = TypeResolver(graph)
        types = resolver.resolveAll()
        problems = resolver.problems
    }

    /// The names that FEEL expressions of a model can use for types.
    func names(in model: Int) -> [(name: String, type: ValueType)] {
        graph.typeNames(in: model).compactMap { name, key in
            types[key].map { (name, $0.type) }
        }
    }

    /// The type a file means by a name; any for no name. An unknown one is a problem, and any.
    mutating func type(_ typeRef: String?, in model: Int, line: Int) -> ModelType {
        guard let typeRef else { return .any }
        if let key = graph.typeKey(typeRef, in: model) { return types[key] ?? .any }
        if let simple = TypeResolver.simple(typeRef) { return ModelType(type: simple) }
        // A name may be looked up more than once.
        let problem = graph.unknownType(typeRef, in: model, line: line)
        if problems.count < ModelProblems.most, !problems.contains(problem) {
            problems.append(problem)
        }
        return .any
    }
}

extension RequirementGraph {
    /// The names for types in a model: its own, then those it imports.
    func typeNames(in model: Int) -> [(name: String, key: TypeTable.Key)] {
        var names = models[model].itemDefinitions.map {
            ($0.name, TypeTable.Key(model: model, name: $0.name))
        }
        for imported in models[model].imports {
            guard let number = modelIndex[imported.namespace] else { continue }
            names += models[number].itemDefinitions.map {
                (
                    imported.name.isEmpty ? $0.name : "\(imported.name).\($0.name)",
                    TypeTable.Key(model: number, name: $0.name)
                )
            }
        }
        return names
    }

    /// Where the type is defined that a model means by a name. DMN 1.1 writes prefixes, such as
    /// `ns1:tPerson`; which namespace a prefix stands for is not looked at.
    func typeKey(_ name: String, in model: Int) -> TypeTable.Key? {
        if typeIndex[model][name] != nil { return TypeTable.Key(model: model, name: name) }
        var local = name
        let isPrefixed = models[model].version == .v1_1 && name.contains(":")
        if isPrefixed {
            local = String(name.drop { $0 != ":" }.dropFirst())
            if typeIndex[model][local] != nil { return TypeTable.Key(model: model, name: local) }
        }
        for imported in models[model].imports {
            guard let number = modelIndex[imported.namespace] else { continue }
            var inner = local
            if !isPrefixed, !imported.name.isEmpty {
                guard name.hasPrefix(imported.name + ".") else { continue }
                inner = String(name.dropFirst(imported.name.count + 1))
            }
            if typeIndex[number][inner] != nil { return TypeTable.Key(model: number, name: inner) }
        }
        return nil
    }

    func unknownType(_ name: String, in model: Int, line: Int) -> ModelProblem {
        let known = typeNames(in: model).prefix(1_000).map(\.name) + ValueType.simple.map(\.name)
        return problem(
            .unknownType(
                DefinitionsReader.quoted(name), near: NearestWord.of(name, among: known)),
            in: model, line: line)
    }
}
