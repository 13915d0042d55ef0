/// Memory that evaluations hand on to the next one, so that binding a record takes none.
extension EvaluationContext {
    /// Most lists that are kept, and most values that a kept one had room for.
    private static let mostSpares = 16
    private static let longestSpare = 1_024

    /// An empty list, to be given back with ``reuse(_:)-(Array<Value>)``.
    public mutating func makeList() -> [Value] { spares.popLast() ?? [] }

    /// Empties a list and keeps its memory.
    public mutating func reuse(_ list: inout [Value]) {
        guard spares.count < Self.mostSpares, list.capacity <= Self.longestSpare else { return }
        // One by one, which for the few there are takes less than removing a range of them.
        while !list.isEmpty { list.removeLast() }
        spares.append(list)
    }

    /// A frame in which everything is null, to be given back with ``reuse(_:)-(Frame)``.
    public mutating func makeFrame(_ scope: Scope) -> Frame {
        var values = makeList()
        for _ in 0..<scope.count { values.append(.null) }
        return Frame(values)
    }

    /// Empties a frame and keeps its memory.
    public mutating func reuse(_ frame: inout Frame) { reuse(&frame.values) }
}
