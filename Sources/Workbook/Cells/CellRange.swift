/// A rectangle of cells, corners included.
public struct CellRange: Sendable, Hashable {
    /// The upper left corner.
    public let first: CellReference
    /// The lower right corner.
    public let last: CellReference

    /// The rectangle between two opposite corners, in any order.
    public init(_ one: CellReference, _ other: CellReference) {
        // Minima and maxima of places inside a sheet are inside it too.
        first =
            CellReference(row: min(one.row, other.row), column: min(one.column, other.column))
            ?? one
        last =
            CellReference(row: max(one.row, other.row), column: max(one.column, other.column))
            ?? other
    }

    /// The rectangle of these rows and columns; `nil` outside a sheet.
    public init?(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
        guard
            let first = CellReference(row: rows.lowerBound, column: columns.lowerBound),
            let last = CellReference(row: rows.upperBound, column: columns.upperBound)
        else { return nil }
        self.first = first
        self.last = last
    }

    /// One cell.
    public init(_ cell: CellReference) {
        first = cell
        last = cell
    }

    /// Whether it is a single cell.
    public var isSingle: Bool { first == last }

    /// Whether the cell lies in it.
    public func contains(_ cell: CellReference) -> Bool {
        (first.row...last.row).contains(cell.row)
            && (first.column...last.column).contains(cell.column)
    }

    /// Whether the two share a cell.
    public func overlaps(_ other: CellRange) -> Bool {
        first.row <= other.last.row && other.first.row <= last.row
            && first.column <= other.last.column && other.first.column <= last.column
    }

    /// The range as a formula of another sheet names it: `'汇总'!$A$1:$B$9`.
    public func formula(onSheet sheet: String) -> String {
        let name = "'" + sheet.replacing("'", with: "''") + "'!"
        return isSingle ? name + first.absolute : "\(name)\(first.absolute):\(last.absolute)"
    }
}

extension CellRange: LosslessStringConvertible {
    /// Reads `A1:C9` or `A1`; `nil` for anything else, whole rows and columns included.
    public init?(_ description: String) {
        let corners = description.split(separator: ":", omittingEmptySubsequences: false)
        guard let one = corners.first.flatMap({ CellReference(String($0)) }), corners.count <= 2
        else { return nil }
        guard corners.count == 2 else {
            self.init(one)
            return
        }
        guard let other = CellReference(String(corners[1])) else { return nil }
        self.init(one, other)
    }

    /// As Excel writes it: `A1:C9`, `A1` for a single cell.
    public var description: String { isSingle ? "\(first)" : "\(first):\(last)" }
}
