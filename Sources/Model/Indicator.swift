/// An inner node of the tree with a weight.
public struct Indicator: Sendable, Hashable {
    private struct Content: Sendable, Hashable {
        let id: String
        let name: String
        let weight: Points
        let misfit: Misfit
        let children: [Indicator]
        let criteria: [Criterion]
        let place: Place
    }

    private let content: Shared<Content>

    /// Its code, for example `2.3`.
    public var id: String { content.value.id }
    /// Its name, as the source document gives it.
    public var name: String { content.value.name }
    /// Its weight in points of the pack's total.
    public var weight: Points { content.value.weight }
    /// What becomes of parts that do not add up to the weight.
    public var misfit: Misfit { content.value.misfit }
    /// Child indicators; a node has children or criteria, never both.
    public var children: [Indicator] { content.value.children }
    /// Criteria of a lowest indicator.
    public var criteria: [Criterion] { content.value.criteria }
    /// Where it stands.
    public var place: Place { content.value.place }

    /// A node of the tree.
    public init(
        id: String, name: String, weight: Points, misfit: Misfit = .error,
        children: [Indicator] = [], criteria: [Criterion] = [], place: Place
    ) {
        content = Shared(
            Content(
                id: id, name: name, weight: weight, misfit: misfit, children: children,
                criteria: criteria, place: place))
    }

    /// This node with the weights a group has for it and its children.
    func weighted(by group: GroupWeights) -> Indicator {
        let children = children.map { $0.weighted(by: group) }
        let own = group.weights.first { $0.indicator == id }?.points
        guard own != nil || children != self.children else { return self }
        return Indicator(
            id: id, name: name, weight: own ?? weight, misfit: misfit == .error ? .scale : misfit,
            children: children, criteria: criteria, place: place)
    }

    /// Every criterion below this node, in pack order.
    public var allCriteria: [Criterion] {
        criteria + children.flatMap(\.allCriteria)
    }
}
