import FEEL

/// Compiles the boxed expressions of one model.
struct BoxCompiler {
    /// A compiled expression with what is known of its value.
    struct Compiled {
        let box: any Box
        let type: ValueType

        static let null = Compiled(box: NullBox(), type: .any)
    }

    let graph: RequirementGraph
    /// Index of the model.
    let model: Int
    var types: TypeTable
    /// Formulas that are no FEEL, or mean nothing. Their boxes are null.
    private(set) var problems: [ModelProblem] = []

    init(graph: RequirementGraph, model: Int, types: TypeTable) {
        self.graph = graph
        self.model = model
        self.types = types
    }

    /// Compiles an expression; `name` is what reports call its value.
    mutating func compile(
        _ expression: BoxedExpression, _ name: String, in scope: Scope
    ) -> Compiled {
        let compiled = compile(expression.kind, name, expression.line, in: scope)
        guard expression.typeRef != nil else { return compiled }
        let type = types.type(expression.typeRef, in: model, line: expression.line)
        if type.type == .any, type.check == nil { return compiled }
        // The type of a table is that of one hit; which the outputs have been checked for.
        if case .table(let table) = expression.kind, table.collects { return compiled }
        return Compiled(
            box: TypedBox(box: compiled.box, type: type, name: name), type: type.type)
    }

    private mutating func compile(
        _ kind: BoxedExpression.Kind, _ name: String, _ line: Int, in scope: Scope
    ) -> Compiled {
        switch kind {
        case .literal(let text): return literal(text, in: scope)
        case .table(let table): return compile(table, name, line, in: scope)
        case .context(let entries): return context(entries, in: scope)
        case .invocation(let invocation): return self.invocation(invocation, name, in: scope)
        case .list(let items):
            let compiled = items.map { compile($0, name, in: scope) }
            return Compiled(
                box: ListBox(items: compiled.map(\.box)), type: .list(common(compiled)))
        case .relation(let relation): return self.relation(relation, in: scope)
        case .function(let function): return self.function(function, name, in: scope)
        case .conditional(let conditional):
            let condition = compile(conditional.condition, name, in: scope)
            let then = compile(conditional.then, name, in: scope)
            let otherwise = compile(conditional.otherwise, name, in: scope)
            return Compiled(
                box: ConditionalBox(
                    condition: condition.box, then: then.box, otherwise: otherwise.box),
                type: common([then, otherwise]))
        case .filter(let filter): return self.filter(filter, name, in: scope)
        case .iterator(let iterator): return self.iterator(iterator, name, in: scope)
        }
    }

    /// A FEEL expression; a blank one is null.
    mutating func literal(_ text: FormulaText, in scope: Scope) -> Compiled {
        if text.isBlank { return .null }
        do {
            let expression = try Expression(compiling: text.text, scope: scope)
            return Compiled(box: LiteralBox(expression: expression), type: expression.type)
        } catch {
            report(error, of: text)
            return .null
        }
    }

    /// Unary tests; nil where they admit everything. Null values fit no other tests than those
    /// that ask for null.
    mutating func tests(
        _ text: FormulaText?, input: ValueType, in scope: Scope
    ) -> UnaryTests? {
        guard let text, !text.isBlank, text.text.trimmed != "-" else { return nil }
        do {
            return try UnaryTests(compiling: text.text, input: input, scope: scope)
        } catch {
            report(error, of: text)
            return UnaryTests.never
        }
    }

    private mutating func report(_ errors: CompilationErrors, of text: FormulaText) {
        for diagnostic in errors.diagnostics where problems.count < ModelProblems.most {
            problems.append(graph.problem(diagnostic, of: text, in: model))
        }
    }

    mutating func report(_ reason: ModelProblem.Reason, _ line: Int) {
        guard problems.count < ModelProblems.most else { return }
        problems.append(graph.problem(reason, in: model, line: line))
    }

    /// The type all of some expressions have; any when they differ.
    func common(_ compiled: [Compiled]) -> ValueType {
        guard let first = compiled.first?.type, compiled.allSatisfy({ $0.type == first }) else {
            return .any
        }
        return first
    }

    func item(of list: ValueType) -> ValueType {
        if case .list(let item) = list { item } else { .any }
    }
}
