import FEEL

/// A decision ready to be evaluated.
final class CompiledDecision: Sendable {
    /// What a variable of its scope is filled with.
    indirect enum Source: Sendable {
        /// The value of another node.
        case node(Int)
        /// A function.
        case function(FunctionValue)
        /// What is used of an imported model, by name.
        case module([(name: String, source: Source)])
    }

    let name: String
    let box: any Box
    let scope: Scope
    /// What fills its scope, in the order of the slots.
    let sources: [Source]
    let slots: [Scope.Slot]

    init(
        name: String, box: any Box, scope: Scope, sources: [Source], slots: [Scope.Slot]
    ) {
        self.name = name
        self.box = box
        self.scope = scope
        self.sources = sources
        self.slots = slots
    }
}
