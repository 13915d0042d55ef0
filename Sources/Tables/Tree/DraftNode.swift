import Exact

/// An indicator to be.
struct DraftNode: Sendable, Hashable {
    var name: String
    /// The points the table states for it.
    var stated: PointText?
    /// Where it begins, and where its points stand.
    var table = 0
    var row = 0
    var column = 0
    var children: [DraftNode] = []
    var items: [DraftItem] = []
    var weight: Decimal128 = 0
    var id = ""
    /// Whether nobody can say its weight: the table has none, nor points for all below.
    var isUnset: Bool { stated == nil && hasUnset }

    /// Whether the points of anything below are still to come.
    var hasUnset: Bool {
        items.contains { $0.stated == nil } || children.contains(where: \.hasUnset)
    }

    /// How its parts are brought to its weight, where the engine does that.
    var misfit: String?

    /// Every item below, in order.
    var allItems: [DraftItem] { items + children.flatMap(\.allItems) }

    /// The items and child nodes taken together.
    var sum: Decimal128 {
        items.map(\.points).reduce(0, +) + children.map(\.weight).reduce(0, +)
    }

    /// Multiplies everything below with `factor`.
    mutating func scale(by factor: (Decimal128) -> Decimal128, times: Decimal128) {
        for index in items.indices {
            items[index].points = factor(items[index].points)
            items[index].factor = items[index].factor * times
        }
        for index in children.indices {
            children[index].weight = factor(children[index].weight)
            children[index].scale(by: factor, times: times)
        }
    }
}
