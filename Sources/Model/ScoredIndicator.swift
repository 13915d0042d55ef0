/// A node of the tree with what it came to for one unit.
public struct ScoredIndicator: Sendable, Hashable {
    /// The node.
    public let indicator: Indicator
    /// Its points out of its own weight, after what does not apply has left
    /// the denominator; `nil` when nothing below applies (printed as “—”).
    public let points: PointRange?
    /// Child nodes.
    public let children: [ScoredIndicator]
    /// Findings of a lowest node.
    public let findings: [Finding]
    /// How the points came about, one line a step.
    public let steps: [Wording]

    /// A scored node.
    public init(
        indicator: Indicator, points: PointRange?, children: [ScoredIndicator] = [],
        findings: [Finding] = [], steps: [Wording] = []
    ) {
        self.indicator = indicator
        self.points = points
        self.children = children
        self.findings = findings
        self.steps = steps
    }

    /// Every finding below this node, in pack order.
    public var allFindings: [Finding] {
        var all = findings
        children.gatherFindings(into: &all)
        return all
    }
}

extension [ScoredIndicator] {
    /// Appends every finding below these nodes, in pack order; a node is large and never copied.
    func gatherFindings(into all: inout [Finding]) {
        for index in indices {
            all += self[index].findings
            self[index].children.gatherFindings(into: &all)
        }
    }
}
