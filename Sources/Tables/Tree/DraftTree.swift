import Exact
import Model

/// The tree of indicators a table comes to.
struct DraftTree: Sendable {
    /// First-, second- and third-level indicators; criteria come below.
    static let deepest = 3

    /// The first-level indicators.
    var nodes: [DraftNode] = []
    /// What fails a unit whatever its points.
    var vetoes: [DraftItem] = []
    /// What comes on top of the total.
    var bonus: [DraftItem] = []
    /// Rows that only state what an indicator is worth.
    var headings: [DraftItem] = []
    /// Rows that carry no points at all and so are no criteria.
    var weightless: [DraftItem] = []
    /// The points of the whole tree.
    var total: Decimal128 = 0
    var misfits: [Misfit] = []
    var notices: [Notice] = []

    /// The criteria of the tree, in order.
    var items: [DraftItem] { nodes.flatMap(\.allItems) }
}
