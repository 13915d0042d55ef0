import FEEL

/// Works out what every item definition stands for.
struct TypeResolver {
    /// Most parts a type may have once every name in it is replaced by what it stands for: a few
    /// definitions that each use the next one twice would otherwise grow without bound.
    static let largest = 20_000

    private(set) var problems: [ModelProblem] = []

    private let graph: RequirementGraph
    private var done: [TypeTable.Key: Resolved] = [:]
    private var open: Set<TypeTable.Key> = []

    private struct Resolved {
        var type: ModelType
        /// How many parts it has.
        var size = 1
    }

    init(_ graph: RequirementGraph) { self.graph = graph }

    /// Every definition of every model.
    mutating func resolveAll() -> [TypeTable.Key: ModelType] {
        for (number, model) in graph.models.enumerated() {
            var lines: [String: Int] = [:]
            for item in model.itemDefinitions {
                if let first = lines.updateValue(item.line, forKey: item.name) {
                    report(
                        .repeatedName(DefinitionsReader.quoted(item.name), firstLine: first),
                        number, item.line)
                }
                _ = definition(TypeTable.Key(model: number, name: item.name))
            }
        }
        return done.mapValues(\.type)
    }

    /// FEEL's own types; older editions and XML Schema name some of them differently.
    static func simple(_ name: String) -> ValueType? {
        let local = name.firstIndex(of: ":").map { String(name[name.index(after: $0)...]) } ?? name
        switch local {
        case "dateTime": return .dateAndTime
        case "dayTimeDuration": return .daysAndTimeDuration
        case "yearMonthDuration": return .yearsAndMonthsDuration
        case "any": return .any
        default: return ValueType.simple.first { $0.name == local }?.type
        }
    }

    private mutating func report(_ reason: ModelProblem.Reason, _ model: Int, _ line: Int) {
        guard problems.count < ModelProblems.most else { return }
        problems.append(graph.problem(reason, in: model, line: line))
    }

    // MARK: Definitions

    /// The recursion from definition to definition ends at ``deepest``, or where one comes back.
    private mutating func definition(_ key: TypeTable.Key) -> Resolved {
        if let resolved = done[key] { return resolved }
        let any = Resolved(type: .any)
        guard let item = graph.itemDefinition(key) else { return any }
        guard open.count < Self.deepest, open.insert(key).inserted else {
            let name = DefinitionsReader.quoted(key.name)
            report(.cycle([name, name]), key.model, item.line)
            return any
        }
        var resolved = resolve(item, key.model)
        open.remove(key)
        if resolved.size > Self.largest {
            report(.tooLarge(DefinitionsReader.quoted(key.name)), key.model, item.line)
            resolved = any
        }
        done[key] = resolved
        return resolved
    }

    /// Longest chain of definitions that each name the next one.
    private static let deepest = 100

    private mutating func named(_ name: String, _ model: Int, _ line: Int) -> Resolved {
        if let key = graph.typeKey(name, in: model) { return definition(key) }
        if let simple = Self.simple(name) { return Resolved(type: ModelType(type: simple)) }
        if problems.count < ModelProblems.most {
            problems.append(graph.unknownType(name, in: model, line: line))
        }
        return Resolved(type: .any)
    }

    private mutating func resolve(_ item: ItemDefinition, _ model: Int) -> Resolved {
        var resolved: Resolved
        if let function = item.function {
            resolved = functionType(function, model, item.line)
        } else if !item.components.isEmpty {
            resolved = structure(item.components, model)
        } else if let typeRef = item.typeRef {
            resolved = named(typeRef, model, item.line)
        } else {
            resolved = Resolved(type: .any)
        }
        add(item.allowedValues, to: &resolved, model)
        if item.isCollection {
            resolved.type = ModelType(
                type: .list(resolved.type.type),
                check: resolved.type.check.map { ValueCheck(item: $0) })
            resolved.size += 1
        }
        add(item.typeConstraint, to: &resolved, model)
        return resolved
    }

    private mutating func functionType(
        _ function: FunctionItem, _ model: Int, _ line: Int
    ) -> Resolved {
        var size = 1
        let parameters = function.parameters.map { parameter in
            let resolved = parameter.typeRef.map { named($0, model, parameter.line) }
            size += resolved?.size ?? 1
            return resolved?.type.type ?? .any
        }
        let result = function.outputTypeRef.map { named($0, model, line) }
        size += result?.size ?? 1
        return Resolved(
            type: ModelType(type: .function(parameters, result?.type.type ?? .any)), size: size)
    }

    private mutating func structure(_ components: [ItemDefinition], _ model: Int) -> Resolved {
        var members: [ValueType.Member] = []
        var checks: [(name: String, check: ValueCheck)] = []
        var size = 1
        for component in components {
            let resolved = resolve(component, model)
            size += resolved.size
            members.append(
                ValueType.Member(name: component.name, type: resolved.type.type))
            if let check = resolved.type.check { checks.append((component.name, check)) }
        }
        return Resolved(
            type: ModelType(
                type: .context(members), check: checks.isEmpty ? nil : ValueCheck(members: checks)),
            size: size)
    }

    /// Adds tests to the values of a type. They see no variables, only the value.
    private mutating func add(
        _ tests: FormulaText?, to resolved: inout Resolved, _ model: Int
    ) {
        guard let tests, !tests.isBlank else { return }
        do {
            let compiled = try UnaryTests(
                compiling: tests.text, input: resolved.type.type,
                scope: Scope(checking: .lenient))
            let inner = resolved.type.check
            resolved.type = ModelType(
                type: resolved.type.type,
                check: ValueCheck(
                    tests: (inner?.tests ?? []) + [compiled], item: inner?.item,
                    members: inner?.members ?? []))
        } catch {
            for diagnostic in error.diagnostics where problems.count < ModelProblems.most {
                problems.append(graph.problem(diagnostic, of: tests, in: model))
            }
        }
    }
}
