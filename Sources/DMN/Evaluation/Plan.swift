import FEEL

/// The decisions that some results need, in order.
struct Plan: Sendable {
    /// One value on the way: given from outside, or decided.
    // A class, because every evaluation goes through them.
    private final class Register: Sendable {
        let name: String
        let type: ModelType
        /// Nil for what is given from outside.
        let decision: CompiledDecision?
        /// What fills the decision's scope, by register.
        let sources: [Source]
        /// Whether its scope holds all registers before it, in their order, and nothing else; then
        /// they are its frame as they stand.
        let isNext: Bool

        init(
            name: String, type: ModelType, decision: CompiledDecision?, sources: [Source],
            position: Int
        ) {
            isNext =
                decision?.scope.count == position && sources.count == position
                && sources.enumerated().allSatisfy { index, source in
                    if case .register(index) = source { true } else { false }
                } && decision?.slots.map(\.index) == Array(0..<position)
            self.name = name
            self.type = type
            self.decision = decision
            self.sources = sources
        }
    }

    private indirect enum Source: Sendable {
        case register(Int)
        case function(FunctionValue)
        case module(keys: [String], [Source])
    }

    private var registers: [Register] = []
    private var position: [Int: Int] = [:]
    /// The node of the last register.
    private var last: Int?
    /// The decision of a plan that has no other and asks for the inputs as they are given.
    private var only: CompiledDecision?

    /// Nothing at all.
    static let empty = Plan()

    private init() {}

    /// The nodes whose values come from outside.
    private(set) var inputs: [Int] = []
    /// The types of these values.
    private var inputTypes: [ModelType] = []

    /// How much of the bound on plans it takes.
    var size: Int { registers.count }

    /// - Parameters:
    ///   - targets: the nodes whose values are wanted.
    ///   - given: decisions that are not evaluated, because their values come from outside.
    ///   - largest: the most nodes; nil where more are needed.
    init?(_ targets: [Int], given: Set<Int>, of nodes: CompiledNodes, largest: Int) {
        // Depth first without recursion, as chains may be long.
        var path = targets.reversed().map { (node: $0, isOpen: false) }
        while let (node, isOpen) = path.popLast() {
            if position[node] != nil { continue }
            let isGiven = given.contains(node) || nodes.decisions[node] == nil
            if isOpen || isGiven {
                guard registers.count < largest else { return nil }
                add(node, isGiven: isGiven, nodes)
                continue
            }
            path.append((node, true))
            path += nodes.graph.nodes[node].values.reversed().map { ($0, false) }
        }
    }

    private mutating func add(_ node: Int, isGiven: Bool, _ nodes: CompiledNodes) {
        let decision = isGiven ? nil : nodes.decisions[node]
        let register = Register(
            name: nodes.graph.nodes[node].variable.name, type: nodes.types[node],
            decision: decision, sources: decision?.sources.map { resolve($0) } ?? [],
            position: registers.count)
        if decision == nil {
            inputs.append(node)
            inputTypes.append(register.type)
        }
        only = register.isNext && inputs.count == registers.count ? decision : nil
        position[node] = registers.count
        last = node
        registers.append(register)
    }

    /// What a decision needs has been added before it.
    private func resolve(_ source: CompiledDecision.Source) -> Source {
        switch source {
        case .node(let node): .register(position[node] ?? 0)
        case .function(let function): .function(function)
        case .module(let entries):
            .module(keys: entries.map(\.name), entries.map { resolve($0.source) })
        }
    }

    /// The values of `targets`, given a value for each of ``inputs``.
    func evaluate(
        _ targets: [Int], given: [Value], _ context: inout EvaluationContext
    ) -> [Value] {
        var owners: [String] = []
        var steps: [DecisionStep]?
        return evaluate(targets, given: given, &context, &owners, &steps)
    }

    /// The same; adds to `owners` the name of the input or decision that each diagnostic is about,
    /// and to `steps`, where they are asked for, every decision.
    func evaluate(
        _ targets: [Int], given: [Value], _ context: inout EvaluationContext,
        _ owners: inout [String], _ steps: inout [DecisionStep]?
    ) -> [Value] {
        var values = context.makeList()
        defer { context.reuse(&values) }
        fill(&values, given, &context, &owners, &steps)
        return targets.map { position[$0].map { values[$0] } ?? .null }
    }

    /// The value of one target.
    func evaluate(
        _ target: Int, given: [Value], _ context: inout EvaluationContext
    ) -> Value {
        if let only, target == last, isFrame(given) {
            guard context.spend() else { return .null }
            let value = only.box.value(Frame(given), &context)
            return context.admitsNesting(of: value) ? value : .null
        }
        if let only, target == last, isFrame(given) {
            guard context.spend() else { return .null }
            let value = only.box.value(Frame(given), &context)
            return context.admitsNesting(of: value) ? value : .null
        }
        var values = context.makeList()
        defer { context.reuse(&values) }
        var owners: [String] = []
        var steps: [DecisionStep]?
        fill(&values, given, &context, &owners, &steps)
        // Most plans are for one target, which comes last.
        guard let place = target == last ? values.count - 1 : position[target] else { return .null }
        return values[place]
    }

    /// Whether values are all there and none has to be converted, so that they can stay as they are.
    private func isFrame(_ given: [Value]) -> Bool {
        given.count == inputTypes.count
            && given.indices.allSatisfy { inputTypes[$0].admitsPlainly(given[$0]) }
    }

    private func fill(
        _ values: inout [Value], _ given: [Value], _ context: inout EvaluationContext,
        _ owners: inout [String], _ steps: inout [DecisionStep]?
    ) {
        var input = 0
        for register in registers {
            if let decision = register.decision {
                let value =
                    context.spend() ? decide(decision, register, values, &context) : .null
                let admitted = context.admitsNesting(of: value) ? value : .null
                if steps != nil {
                    steps?.append(
                        DecisionStep(
                            decision, admitted, in: frame(of: decision, register, values), context)
                    )
                }
                values.append(admitted)
            } else {
                let value = input < given.count ? given[input] : .null
                input += 1
                values.append(
                    register.type.admitsPlainly(value)
                        ? value : register.type.conforming(value, register.name, &context))
            }
            while owners.count < context.diagnostics.count { owners.append(register.name) }
        }
    }

    @inline(__always)
    private func decide(
        _ decision: CompiledDecision, _ register: Register, _ values: [Value],
        _ context: inout EvaluationContext
    ) -> Value {
        if register.isNext { return decision.box.value(Frame(values), &context) }
        var frame = context.makeFrame(decision.scope)
        defer { context.reuse(&frame) }
        for (index, source) in register.sources.enumerated() {
            frame[decision.slots[index]] = Self.value(source, values)
        }
        return decision.box.value(frame, &context)
    }

    /// What a decision was evaluated in, for telling about it afterwards.
    private func frame(
        of decision: CompiledDecision, _ register: Register, _ values: [Value]
    ) -> Frame {
        if register.isNext { return Frame(values) }
        var frame = Frame(decision.scope)
        for (index, source) in register.sources.enumerated() {
            frame[decision.slots[index]] = Self.value(source, values)
        }
        return frame
    }

    private static func value(_ source: Source, _ values: [Value]) -> Value {
        switch source {
        case .register(let index): values[index]
        case .function(let function): .function(function)
        case .module(let keys, let sources):
            .context(Context(zip(keys, sources).map { (key: $0, value: value($1, values)) }))
        }
    }
}
