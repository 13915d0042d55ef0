import Exact
import Model

/// The nodes units were scored on, a node before its children. Units of a group share one.
struct ScoredTree: Sendable, Hashable {
    /// A node without what it came to.
    struct Node: Sendable, Hashable {
        let id: String
        /// 1 for the first level.
        let level: Int
        /// Its weight for the unit.
        let weight: Points
        /// Behind the last node below it.
        var end: Int
    }

    private(set) var nodes: [Node] = []

    init(of indicators: [ScoredIndicator]) {
        for indicator in indicators { add(indicator, level: 1) }
    }

    private mutating func add(_ indicator: ScoredIndicator, level: Int) {
        let place = nodes.count
        nodes.append(
            Node(
                id: indicator.indicator.id, level: level, weight: indicator.indicator.weight,
                end: 0))
        for child in indicator.children { add(child, level: level + 1) }
        nodes[place].end = nodes.count
    }

    /// The first node with that id among those in `range`.
    func place(of id: String, in range: Range<Int>? = nil) -> Int? {
        (range ?? nodes.indices).first { nodes[$0].id == id }
    }
}
