/// A place of a table, and the cell that covers it.
public struct GridCell: Sendable, Hashable {
    /// What the cell shows; empty where there is nothing.
    public var text: String
    /// The row in which the cell begins, one-based.
    public var row: Int
    /// The column in which it begins, one-based.
    public var column: Int
    /// Why the cell cannot be believed, though it shows something: an error, a day made of points.
    public var flaw: Flaw?

    /// What can be wrong with a cell before anybody asks what it means.
    public enum Flaw: Sendable, Hashable {
        /// It shows an error such as `#REF!`.
        case error
        /// It holds a formula that nobody calculated.
        case uncalculated
        /// It holds a day or a time.
        case day
    }

    /// A cell that begins at a place.
    public init(_ text: String, row: Int, column: Int, flaw: Flaw? = nil) {
        self.text = text
        self.row = row
        self.column = column
        self.flaw = flaw
    }

    /// Whether nothing shows.
    var isBlank: Bool { TableText.isBlank(text) }
}
