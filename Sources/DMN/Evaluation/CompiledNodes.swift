import FEEL

/// The nodes of a requirement graph as far as they are compiled.
struct CompiledNodes: Sendable {
    let graph: RequirementGraph
    /// By node; nil for what is no decision.
    var decisions: [CompiledDecision?]
    /// By node; nil for what is no function.
    var functions: [FunctionValue?]
    /// The type of each node's value.
    var types: [ModelType]
    /// What FEEL can know of each node's value, which is more where a decision declares no type.
    var knownTypes: [ValueType]

    init(_ graph: RequirementGraph) {
        self.graph = graph
        decisions = Array(repeating: nil, count: graph.nodes.count)
        functions = Array(repeating: nil, count: graph.nodes.count)
        types = Array(repeating: .any, count: graph.nodes.count)
        knownTypes = Array(repeating: .any, count: graph.nodes.count)
    }
}
