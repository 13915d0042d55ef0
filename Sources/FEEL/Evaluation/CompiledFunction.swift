/// The code of a lambda: one unit with locals of its own.
final class CompiledFunction: Sendable {
    /// What computes the result.
    let body: Code
    /// Locals it needs: captured values, then arguments, then those of its expressions.
    let localCount: Int
    /// Levels of nesting it takes from the evaluation's depth.
    let depth: Int

    init(body: Code, localCount: Int, depth: Int) {
        self.body = body
        self.localCount = localCount
        self.depth = depth
    }
}
