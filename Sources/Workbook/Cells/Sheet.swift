/// One sheet of a workbook that was read.
public struct Sheet: Sendable, Hashable {
    /// Its name.
    public let name: String
    /// Whether a person sees it.
    public let visibility: SheetVisibility
    /// The cells that hold something, row by row, each place once.
    public let cells: [Cell]
    /// The ranges that are merged into one cell each, in the order of the file.
    public let mergedRanges: [CellRange]
    /// Comments by cell; also of cells that hold nothing.
    public let comments: [CellReference: String]
    /// Links by cell; one that covers several cells stands at the first.
    public let links: [CellReference: CellLink]
    /// Rows a person does not see, whether hidden by hand or by a filter.
    public let hiddenRows: Set<Int>
    /// Columns a person does not see.
    public let hiddenColumns: Set<Int>

    /// The cell at a place; `nil` when it holds nothing.
    public subscript(_ reference: CellReference) -> Cell? {
        let index = firstIndex { $0.reference < reference }
        guard index < cells.count, cells[index].reference == reference else { return nil }
        return cells[index]
    }

    /// What stands at a place.
    public func value(_ row: Int, _ column: Int) -> CellValue {
        CellReference(row: row, column: column).flatMap { self[$0]?.value } ?? .empty
    }

    /// The cells of one row from left to right.
    public func row(_ row: Int) -> ArraySlice<Cell> {
        let start = firstIndex { $0.reference.row < row }
        let end = firstIndex { $0.reference.row <= row }
        return cells[start..<end]
    }

    /// The rows that hold something, from top to bottom.
    public var rows: [ArraySlice<Cell>] {
        var rows: [ArraySlice<Cell>] = []
        var start = 0
        for index in cells.indices where cells[index].reference.row != cells[start].reference.row {
            rows.append(cells[start..<index])
            start = index
        }
        if start < cells.count { rows.append(cells[start...]) }
        return rows
    }

    /// Where cells stop being before something, by bisection.
    private func firstIndex(before: (Cell) -> Bool) -> Int {
        var (low, high) = (0, cells.count)
        while low < high {
            let middle = (low + high) / 2
            if before(cells[middle]) { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
