import Exact

/// A criterion to be: one row of a table, or several that share their points.
struct DraftItem: Sendable, Hashable {
    /// The rows it comes from; at least one.
    var rows: [TableRow]
    /// Its own name; `nil` where the name of its indicator is all there is.
    var name: String?
    /// What is looked at.
    var content: String
    /// How points are earned or lost, as the table says it.
    var rule: String
    /// The grades a person picks from, where columns say them.
    var grades: [Grade] = []
    /// The points as they stand there.
    var stated: PointText?
    /// Whether it is one of several criteria in one cell; its names are those of an indicator.
    var isPart = false
    /// Whether its points are taken off the total: `-5`.
    var isPenalty = false
    /// Where the points stand.
    var column = 0
    /// The points it has.
    var points: Decimal128 = 0
    /// What the points in its rule are multiplied with.
    var factor: Decimal128 = 1
    /// Its code.
    var id = ""
    /// The code of the indicator it belongs to; empty outside the tree.
    var parent = ""
    /// The code of the first-level indicator it belongs to.
    var branch = ""

    /// Whether the table says that its points are still to come.
    var isToCome: Bool { stated == nil && UnsetText.isUnset(first.points.text) }

    /// The first row.
    var first: TableRow { rows[0] }

    /// Everything a person would read about how it is scored.
    var phrase: String { rule.isEmpty ? content : rule }
}
