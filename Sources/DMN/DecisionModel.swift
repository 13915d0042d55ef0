public import Exact
public import FEEL

/// A decision model, compiled once and evaluated many times (DMN 1.5).
///
/// ```swift
/// let model = try DecisionModel(Definitions(bytes, file: "等次.dmn"))
/// let result = try model.evaluate("等次", [ModelInput(name: "得分", value: .number(92))])
/// ```
///
/// Evaluation is pure: the same input gives the same result, on any thread. Every error in it is
/// null with a diagnostic. It ends: expressions, lists and calls are bounded by
/// `FEEL.Limits`, and elements that need themselves are refused when a model is made.
public struct DecisionModel: Sendable {
    /// What the file says.
    public let definitions: Definitions
    /// Formulas and types that mean nothing. The model works all the same: what they stand for is
    /// null, as the specification has it; who writes a model mends them first.
    public let problems: [ModelProblem]

    private let graph: RequirementGraph
    private let nodes: CompiledNodes

    /// Compiles a model.
    ///
    /// - Parameters:
    ///   - definitions: the model that is asked.
    ///   - file: its name, for the problems.
    ///   - imports: the models it refers to, and those they refer to, with their files.
    ///   - library: the functions its formulas can call.
    ///   - checking: whether names and types that can never work are among the ``problems``; by
    ///     default they are null, as the specification has it.
    /// - Throws: every reference that leads nowhere, and every element that needs itself.
    public init(
        _ definitions: Definitions, file: String = "",
        imports: [(definitions: Definitions, file: String)] = [],
        library: BuiltInLibrary = .standard, checking: Scope.Checking = .lenient
    ) throws(ModelProblems) {
        self.definitions = definitions
        graph = try RequirementGraph([(definitions, file)] + imports)
        let compiler = ModelCompiler(graph, library: library, checking: checking)
        nodes = compiler.nodes
        problems = compiler.problems
    }

    /// The names of the decisions, in the order of the file.
    public var decisions: [String] { definitions.decisions.map(\.name) }

    /// Everything that any decision of the model needs from outside.
    public var inputs: [RequiredInput] {
        (try? prepare(decisions, given: []))?.inputs ?? []
    }

    /// A decision with all that it needs, ready to be evaluated for many records.
    ///
    /// - Parameters:
    ///   - decision: its name.
    ///   - given: the names of decisions whose values are given instead of being evaluated.
    public func prepare(
        _ decision: String, given: [String] = []
    ) throws(UnknownDecision) -> PreparedDecision {
        try prepare([decision], given: given)
    }

    private func prepare(
        _ decisions: [String], given: [String]
    ) throws(UnknownDecision) -> PreparedDecision {
        var targets: [Int] = []
        for name in decisions {
            guard let target = node(name, where: { nodes.decisions[$0] != nil }) else {
                throw UnknownDecision(name: name, known: self.decisions)
            }
            targets.append(target)
        }
        let stops = given.flatMap { graph.named($0, namespace: nil) }
            .filter { !targets.contains($0) && nodes.decisions[$0] != nil }
        // As large as all nodes, so it is never too large.
        let plan =
            Plan(targets, given: Set(stops), of: nodes, largest: graph.nodes.count) ?? Plan.empty
        let inputs = plan.inputs.map { node in
            RequiredInput(
                name: graph.nodes[node].name, variable: graph.nodes[node].variable.name,
                namespace: graph.models[graph.nodes[node].model].namespace,
                type: nodes.types[node].type)
        }
        return PreparedDecision(
            plan: plan, targets: targets, inputs: inputs,
            type: targets.first.map { nodes.knownTypes[$0] } ?? .any)
    }

    /// Evaluates a decision and all that it needs.
    ///
    /// - Parameters:
    ///   - decision: its name.
    ///   - inputs: values for input data; those left out are null. A value for a decision stands
    ///     in its place. Names that the decision does not need are passed over.
    ///   - limits: the bounds of the evaluation.
    ///   - now: what `now()` and `today()` answer with.
    ///   - calendar: what functions of working days count by.
    public func evaluate(
        _ decision: String, _ inputs: [ModelInput] = [], limits: Limits = .standard,
        now: DateAndTime? = nil, calendar: WorkingCalendar? = nil
    ) throws(UnknownDecision) -> DecisionResult {
        let prepared = try prepare([decision], given: inputs.map(\.name))
        let (values, reports) = prepared.evaluate(
            inputs, EvaluationContext(limits: limits, now: now, calendar: calendar))
        return DecisionResult(value: values.first ?? .null, reports: reports)
    }

    /// Evaluates every decision of the model, each once.
    ///
    /// - Returns: a context of their values by name, in the order of the file. Decisions of the
    ///   same name count as one.
    public func evaluateAll(
        _ inputs: [ModelInput] = [], limits: Limits = .standard, now: DateAndTime? = nil,
        calendar: WorkingCalendar? = nil
    ) -> DecisionResult {
        guard let prepared = try? prepare(decisions, given: []) else {
            return DecisionResult(value: .context(Context()), reports: [])
        }
        let (values, reports) = prepared.evaluate(
            inputs, EvaluationContext(limits: limits, now: now, calendar: calendar))
        return DecisionResult(
            value: .context(Context(zip(decisions, values).map { (key: $0, value: $1) })),
            reports: reports)
    }

    /// Calls a decision service or a knowledge model with named arguments.
    ///
    /// - Returns: the result; of a service with several outputs a context of them.
    public func call(
        _ function: String, _ arguments: [ModelInput] = [], limits: Limits = .standard,
        now: DateAndTime? = nil
    ) throws(UnknownDecision) -> DecisionResult {
        guard let node = node(function, where: { nodes.functions[$0] != nil }),
            let callee = nodes.functions[node]
        else {
            throw UnknownDecision(
                name: function,
                known: definitions.services.map(\.name) + definitions.knowledgeModels.map(\.name))
        }
        var context = EvaluationContext(limits: limits, now: now)
        var known: [String: Value] = [:]
        for argument in arguments { known[argument.name] = argument.value }
        // A parameter without argument is null; the caller is a person, not a formula.
        let value = callee.call(
            positional: callee.parameters.map { known[$0.name] ?? .null }, &context)
        return DecisionResult(
            value: value,
            reports: context.diagnostics.map {
                DecisionReport(element: function, diagnostic: $0)
            })
    }

    /// The node of a name in the model that is asked.
    private func node(_ name: String, where fits: (Int) -> Bool) -> Int? {
        graph.named(name, namespace: definitions.namespace).first(where: fits)
    }
}
