/// An inner node of the tree with a weight.
public struct Indicator: Sendable, Hashable {
    /// Its code, for example `2.3`.
    public let id: String
    /// Its name, as the source document gives it.
    public let name: String
    /// Its weight in points of the pack's total.
    public let weight: Points
    /// What becomes of parts that do not add up to the weight.
    public let misfit: Misfit
    /// Child indicators; a node has children or criteria, never both.
    public let children: [Indicator]
    /// Criteria of a lowest indicator.
    public let criteria: [Criterion]
    /// Where it stands.
    public let place: Place

    /// A node of the tree.
    public init(
        id: String, name: String, weight: Points, misfit: Misfit = .error,
        children: [Indicator] = [], criteria: [Criterion] = [], place: Place
    ) {
        self.id = id
        self.name = name
        self.weight = weight
        self.misfit = misfit
        self.children = children
        self.criteria = criteria
        self.place = place
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
